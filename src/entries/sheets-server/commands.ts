import { explainProject } from '../../core/explain-project';
import { projectAt } from '../../core/project-at';
import { hostError, noticeOn, selectedCell, selfTest as testHere } from '../../hosts/google-sheets';
import { explanationText } from './explain-text';
import { computeHere, refreshHere } from './server-refresh';
import { words } from './words';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Refresh from the menu: says in a corner of the window what came of it. */
export function refreshPortfolio(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  try {
    toast(spreadsheet, refreshHere(spreadsheet).text);
  } catch (error) {
    toast(spreadsheet, hostError(error).message);
  }
}

/** Refresh by a timer: nobody watches, so what did not go well is told on the Summary. */
export function scheduledRefresh(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  try {
    const { kind, text } = refreshHere(spreadsheet);
    if (kind === 'look-first') noticeOn(spreadsheet, 'summary', text);
  } catch (error) {
    noticeOn(spreadsheet, 'summary', hostError(error).message);
  }
}

/** Why the project of the selected row stands where it stands, in a dialog: it needs no sidebar. */
export function explainSelectedRow(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  try {
    const { title, text } = explainHere(spreadsheet);
    say(title, text);
  } catch (error) {
    say(words.product, hostError(error).message);
  }
}

/** Tries what Plumbline relies on in this very spreadsheet, and tells what it saw. */
export function selfTest(): void {
  try {
    const lines = testHere(SpreadsheetApp.getActiveSpreadsheet());
    const isGood = lines.every((line) => line.isGood !== false);
    const shown = lines.map(({ what, isGood: good, saw }) => `${good === null ? '•' : good ? '✓' : '✗'} ${what}${saw === '' ? '' : `: ${saw}`}`);
    say(words.product, [isGood ? words.selfTestGood : words.selfTestBad, '', ...shown].join('\n'));
  } catch (error) {
    say(words.product, hostError(error).message);
  }
}

function explainHere(spreadsheet: Spreadsheet): { readonly title: string; readonly text: string } {
  const row = selectedCell(spreadsheet);
  if (!row) return { title: words.product, text: words.noRow };
  const { snapshot, computed } = computeHere(spreadsheet, { asOf: null, settings: null, typed: null });
  const { key } = projectAt(computed.report, row, snapshot.sheets.filter(({ owned }) => owned !== null));
  const explanation = key === null ? null : explainProject(computed.report, key);
  return explanation ? { title: explanation.name, text: explanationText(explanation) } : { title: words.product, text: words.noProject };
}

/** Some seconds in a corner of the window; where there is no window, nothing is lost. */
function toast(spreadsheet: Spreadsheet, text: string): void {
  try {
    spreadsheet.toast(text, words.product, 15);
  } catch {
    return;
  }
}

function say(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}
