import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import webpack from 'webpack';

const root = resolve(__dirname, '../../..');

/** Bundles the host and the pipeline for a browser and returns the script's text. */
async function bundle(folder: string): Promise<string> {
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2020'],
    entry: { host: join(root, 'src/hosts/xlsx/index.ts'), refresh: join(root, 'src/core/refresh.ts') },
    output: { path: folder, filename: '[name].js', library: { type: 'var', name: '[name]' } },
    module: {
      rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } } } }],
    },
    resolve: { extensions: ['.ts', '.js'] },
    performance: false,
  });
  await new Promise<void>((done, fail) =>
    compiler.run((error, stats) => {
      if (error ?? stats?.hasErrors()) fail(error ?? new Error(stats?.toString('errors-only')));
      else done();
    }),
  );
  return ['host', 'refresh'].map((name) => readFileSync(join(folder, `${name}.js`), 'utf8')).join('\n');
}

describe('browser bundle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bundle-'));
  let script = '';

  beforeAll(async () => {
    script = await bundle(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('refreshes a workbook in a context that has nothing but the language', () => {
    const bare = createContext({ bytes: new Uint8Array(readFileSync(join(root, 'examples/thin.xlsx'))) });
    const run = `${script}
      const snapshot = host.readSnapshot(bytes, 'thin.xlsx');
      const refreshed = refresh.refresh(snapshot, { settingsFile: null, asOf: { given: null, today: '2026-11-23' }, version: 'test' });
      const output = host.applyPlan(bytes, refreshed.plan);
      JSON.stringify([refreshed.result.projects.length, output.length > bytes.length, typeof process, typeof document]);`;
    expect(JSON.parse(runInContext(run, bare) as string)).toEqual([37, true, 'undefined', 'undefined']);
  });

  it('holds no eval', () => {
    expect(script).not.toMatch(/\beval\(|new Function\(/);
  });
});
