import { ownedFingerprint } from '../../core/workbook/owned-fingerprint';
import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { Applied, Begun, SheetsCalls } from './protocol';
import { dateSerials } from './read/date-serials';
import { readWholeSheet } from './read/read-whole-sheet';
import type { ReadSheet } from './read/read-whole-sheet';
import { asHost } from './run/host-error';
import { sheetNames, workbookFacts } from './workbook/workbook-facts';
import type { WorkbookFacts } from './workbook/workbook-facts';
import { addSheets } from './write/add-sheets';
import { checkAsRead, checkBarriers, checkRoom } from './write/check-barriers';
import { removeSheets } from './write/remove-sheets';
import { workOn, writeSheet } from './write/write-sheets';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Planned = { readonly id: SheetId; readonly name: string };

/**
 * Makes our sheets in the spreadsheet what the plan says; no other sheet is touched. Sheets that are there are written over in
 * place: they keep name, place, visibility and what people put beside our cells. New ones are added behind all others. Applying
 * the same plan again writes nothing. A sheet that shall go stays, empty, where formulas of the user's refer to it.
 *
 * `isLate` is asked before each sheet: what time does not suffice for is left as it was. Throws PlumblineError: with nothing
 * written `changed-since-read`, `sheet-protected` and `cannot-write`; and what `hostError` makes of Google's own errors, when
 * some of our sheets may be new and others old.
 */
export function applyPlan(spreadsheet: Spreadsheet, plan: Plan, isLate: () => boolean = () => false): Applied {
  return asHost(() => {
    const facts = workbookFacts(spreadsheet);
    const read = readOwned(facts);
    const missing = missingOf(facts, plan.sheets);
    const gone = plan.removed.filter((id) => facts.sheets.some(({ owned }) => owned === id));
    const existing = plan.sheets.filter((sheet) => !missing.includes(sheet));
    const around = { facts, sheetName: sheetNames(facts, plan.sheets) };
    const works = new Map(existing.map((spec) => [spec.id, workOn(spec, previousOf(read, spec.id), around)]));
    const due = [...works].filter(([, work]) => work !== null).map(([id]) => id);
    if (due.length + missing.length + gone.length === 0) return { written: [], left: [] };
    checkAsRead(isAsRead(plan.fingerprint, read));
    checkBarriers(facts, { written: due, added: missing.map(({ name }) => name), removed: gone });
    checkRoom(facts, missing.length);
    const all = { ...around, facts: addSheets(facts, missing) };
    const written: SheetId[] = [];
    const left: SheetId[] = [];
    for (const spec of plan.sheets) {
      // Links lead to sheets that were not there before, too.
      const work = missing.length > 0 ? workOn(spec, previousOf(read, spec.id), all) : works.get(spec.id);
      if (!work) continue;
      if (isLate()) left.push(spec.id);
      else {
        writeSheet(spec.id, work, all);
        written.push(spec.id);
      }
    }
    removeSheets(all.facts, gone);
    return { written, left };
  });
}

/**
 * The beginning of a plan that is applied sheet by sheet: looks at all that stands in the way, then adds missing sheets, empty.
 * Throws as `applyPlan` does, with nothing written.
 */
export function beginPlan(spreadsheet: Spreadsheet, { fingerprint, sheets, removed }: Pick<SheetsCalls['begin']['input'], 'fingerprint' | 'sheets' | 'removed'>): Begun {
  return asHost(() => {
    const facts = workbookFacts(spreadsheet);
    const read = readOwned(facts);
    const missing = missingOf(facts, sheets);
    const gone = removed.filter((id) => facts.sheets.some(({ owned }) => owned === id));
    const asRead = isAsRead(fingerprint, read);
    if (missing.length + gone.length > 0) checkAsRead(asRead);
    checkBarriers(facts, { written: sheets.filter((sheet) => !missing.includes(sheet)).map(({ id }) => id), added: missing.map(({ name }) => name), removed: gone });
    checkRoom(facts, missing.length);
    addSheets(facts, missing);
    SpreadsheetApp.flush();
    return { isAsRead: asRead, contents: Object.fromEntries(read.flatMap(({ sheet }) => (sheet.owned === null ? [] : [[sheet.owned, ownedFingerprint([sheet])]]))) };
  });
}

/** One sheet of a plan that was begun. False: it is so already. Throws `changed-since-read` where somebody changed it meanwhile. */
export function applySheet(spreadsheet: Spreadsheet, { spec, sheets, begun }: Pick<SheetsCalls['applySheet']['input'], 'spec' | 'sheets' | 'begun'>): boolean {
  return asHost(() => {
    const facts = workbookFacts(spreadsheet);
    const own = facts.sheets.find(({ owned }) => owned === spec.id);
    if (!own) throw new PlumblineError('changed-since-read', `Somebody deleted our sheet "${spec.name}" while it was to be written. Your own sheets were not changed. Refresh again: it is then made anew.`);
    const previous = readWholeSheet(own, { memory: facts.memory, serialOf: dateSerials(facts.timeZone) });
    const around = { facts, sheetName: sheetNames(facts, sheets) };
    const work = workOn(spec, previous, around);
    if (!work) return false;
    const before = begun.contents[spec.id];
    checkAsRead(begun.isAsRead && (before === undefined ? previous.sheet.box === null : before === ownedFingerprint([previous.sheet])));
    checkBarriers(facts, { written: [spec.id], added: [], removed: [] });
    writeSheet(spec.id, work, around);
    return true;
  });
}

/** The end of a plan that takes sheets away. */
export function removeOwned(spreadsheet: Spreadsheet, removed: readonly SheetId[]): void {
  asHost(() => {
    const facts = workbookFacts(spreadsheet);
    checkBarriers(facts, { written: [], added: [], removed });
    removeSheets(facts, removed);
  });
}

function readOwned(facts: WorkbookFacts): readonly ReadSheet[] {
  const reading = { memory: facts.memory, serialOf: dateSerials(facts.timeZone) };
  return facts.sheets.filter(({ owned }) => owned !== null).map((sheet) => readWholeSheet(sheet, reading));
}

function missingOf<P extends Planned>({ sheets }: WorkbookFacts, planned: readonly P[]): readonly P[] {
  return planned.filter(({ id }) => !sheets.some(({ owned }) => owned === id));
}

function previousOf(read: readonly ReadSheet[], id: SheetId): ReadSheet | null {
  return read.find(({ sheet }) => sheet.owned === id) ?? null;
}

function isAsRead(fingerprint: string | null, read: readonly ReadSheet[]): boolean {
  return fingerprint === null || fingerprint === ownedFingerprint(read.map(({ sheet }) => sheet));
}
