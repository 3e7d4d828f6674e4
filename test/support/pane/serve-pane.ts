import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import english from '../../../src/ui/strings/en.json';
import { pseudoStrings } from '../pseudo-locale';

const root = resolve(__dirname, '../../..');

/** A page of our own that shows the pane over a workbook in memory, with the rules the real one has. */
export type ServedPane = {
  /** The page with these options: `workbook`, a path; `theme`; `today`; `delay`; `wait`. */
  readonly url: (options: Readonly<Record<string, string>>) => string;
  readonly origin: string;
  readonly close: () => Promise<void>;
};

const html = `<!doctype html>
<html lang="en" data-theme="light">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'">
<title>Plumbline</title><link rel="stylesheet" href="page.css"><link rel="icon" href="icon.svg"></head>
<body><div id="pane"></div><script src="page.js"></script></body></html>`;

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Builds the pane for a browser and serves it on this machine alone, with every file below the project's own folder as a workbook. */
export async function servePane(): Promise<ServedPane> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-pane-'));
  await build(folder);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(html);
    else if (pathname === '/icon.svg') response.setHeader('content-type', 'image/svg+xml').end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    else if (pathname === '/workbook') response.end(readFileSync(resolve(root, decodeURIComponent(search.slice(1)))));
    else response.setHeader('content-type', types[extname(pathname)] ?? 'text/plain').end(readFileSync(join(folder, pathname)));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (options) => `${origin}/?${new URLSearchParams(options).toString()}`,
    close: async () => {
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The rules of webpack.config.js, with the test's page in place of the entry for Excel. Portuguese is made-up words 40 % longer than English. */
async function build(folder: string): Promise<void> {
  const pseudo = join(folder, 'pseudo.json');
  writeFileSync(pseudo, JSON.stringify(pseudoStrings(english)));
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2020'],
    entry: { page: ['./src/ui/pane.css', './test/support/pane/page/page.ts'], 'core-worker': './src/entries/core-worker/index.ts' },
    context: root,
    output: { path: folder, filename: '[name].js' },
    module: { rules: paneRules() },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    plugins: [new webpack.NormalModuleReplacementPlugin(/[\\/]pt\.json$/, pseudo), new webpack.DefinePlugin({ PLUMBLINE_VERSION: '"0.1.0"' }), new MiniCssExtractPlugin({ filename: '[name].css' })],
    optimization: { minimize: false },
    performance: false,
  });
  await new Promise<void>((done, fail) =>
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats?.toString('errors-only')));
      else done();
    }),
  );
}

type Config = { readonly name?: string; readonly module?: { readonly rules: webpack.RuleSetRule[] } };

function paneRules(): webpack.RuleSetRule[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration is a CommonJS file without types.
  const exported = require(join(root, 'webpack.config.js')) as readonly Config[] | ((env: object) => readonly Config[]);
  const configs = typeof exported === 'function' ? exported({}) : exported;
  return configs.find(({ name }) => name === 'excel')?.module?.rules ?? [];
}
