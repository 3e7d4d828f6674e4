const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { sources, Compilation, WebpackError } = require('webpack');

const manifestPath = join(__dirname, '../../appsscript.json');
const timerScope = 'https://www.googleapis.com/auth/script.scriptapp';

/** What Google sees of the program: menus, timers and the sidebar call these by name, so each must stand in the file as it is. */
const functions = [
  { name: 'onOpen', comment: 'Builds the menu when the spreadsheet is opened.' },
  { name: 'onInstall', comment: 'Builds the menu right after the add-on was installed.' },
  { name: 'showSidebar', comment: 'Opens Plumbline beside the spreadsheet.' },
  { name: 'refreshPortfolio', comment: 'Reads the portfolio again and renews the sheets of Plumbline.' },
  { name: 'explainSelectedRow', comment: 'Tells why the project of the selected row has its rank and its colours.' },
  { name: 'enableSchedule', comment: 'Lets Plumbline refresh by itself.' },
  { name: 'disableSchedule', comment: 'Stops Plumbline from refreshing by itself.' },
  { name: 'scheduledRefresh', comment: 'The refresh by a timer.' },
  { name: 'plumblineCall', parameter: 'requestJson', comment: 'Answers the sidebar.', tags: ['@param {string} requestJson what it asks for, as JSON', '@return {string} the answer, as JSON'] },
  { name: 'selfTest', comment: 'Tries on a sheet of its own, which it deletes, what Plumbline relies on.' },
];

/** Puts the functions at the end of Code.js, its notice at the top, and the manifest beside it; `withTimers` asks for their right. */
class SheetsFilesPlugin {
  constructor({ version, withTimers = false }) {
    Object.assign(this, { version, withTimers });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SheetsFilesPlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'SheetsFilesPlugin', stage }, () => this.emit(compilation));
    });
  }

  emit(compilation) {
    compilation.fileDependencies.add(manifestPath);
    const code = compilation.getAsset('Code.js');
    if (!code) {
      compilation.errors.push(new WebpackError('Code.js was not built.'));
      return;
    }
    compilation.updateAsset('Code.js', new sources.ConcatSource(opening(this.version), code.source, '\n', functions.map(declaration).join('\n')));
    compilation.emitAsset('appsscript.json', new sources.RawSource(manifest(this.withTimers)));
  }
}

function opening(version) {
  return `/**\n * Plumbline ${version}, MIT licence. It sees this spreadsheet alone, and nothing leaves it.\n *\n * @OnlyCurrentDoc\n */\n`;
}

function declaration({ name, comment, parameter = '', tags = [] }) {
  const lines = [comment, ...(tags.length > 0 ? ['', ...tags] : [])].map((line) => ` *${line === '' ? '' : ` ${line}`}`);
  return `/**\n${lines.join('\n')}\n */\nfunction ${name}(${parameter}) {\n  return Plumbline_.${name}(${parameter});\n}\n`;
}

function manifest(withTimers) {
  const own = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const scopes = withTimers ? [...own.oauthScopes, timerScope] : own.oauthScopes;
  return `${JSON.stringify({ ...own, oauthScopes: scopes }, null, 2)}\n`;
}

module.exports = { SheetsFilesPlugin, sheetsFunctions: functions.map(({ name }) => name) };
