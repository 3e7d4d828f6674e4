import { expandRows } from '../../../core/workbook/expand-rows';
import { ownedFingerprint } from '../../../core/workbook/owned-fingerprint';
import type { Plan } from '../../../core/workbook/plan';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import { readSheets } from '../read/read-sheets';
import type { ReadSheet } from '../read/read-sheets';
import { breathe } from '../run/breathe';
import type { Watched } from '../run/host-run';
import { roundTrip } from '../run/round-trip';
import { boxOptions, boxOrNull, isSameBox, usedRange } from '../workbook/boxes';
import type { SheetFacts, WorkbookFacts } from '../workbook/workbook-facts';
import { doneMark } from './done-mark';

/** One sheet of the plan, stated whole, beside the sheet that is there. */
export type Compared = {
  readonly spec: SheetSpec;
  /** Null where the sheet is missing. */
  readonly facts: SheetFacts | null;
  /** Null where the sheet is missing or was just added. */
  readonly previous: ReadSheet | null;
  readonly mark: string;
};

/** The plan beside the workbook as it is at this moment. */
export type Comparison = {
  readonly sheets: readonly Compared[];
  readonly sheetName: (id: SheetId) => string;
  /** Are our sheets still those that the plan was computed from? */
  readonly isAsRead: boolean;
};

type ComparisonInput = {
  readonly plan: Plan;
  readonly facts: WorkbookFacts;
  /** Sheets that this very call has added: nobody has read them before. */
  readonly added: ReadonlySet<SheetId>;
};

/** Reads our sheets again, values and formulas, and those that grow by key with their looks. */
export async function compareSheets(context: Excel.RequestContext, run: Watched, { plan, facts, added }: ComparisonInput): Promise<Comparison> {
  const wanted = facts.sheets.filter(({ owned }) => owned !== null && !added.has(owned));
  const growing = new Set(plan.sheets.filter(({ rowsByKey }) => rowsByKey !== null).map(({ id }) => id));
  const isGrowing = ({ owned }: SheetFacts): boolean => owned !== null && growing.has(owned);
  const read = await readSheets(context, run, {
    ...{ facts, wanted },
    partsOf: (sheet) => ({ formulas: true, hidden: false, fills: false, formats: facts.uses1904 || isGrowing(sheet) }),
    withLooks: isGrowing,
  });
  const isStill = await isWithinSameCells(context, run, read);
  const sheetName = sheetNames(plan, facts);
  const sheets: Compared[] = [];
  for (const planned of plan.sheets) {
    await breathe();
    const previous = read.find(({ sheet }) => sheet.owned === planned.id) ?? null;
    const spec = expandRows(planned, previous?.sheet);
    sheets.push({ spec, previous, facts: facts.sheets.find(({ owned }) => owned === planned.id) ?? null, mark: doneMark(spec, sheetName) });
  }
  return {
    ...{ sheetName, sheets },
    isAsRead: plan.fingerprint === null || (isStill && plan.fingerprint === ownedFingerprint(read.map(({ sheet }) => sheet))),
  };
}

/** Cells are read where values stood a moment before: a co-author may have typed outside of that meanwhile. */
async function isWithinSameCells(context: Excel.RequestContext, run: Watched, read: readonly ReadSheet[]): Promise<boolean> {
  if (read.length === 0) return true;
  const { worksheets } = context.workbook;
  const used = await roundTrip({ context, run, queue: () => read.map(({ details }) => usedRange(worksheets.getItem(details.facts.id), true).load(boxOptions)) });
  return read.every(({ details: { values } }, index) => {
    const range = used[index];
    return range === undefined || isSameBox(boxOrNull(range), values);
  });
}

/** Tab names of our sheets: as they are, else as planned. A sheet keeps the name that the user gave it. */
function sheetNames(plan: Plan, facts: WorkbookFacts): (id: SheetId) => string {
  const names = new Map<SheetId, string>(plan.sheets.map(({ id, name }) => [id, name]));
  for (const { owned, name } of facts.sheets) if (owned !== null) names.set(owned, name);
  return (id) => {
    const name = names.get(id);
    if (name === undefined) throw new PlumblineError('bug', `A sheet refers to the sheet "${id}", which is neither planned nor in the workbook. Nothing was changed. Please report it.`);
    return name;
  };
}
