import { sheetIdOfName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import { sheetOwners } from '../../../core/workbook/sheet-owners';
import type { DefinedName, SheetSnapshot } from '../../../core/workbook/snapshot';

/** One worksheet as the workbook lists it; `id` stays when it is renamed or moved. */
export type SheetFacts = {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetSnapshot['visibility'];
  readonly owned: SheetId | null;
  readonly isProtected: boolean;
};

/** A native table as the workbook lists it. */
export type TableFacts = { readonly id: string; readonly name: string; readonly sheetId: string; readonly hasHeaderRow: boolean; readonly hasTotalsRow: boolean };

/** A name that marks one of our sheets, or once did; `comment` is the hash of what was written there (done-mark.ts). */
export type OwnName = { readonly name: string; readonly refersTo: string; readonly comment: string };

/** What the workbook says of itself, without a look into any sheet. */
export type WorkbookFacts = {
  readonly fileName: string;
  readonly sheets: readonly SheetFacts[];
  readonly tables: readonly TableFacts[];
  /** Names of the user's that the whole workbook shares. */
  readonly names: readonly DefinedName[];
  readonly ownNames: ReadonlyMap<SheetId, OwnName>;
  readonly uses1904: boolean;
  readonly isStructureProtected: boolean;
  readonly isReadOnly: boolean;
};

type LoadedFacts = {
  readonly workbook: Excel.Workbook;
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly tables: Excel.TableCollection;
  readonly secondDay: Excel.FunctionResult<number>;
};

/** Queues what `workbookFacts` needs. */
export function loadFacts({ workbook }: Excel.RequestContext): LoadedFacts {
  return {
    workbook: workbook.load({ name: true, readOnly: true, protection: { protected: true } }),
    sheets: workbook.worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true } }),
    names: workbook.names.load({ name: true, formula: true, comment: true, scope: true }),
    tables: workbook.tables.load({ id: true, name: true, showHeaders: true, showTotals: true, worksheet: { id: true } }),
    // The second day of 1904 is day 1 where days are counted from there, else day 1463: nothing else tells.
    secondDay: workbook.functions.date(1904, 1, 2).load({ value: true }),
  };
}

/** The facts from what was loaded. */
export function workbookFacts({ workbook, sheets, names, tables, secondDay }: LoadedFacts): WorkbookFacts {
  // A copy of a sheet of ours has a mark of its own scope, which does not count.
  const shared = names.items.filter(({ scope }) => scope === 'Workbook').map(({ name, comment, formula }) => ({ name, comment, refersTo: String(formula).replace(/^=/, '') }));
  const owners = sheetOwners(shared);
  return {
    fileName: workbook.name,
    sheets: sheets.items.map(({ id, name, visibility, protection }) => ({
      ...{ id, name, visibility: visibilityOf(visibility), isProtected: protection.protected },
      owned: owners.get(name.toLowerCase()) ?? null,
    })),
    tables: tables.items.map(({ id, name, showHeaders, showTotals, worksheet }) => ({ id, name, sheetId: worksheet.id, hasHeaderRow: showHeaders, hasTotalsRow: showTotals })),
    names: shared.filter(({ name }) => sheetIdOfName(name) === null).map(({ name, refersTo }) => ({ name, refersTo })),
    ownNames: new Map(shared.flatMap(ownName)),
    uses1904: secondDay.value === 1,
    isStructureProtected: workbook.protection.protected,
    isReadOnly: workbook.readOnly,
  };
}

function ownName(own: OwnName): readonly (readonly [SheetId, OwnName])[] {
  const id = sheetIdOfName(own.name);
  return id === null ? [] : [[id, own]];
}

function visibilityOf(visibility: string): SheetSnapshot['visibility'] {
  return visibility === 'Visible' ? 'visible' : visibility === 'Hidden' ? 'hidden' : 'very-hidden';
}
