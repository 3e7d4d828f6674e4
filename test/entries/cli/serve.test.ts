import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerRequest } from '../../../src/entries/cli/answer-request';
import { startServing } from '../../support/page/start-serving';
import type { Serving } from '../../support/page/start-serving';
import { projectRoot, runCli } from '../../support/run-cli';

const sample = join(projectRoot, 'examples/thin.xlsx');
const processes: ChildProcess[] = [];
afterEach(() => {
  for (const one of processes.splice(0)) one.kill('SIGKILL');
});

async function serve(...words: readonly string[]): Promise<Serving> {
  const serving = await startServing(...words);
  processes.push(serving.child);
  return serving;
}

type Reply = { readonly status: number | undefined; readonly headers: Readonly<Record<string, unknown>>; readonly body: string };

function ask(url: URL, options: { readonly path?: string; readonly method?: string; readonly host?: string } = {}): Promise<Reply> {
  const { path = url.pathname, method = 'GET', host } = options;
  return new Promise((resolve, reject) => {
    request({ hostname: '127.0.0.1', port: url.port, path, method, ...(host === undefined ? {} : { headers: { host } }) }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }));
    })
      .on('error', reject)
      .end();
  });
}

describe('plumbline serve', () => {
  it('serves the built page on 127.0.0.1, at an address that it prints', async () => {
    const { url, words } = await serve();
    expect(url.hostname).toBe('127.0.0.1');
    expect(url.pathname).toMatch(/^\/[0-9a-f]{32}\/$/);
    expect(words).toContain('Ctrl+C');
    const { status, body, headers } = await ask(url);
    expect(status).toBe(200);
    expect(body).toBe(readFileSync(join(projectRoot, 'dist/browser/app.html'), 'utf8'));
    expect(headers).toMatchObject({ 'content-security-policy': "frame-ancestors 'none'", 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  it('puts the named file into the page, as it is at that time, and serves no file', async () => {
    await inFolderAsync(async (folder) => {
      const file = join(folder, 'a "list" & <more>.csv');
      writeFileSync(file, 'Project;End\nA;2027-01-31\n');
      const { url } = await serve(file);
      expect((await ask(url)).body).toContain(`id="given" data-name="a &#34;list&#34; &#38; &#60;more&#62;.csv">${Buffer.from('Project;End\nA;2027-01-31\n').toString('base64')}</script>`);
      writeFileSync(file, 'later');
      expect((await ask(url)).body).toContain(`>${Buffer.from('later').toString('base64')}</script>`);
      for (const path of ['/', '/app.html', `${url.pathname}list.csv`, `${url.pathname}../../etc/passwd`, '/../../etc/passwd', `/${'0'.repeat(32)}/`]) {
        expect((await ask(url, { path })).status).toBe(404);
      }
    });
  });

  it('answers nobody who calls this computer by another name, and only reads', async () => {
    const { url } = await serve();
    expect((await ask(url, { host: `evil.example:${url.port}` })).status).toBe(403);
    expect((await ask(url, { host: `localhost:${url.port}` })).status).toBe(200);
    expect((await ask(url, { method: 'POST' })).status).toBe(405);
    expect((await ask(url, { method: 'HEAD' })).body).toBe('');
  });

  it('ends on Ctrl+C, as done', async () => {
    const { child } = await serve(sample);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('takes the port that is asked for, and says when it cannot', async () => {
    const taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    const { port } = taken.address() as AddressInfo;
    const { code, stderr } = runCli(['serve', '--port', String(port)]);
    expect(code).toBe(2);
    expect(stderr).toContain(`Port ${port} cannot be used here`);
    await new Promise((closed) => taken.close(closed));
    expect((await serve('--port', String(port))).url.port).toBe(String(port));
  });

  it.each([
    [['serve', 'no-such.xlsx'], 3, 'There is no file no-such.xlsx'],
    [['serve', 'examples'], 3, 'is a folder'],
    [['serve', 'a.xlsx', 'b.xlsx'], 2, 'one too many'],
    [['serve', '--port', 'x'], 2, '--port needs a number'],
    [['serve', '--port', '70000'], 2, '--port needs a number'],
  ])('refuses %j with %d', (words, code, says) => {
    const run = runCli(words);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(says);
  });
});

describe('answerRequest', () => {
  const served = { token: 'abc', port: 80, page: () => 'page' };
  it.each([
    ['/abc/', 200],
    ['/abc', 200],
    ['/abc/?x#y', 200],
    ['/abcd/', 404],
    ['/ab/', 404],
    ['//', 404],
    ['/abc/x', 404],
    ['http://127.0.0.1/abc/', 404],
    [undefined, 404],
  ])('answers %s with %d', (url, status) => {
    expect(answerRequest({ method: 'GET', url, host: '127.0.0.1:80' }, served).status).toBe(status);
  });
});

async function inFolderAsync(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-serve-'));
  await use(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
}
