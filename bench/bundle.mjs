import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import webpack from 'webpack';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'build/bench');

/** What a TypeScript file of the tests exports; its files still find what they look for from where their source stands. */
export async function bundle(entry) {
  const filename = `${basename(entry, '.ts')}.cjs`;
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'none',
        target: 'node20',
        context: root,
        entry: `./${entry}`,
        output: { path: folder, filename, library: { type: 'commonjs2' } },
        module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } } }] },
        resolve: { extensions: ['.ts', '.js'] },
        externals: { 'playwright-core': 'commonjs playwright-core', typescript: 'commonjs typescript' },
        node: { __dirname: true },
      },
      (error, done) => (error ? reject(error) : resolve(done)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  return createRequire(import.meta.url)(join(folder, filename));
}
