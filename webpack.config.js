const { chmodSync } = require('node:fs');
const { join } = require('node:path');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { excelDevServer } = require('./scripts/webpack/excel-dev-server.cjs');
const { ExcelFilesPlugin } = require('./scripts/webpack/excel-files-plugin.cjs');
const { version } = require('./package.json');

/** The shell finds Node through the first line, and npm does not repair a missing execute bit. */
class ExecutablePlugin {
  apply(compiler) {
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }).apply(compiler);
    compiler.hooks.afterEmit.tap('ExecutablePlugin', ({ assets }) => {
      for (const name of Object.keys(assets)) chmodSync(join(compiler.outputPath, name), 0o755);
    });
  }
}

const typescript = {
  test: /\.tsx?$/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } } },
};

/** Leaves out what nobody uses, but keeps names and lines, so that a reported stack trace can be read. */
const dropUnused = new MinimizerPlugin({
  extractComments: false,
  minify: {
    implementation: MinimizerPlugin.terserMinify,
    options: { mangle: false, compress: { defaults: false, dead_code: true, unused: true, side_effects: true, toplevel: true }, format: { beautify: true, indent_level: 1, comments: false } },
  },
});

/** Command line: one file an entry, readable stack traces, nothing to install beside it. */
const commandLine = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  entry: { plumbline: './src/entries/cli/index.ts', accept: './src/entries/cli/accept.ts' },
  output: { path: join(__dirname, 'dist/cli'), filename: '[name].js', clean: true },
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.js'] },
  optimization: { minimizer: [dropUnused] },
  plugins: [new webpack.DefinePlugin({ PLUMBLINE_VERSION: JSON.stringify(version) }), new ExecutablePlugin()],
  stats: 'errors-warnings',
  performance: false,
};

/** What Excel loads. `--env publicUrl=https://…` says where it will be served from; without it, from the development server. */
const excel = ({ publicUrl }) => ({
  name: 'excel',
  mode: 'production',
  target: ['web', 'es2020'],
  entry: {},
  output: { path: join(__dirname, 'dist/excel'), clean: true },
  plugins: [new ExcelFilesPlugin({ publicUrl })],
  devServer: excelDevServer(),
  stats: 'errors-warnings',
  performance: false,
});

module.exports = (env = {}) => [commandLine, excel(env)];
