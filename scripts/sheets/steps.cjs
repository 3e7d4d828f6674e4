/**
 * What `npm run sheets` has to do, from what it was told and what is there, in the order that keeps our files: creating a
 * project fetches Google's own manifest into the folder, so the build comes behind it, and the push last.
 */

/** The id of a spreadsheet from its address in the browser, or as it stands; null for anything else. */
function spreadsheetId(text) {
  const id = /\/spreadsheets\/d\/([\w-]{20,})/.exec(text)?.[1] ?? text;
  return /^[\w-]{20,}$/.test(id) ? id : null;
}

/**
 * Steps as [program, words]: `clasp`, `build`, or `choose` the folder to push. `words` are those of the command line: nothing, `--into ADDRESS`, `--scheduled`.
 * Throws with what to type instead.
 */
function stepsOf(words, { hasProject }) {
  const { into, isScheduled } = readWords(words);
  const folder = isScheduled ? 'dist/sheets-scheduled' : 'dist/sheets';
  if (into !== null && hasProject) throw new Error('This folder belongs to a script already, as .clasp.json says. Nothing was changed. Delete .clasp.json to put Plumbline into another spreadsheet, or leave --into away to update that one.');
  const where = into === null ? ['--type', 'sheets'] : ['--parentId', into];
  const create = ['clasp', ['create-script', ...where, '--title', 'Plumbline', '--rootDir', folder]];
  return [...(hasProject ? [] : [create]), ['build', []], ['choose', [folder]], ['clasp', ['push', '--force']]];
}

function readWords(words) {
  const rest = words.filter((word) => word !== '--scheduled');
  const isScheduled = rest.length < words.length;
  if (rest.length === 0) return { into: null, isScheduled };
  const into = rest[0] === '--into' && rest.length === 2 ? spreadsheetId(rest[1]) : null;
  if (into === null) throw new Error('Type npm run sheets for a new spreadsheet, or npm run sheets -- --into ADDRESS with the address of your own, as it stands in the browser; --scheduled for the version with timers.');
  return { into, isScheduled };
}

module.exports = { spreadsheetId, stepsOf };
