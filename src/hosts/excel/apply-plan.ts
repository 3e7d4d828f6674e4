import type { Plan } from '../../core/workbook/plan';
import type { SheetId } from '../../core/workbook/sheet-id';
import { excelRun } from './run/excel-run';
import { isUndoRefused } from './run/gated-1.20';
import type { HostRun, Watched } from './run/host-run';
import { roundTrip } from './run/round-trip';
import { loadFacts, workbookFacts } from './workbook/workbook-facts';
import type { SheetFacts, WorkbookFacts } from './workbook/workbook-facts';
import { addSheets } from './write/add-sheets';
import { checkAsRead, checkBarriers } from './write/check-barriers';
import { compareSheets } from './write/compare-sheets';
import { referredSheets } from './write/referred-sheets';
import { emptySheets, removeSheets } from './write/remove-sheets';
import { sheetsToWrite } from './write/sheets-to-write';
import type { SheetToWrite } from './write/sheets-to-write';
import { writeSheets } from './write/write-sheets';

/**
 * Makes our sheets in the open workbook what the plan says; no other sheet is touched. Sheets that are there are written over
 * in place: they keep name, place, visibility and what people put beside our cells. New ones are added behind all others.
 * Applying the same plan again writes nothing. A sheet that shall go stays, empty, where formulas of the user's refer to it.
 *
 * Our sheets are read again in the run that writes. Throws PlumblineError: with nothing written `changed-since-read`,
 * `sheet-protected`, `workbook-protected`, `workbook-read-only` and `cannot-write`; `cancelled` between two chunks, and what
 * `hostError` makes of Excel's own errors, when some of our sheets may be new and others old.
 */
export async function applyPlan(plan: Plan, run: HostRun): Promise<void> {
  const state = await excelRun(false, (context) => addMissing(context, plan, run));
  await writeMerged(plan, run, state);
  if (plan.removed.length > 0) await excelRun(false, (context) => removeGone(context, plan, run));
}

const nothingWritten = (run: HostRun): Watched => ({ ...run, onProgress: () => undefined, isReading: true, stopped: 'Writing was stopped before it began. Nothing was changed.' });
const partlyWritten = (run: HostRun): Watched => ({
  ...run,
  isReading: false,
  stopped: 'Writing was stopped. Some of our sheets are new and others as they were; your own sheets were not touched. Undo takes back what is new, a refresh completes it.',
});

type State = { readonly facts: WorkbookFacts; readonly added: ReadonlySet<SheetId> };

/** Adding sheets may empty Excel's own list of undo steps: it has a run of its own, before the one that writes cells. */
async function addMissing(context: Excel.RequestContext, plan: Plan, run: HostRun): Promise<State> {
  const facts = await readFacts(context, nothingWritten(run));
  const there = new Set(facts.sheets.map(({ owned }) => owned));
  const missing = plan.sheets.filter(({ id }) => !there.has(id));
  const state = { facts, added: new Set<SheetId>() };
  if (missing.length === 0) return state;
  await findWork(context, nothingWritten(run), { plan, ...state });
  await addSheets(context, partlyWritten(run), { specs: missing, facts });
  return { facts: await readFacts(context, partlyWritten(run)), added: new Set(missing.map(({ id }) => id)) };
}

/**
 * Writes as one step of Excel's Undo. Where Excel finds a call in it that it cannot undo, it has begun already: the rest is
 * written without, and our sheets, which differ from those that were read by now, are not compared again.
 */
async function writeMerged(plan: Plan, run: HostRun, state: State): Promise<void> {
  try {
    await excelRun(true, (context) => writeExisting(context, run, { plan, ...state }));
  } catch (error) {
    if (!isUndoRefused(error)) throw error;
    await excelRun(false, (context) => writeExisting(context, run, { plan: { ...plan, fingerprint: null }, ...state }));
  }
}

type Writing = State & { readonly plan: Plan };

async function writeExisting(context: Excel.RequestContext, run: HostRun, writing: Writing): Promise<void> {
  const toWrite = await findWork(context, writing.added.size > 0 ? partlyWritten(run) : nothingWritten(run), writing);
  await writeSheets(context, partlyWritten(run), toWrite.flatMap(({ facts, ...sheet }) => (facts ? [{ ...sheet, facts }] : [])));
}

/** What is to be written, after everything that could stand in the way was looked at. */
async function findWork(context: Excel.RequestContext, run: Watched, { plan, facts, added }: Writing): Promise<readonly SheetToWrite[]> {
  const comparison = await compareSheets(context, run, { plan, facts, added });
  const toWrite = await sheetsToWrite(comparison, facts);
  const gone = goneSheets(facts, plan);
  if (toWrite.length + gone.length > 0) checkAsRead(comparison.isAsRead);
  checkBarriers(facts, {
    written: toWrite.flatMap(({ facts: own }) => own ?? []),
    added: toWrite.filter(({ facts: own }) => own === null).map(({ spec }) => spec.name),
    removed: new Set(gone.map(({ id }) => id)),
  });
  return toWrite;
}

async function removeGone(context: Excel.RequestContext, plan: Plan, run: HostRun): Promise<void> {
  const facts = await readFacts(context, partlyWritten(run));
  const gone = goneSheets(facts, plan);
  if (gone.length === 0) return;
  const referred = await referredSheets(context, partlyWritten(run), { facts, sheets: gone });
  const named = gone.map((own) => ({ facts: own, own: own.owned === null ? undefined : facts.ownNames.get(own.owned) }));
  await emptySheets(context, partlyWritten(run), named.filter(({ facts: { id } }) => referred.has(id)));
  await removeSheets(context, partlyWritten(run), named.filter(({ facts: { id } }) => !referred.has(id)));
}

function goneSheets({ sheets }: WorkbookFacts, { removed }: Plan): readonly SheetFacts[] {
  return sheets.filter(({ owned }) => owned !== null && removed.includes(owned));
}

async function readFacts(context: Excel.RequestContext, run: Watched): Promise<WorkbookFacts> {
  return workbookFacts(await roundTrip({ context, run, queue: () => loadFacts(context) }));
}
