import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { answerRequest } from './answer-request';
import { usageError } from './arguments';
import type { ServeArguments } from './arguments';
import { errorText, exitCodeOf } from './exit-code';
import type { ExitCode } from './exit-code';
import { printError, printLine } from './print';
import { readBytes } from './read-file';

/** `plumbline serve`: the page for plain browsers, for this computer alone, until Ctrl+C. Returns as soon as it listens. */
export function serveCommand({ file, port }: ServeArguments): ExitCode {
  const page = (): string => pageWith(file);
  // What is wrong with the file or the build is said here and now, and not in the browser.
  page();
  const token = randomBytes(16).toString('hex');
  const server = createServer(({ method, url, headers }, response) => {
    const { port: own } = server.address() as AddressInfo;
    try {
      const answer = answerRequest({ method, url, host: headers.host }, { token, port: own, page });
      response.writeHead(answer.status, answer.headers).end(method === 'HEAD' ? undefined : answer.body);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' }).end(`${errorText(error)}\n`);
    }
  });
  server.on('error', (error) => endWith(error, port));
  server.listen(port, '127.0.0.1', () => {
    printLine(`The page is at http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`);
    printLine(`${file === null ? '' : `It opens with ${file}. `}Only this computer can reach it. Ctrl+C ends it.`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(server));
  return 0;
}

function end(server: Server): void {
  server.close();
  server.closeAllConnections();
}

/** Nothing listens yet, so nothing keeps the process. */
function endWith(cause: Error, port: number): void {
  const { code } = cause as NodeJS.ErrnoException;
  const isTaken = code === 'EADDRINUSE' || code === 'EACCES';
  const error = isTaken ? usageError(`Port ${port} cannot be used here: it is taken or not allowed. Name another with --port N, or leave it out.`, 'serve') : cause;
  printError(errorText(error));
  process.exitCode = exitCodeOf(error);
}

/** Where the build puts the page, beside the command line itself. */
const built = join(__dirname, '../browser/app.html');
const place = '<!-- files -->';
/** A larger one would have to be held several times over. */
const largestGiven = 100 * 1024 * 1024;

/** The page, with the file as it is now in it: so it asks for nothing, and no address leads to a file. */
function pageWith(file: string | null): string {
  const html = builtPage();
  if (file === null) return html;
  const bytes = readBytes(file);
  if (bytes.length > largestGiven) {
    throw new PlumblineError('over-limit', `${file} is larger than 100 MB. Call plumbline serve without it, and drop it on the page.`);
  }
  const element = `<script type="text/plain" id="given" data-name="${attribute(basename(file))}">${Buffer.from(bytes).toString('base64')}</script>`;
  return html.replace(place, () => element);
}

function builtPage(): string {
  try {
    return readFileSync(built, 'utf8');
  } catch (cause) {
    throw new PlumblineError('file-missing', `The page is not built: ${built} is missing. Run npm run build.`, { cause });
  }
}

function attribute(text: string): string {
  return text.replace(/[&"<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
