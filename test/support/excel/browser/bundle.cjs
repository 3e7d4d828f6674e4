const { join } = require('node:path');
const webpack = require('webpack');

/** Bundles the back-end for a page: `node bundle.cjs <folder>` writes `fake-excel.js` there. */
webpack(
  {
    mode: 'none',
    target: ['web', 'es2022'],
    context: __dirname,
    entry: './entry.ts',
    output: { path: process.argv[2], filename: 'fake-excel.js' },
    module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } } } }] },
    resolve: { extensions: ['.ts', '.js'], modules: [join(__dirname, '../../../../node_modules')] },
  },
  (error, stats) => {
    if (error) throw error;
    if (!stats.hasErrors()) return;
    console.error(stats.toString('errors-only'));
    process.exitCode = 1;
  },
);
