const { chmodSync } = require('node:fs');
const { join } = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { excelDevServer } = require('./scripts/webpack/excel-dev-server.cjs');
const { ExcelFilesPlugin } = require('./scripts/webpack/excel-files-plugin.cjs');
const { PageFilePlugin } = require('./scripts/webpack/page-file-plugin.cjs');
const { SidebarFilePlugin } = require('./scripts/webpack/sidebar-file-plugin.cjs');
const { SheetsFilesPlugin } = require('./scripts/webpack/sheets-files-plugin.cjs');
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
  test: /\.ts$/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2020' } } },
};

const preact = { runtime: 'automatic', importSource: 'preact' };
const typescriptWithElements = {
  test: /\.tsx$/,
  use: { loader: 'swc-loader', options: { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: preact }, target: 'es2020' } } },
};

/** Started by src/ui/run-core.ts under these very names, each on its own. */
const scripts = ['core-worker', 'file-reader'];

const styles = { test: /\.css$/, use: [MiniCssExtractPlugin.loader, { loader: 'css-loader', options: { url: false } }] };

const smallStyles = new MinimizerPlugin({ test: /\.css$/, minify: { implementation: MinimizerPlugin.cleanCssMinify } });

/** Leaves out what nobody uses, but keeps names and lines, so that a reported stack trace can be read. */
const dropUnused = new MinimizerPlugin({
  extractComments: false,
  minify: {
    implementation: MinimizerPlugin.terserMinify,
    options: { mangle: false, compress: { defaults: false, dead_code: true, unused: true, side_effects: true, toplevel: true }, format: { beautify: true, indent_level: 1, comments: false } },
  },
});

/** The same for a script whose one variable others use, with what we say of each function, for whoever reads it before allowing it. */
const dropUnusedInside = new MinimizerPlugin({
  extractComments: false,
  minify: {
    implementation: MinimizerPlugin.terserMinify,
    options: { mangle: false, compress: { defaults: false, dead_code: true, unused: true, side_effects: true }, format: { beautify: true, indent_level: 1, comments: /^(?!\*{4}| webpackBootstrap| The require scope|#)/ } },
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

/**
 * The pane in Excel. Its main script holds no core: that is core-worker.js; file-reader.js reads a second workbook to compare with.
 * What may be cached for ever has its content in its name; taskpane.html must not be. `--env publicUrl=https://…` says where it
 * will be served from; without it, from the development server.
 */
const excel = ({ publicUrl }) => ({
  name: 'excel',
  mode: 'production',
  target: ['web', 'es2020'],
  entry: {
    first: './src/entries/taskpane/first.ts',
    taskpane: ['./src/ui/pane.css', './src/entries/taskpane/index.ts'],
    'core-worker': './src/entries/core-worker/index.ts',
    'file-reader': './src/entries/file-reader/index.ts',
  },
  output: {
    path: join(__dirname, 'dist/excel'),
    chunkFilename: '[name].[contenthash:8].js',
    filename: ({ chunk }) => (scripts.includes(chunk.name) ? '[name].js' : '[name].[contenthash:8].js'),
    clean: true,
  },
  module: { rules: [typescript, typescriptWithElements, styles] },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  // The host apart from the pane: each has its own limit in scripts/check-sizes.mjs.
  optimization: {
    minimizer: ['...', smallStyles],
    splitChunks: { cacheGroups: { default: false, defaultVendors: false, host: { name: 'excel-host', test: /[\\/]src[\\/](?:hosts|core)[\\/]|@noble/, chunks: ({ name }) => name === 'taskpane', enforce: true } } },
  },
  plugins: [
    new webpack.DefinePlugin({ PLUMBLINE_VERSION: JSON.stringify(version) }),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlWebpackPlugin({ template: './src/entries/taskpane/taskpane.html', filename: 'taskpane.html', inject: false, minify: false, chunks: ['first', 'taskpane'] }),
    new ExcelFilesPlugin({ publicUrl }),
  ],
  devServer: excelDevServer(),
  stats: 'errors-warnings',
  performance: false,
});

/** Letters that stand in any page, and nothing that could end a script in one. */
const inlineScripts = new MinimizerPlugin({
  extractComments: false,
  minify: { implementation: MinimizerPlugin.terserMinify, options: { format: { ascii_only: true, inline_script: true, comments: false } } },
});

/** The page for plain browsers: one file that asks for nothing, and works from disk. Its core is the same script for worker and page. */
const browser = {
  name: 'browser',
  mode: 'production',
  target: ['web', 'es2020'],
  entry: {
    page: ['./src/ui/pane.css', './src/entries/browser/browser.css', './src/entries/browser/index.ts'],
    core: './src/entries/core-worker/page.ts',
  },
  output: { path: join(__dirname, 'dist/browser'), filename: '[name].js', clean: true },
  // One file: what elsewhere is fetched when it is needed stands in it.
  module: { parser: { javascript: { dynamicImportMode: 'eager' } }, rules: [typescript, typescriptWithElements, styles] },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  optimization: { minimizer: [inlineScripts, smallStyles] },
  plugins: [new webpack.DefinePlugin({ PLUMBLINE_VERSION: JSON.stringify(version) }), new MiniCssExtractPlugin({ filename: '[name].css' }), new PageFilePlugin()],
  stats: 'errors-warnings',
  performance: false,
};

/**
 * Google's side of the add-on: one script to be read by whoever allows it, so its names and lines stay. All but the functions that Google calls stands in one variable, which its name hides from the sidebar.
 */
const sheets = (folder, { entry, withTimers }) => ({
  name: folder,
  mode: 'production',
  target: ['webworker', 'es2020'],
  devtool: false,
  entry: { Code: entry },
  output: { path: join(__dirname, 'dist', folder), filename: '[name].js', library: { type: 'var', name: 'Plumbline_' }, globalObject: 'globalThis', clean: { keep: 'sidebar.html' } },
  module: { rules: [typescript] },
  resolve: { extensions: ['.ts', '.js'] },
  optimization: { splitChunks: false, minimizer: [dropUnusedInside] },
  plugins: [new webpack.DefinePlugin({ PLUMBLINE_VERSION: JSON.stringify(version) }), new SheetsFilesPlugin({ version, withTimers })],
  stats: 'errors-warnings',
  performance: false,
});

/** The pane in Google Sheets: one file beside Code.js. */
const sidebar = {
  name: 'sidebar',
  mode: 'production',
  target: ['web', 'es2020'],
  entry: {
    first: './src/entries/sidebar/first.ts',
    pane: ['./src/ui/pane.css', './src/entries/sidebar/sidebar.css', './src/entries/sidebar/index.ts'],
    core: './src/entries/core-worker/index.ts',
  },
  output: { path: join(__dirname, 'dist'), filename: '[name].js' },
  module: { parser: { javascript: { dynamicImportMode: 'eager' } }, rules: [typescript, typescriptWithElements, styles] },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  optimization: { minimizer: [inlineScripts, smallStyles] },
  plugins: [new webpack.DefinePlugin({ PLUMBLINE_VERSION: JSON.stringify(version) }), new MiniCssExtractPlugin({ filename: '[name].css' }), new SidebarFilePlugin()],
  stats: 'errors-warnings',
  performance: false,
};

module.exports = (env = {}) => [
  commandLine,
  excel(env),
  browser,
  sheets('sheets', { entry: './src/entries/sheets-server/index.ts', withTimers: false }),
  // Only for those who want refreshes by a timer: it asks for one more right.
  sheets('sheets-scheduled', { entry: './src/entries/sheets-server/scheduled.ts', withTimers: true }),
  sidebar,
];
