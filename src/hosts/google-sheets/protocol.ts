import type { Account } from '../../core/account';
import type { RowNow } from '../../core/project-at';
import type { SettingsInput } from '../../core/settings/settings';
import type { TypedHere } from '../../core/sheets/typed-here';
import type { Survey } from '../../core/survey';
import type { Cell } from '../../core/workbook/cell';
import type { Plan } from '../../core/workbook/plan';
import type { PlumblineErrorCode } from '../../core/workbook/plumbline-error';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { LinkTarget, SheetSpec } from '../../core/workbook/sheet-spec';
import type { Run, SheetSnapshot } from '../../core/workbook/snapshot';

/*
 * What crosses between the sidebar and the server, both ways as JSON text: no dates, no NaN, nothing undefined.
 */

/** One tab without its cells. Rows and columns are counted from A1 to the last one that holds anything. */
export type SheetOutline = Pick<SheetSnapshot, 'name' | 'owned' | 'visibility' | 'merges' | 'hiddenColumns' | 'isProtected'> & {
  readonly rowCount: number;
  readonly columnCount: number;
};

/** The whole spreadsheet without cells. */
export type WorkbookOutline = {
  readonly fileName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly sheets: readonly SheetOutline[];
  /** Cells in all sheets together: above `serverCells` the server refreshes. */
  readonly cellCount: number;
};

/** Above so many cells in all the sidebar does not read the spreadsheet, but asks for `refresh`. */
export const serverCells = 400_000;

/** Where the next page begins: a sheet by its place in the outline, and a zero-based row. */
export type PageCursor = { readonly sheet: number; readonly row: number };

/** Some rows of one sheet, from column A on; runs follow them row by row. Addresses are absolute. */
export type SheetRows = {
  readonly sheet: number;
  readonly row: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly formats: readonly Run<string>[];
  /** Null for our sheets and above 100,000 cells. */
  readonly fills: readonly Run<string | null>[] | null;
  /** Of our sheets, in R1C1 form without `=`. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly r1c1: string }[];
  readonly styles: readonly { readonly row: number; readonly column: number; readonly token: string }[];
};

/** At most 2 MB of JSON. `next` is null when everything was given. */
export type Page = { readonly rows: readonly SheetRows[]; readonly next: PageCursor | null };

/** What `begin` answers, and `applySheet` is given again. */
export type Begun = {
  /** Are our sheets those that the plan was computed from? Where not, only a plan that is applied already passes. */
  readonly isAsRead: boolean;
  /** What each of our sheets held when writing began. */
  readonly contents: { readonly [K in SheetId]?: string };
};

/** What the server computes and writes by itself. */
export type ServerRefresh = {
  readonly asOf: string | null;
  readonly settings: SettingsInput | null;
  readonly typed: TypedHere | null;
  /** False only computes. */
  readonly writes: boolean;
};

/** Sheets that are as planned now, and those that time ran out for. */
export type Applied = { readonly written: readonly SheetId[]; readonly left: readonly SheetId[] };

/** `plan` says which sheets were computed, whether they were written or not, and nothing that is in them. */
export type ServerRefreshed = { readonly account: Account; readonly plan: Plan; readonly applied: Applied | null };

type PlannedSheet = { readonly id: SheetId; readonly name: string };

/** Everything that the sidebar may ask of the server: input and output of each call. */
export type SheetsCalls = {
  readonly outline: { readonly input: null; readonly output: WorkbookOutline };
  /** `outline`: names and sizes as the outline gave them; a page of anything else is `changed-since-read`. */
  readonly page: { readonly input: { readonly outline: readonly Pick<SheetOutline, 'name' | 'rowCount' | 'columnCount'>[]; readonly cursor: PageCursor }; readonly output: Page };
  /** Takes the lease, compares fingerprints, looks at what stands in the way, and adds missing sheets, empty. */
  readonly begin: { readonly input: { readonly token: string; readonly fingerprint: string | null; readonly sheets: readonly PlannedSheet[]; readonly removed: readonly SheetId[] }; readonly output: Begun };
  /** Renews the lease. `sheets` are all of the plan, for what refers to them. False: nothing was to be written. */
  readonly applySheet: { readonly input: { readonly token: string; readonly spec: SheetSpec; readonly sheets: readonly PlannedSheet[]; readonly begun: Begun }; readonly output: boolean };
  readonly remove: { readonly input: { readonly token: string; readonly removed: readonly SheetId[] }; readonly output: null };
  /** Gives the lease back. To be called whatever happened. */
  readonly end: { readonly input: { readonly token: string }; readonly output: null };
  readonly goTo: { readonly input: LinkTarget; readonly output: boolean };
  readonly selectedCell: { readonly input: null; readonly output: RowNow | null };
  /** Looks over a spreadsheet that the sidebar does not read. */
  readonly survey: { readonly input: Pick<ServerRefresh, 'asOf' | 'settings'>; readonly output: Survey };
  readonly refresh: { readonly input: ServerRefresh; readonly output: ServerRefreshed };
  /** Today in the spreadsheet's time zone, ISO. */
  readonly today: { readonly input: null; readonly output: string };
};

export type SheetsCall = keyof SheetsCalls;

/** One request, as JSON text. */
export type SheetsRequest = { readonly [K in SheetsCall]: { readonly call: K; readonly input: SheetsCalls[K]['input'] } }[SheetsCall];

/** Its answer, as JSON text. Anything else that comes back, null among it, is an error of Google's. */
export type SheetsAnswer<K extends SheetsCall> =
  | { readonly ok: true; readonly data: SheetsCalls[K]['output'] }
  | { readonly ok: false; readonly code: PlumblineErrorCode; readonly message: string };

