import type { CellAddress } from '../../../src/core/workbook/address';
import { ownedFingerprint } from '../../../src/core/workbook/owned-fingerprint';
import type { Plan } from '../../../src/core/workbook/plan';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import type { PlumblineErrorCode } from '../../../src/core/workbook/plumbline-error';
import type { LinkTarget, SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { applyPlan, readSnapshot } from '../../../src/hosts/xlsx';
import type { Bridge, HostRun } from '../../../src/ui/bridge';

/** A bridge over a workbook in memory, written sheet by sheet as a spreadsheet program is, with what a test may see and do. */
export type FileBridge = Bridge & {
  readonly bytes: () => Uint8Array;
  /** Puts another workbook in its place, as when somebody else saves. */
  readonly replace: (bytes: Uint8Array) => void;
  /** Where the pane jumped to, in order. */
  readonly jumps: readonly LinkTarget[];
  readonly select: (cell: CellAddress | null) => void;
  /** What happens before each piece of a call; throws to let it fail. */
  readonly before: (hook: PieceHook) => void;
  readonly calls: readonly string[];
};

export type Piece = { readonly call: 'read' | 'write' | 'go' | 'select'; readonly index: number };
export type PieceHook = (piece: Piece) => void | Promise<void>;

export type FileBridgeOptions = { readonly fileName?: string; readonly today?: string };

export function fileBridge(first: Uint8Array, { fileName = 'portfolio.xlsx', today = '2026-11-02' }: FileBridgeOptions = {}): FileBridge {
  let bytes = first;
  let selected: CellAddress | null = null;
  let hook: PieceHook = () => undefined;
  const jumps: LinkTarget[] = [];
  const calls: string[] = [];
  const piece = async (run: HostRun | null, call: Piece['call'], index: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await hook({ call, index });
    if (run?.signal.aborted) throw new PlumblineError('cancelled', 'Stopped between two pieces.');
  };
  const write = async (plan: Plan, run: HostRun): Promise<void> => {
    const sheets = readSnapshot(bytes, fileName).sheets;
    if (plan.fingerprint !== null && plan.fingerprint !== ownedFingerprint(sheets) && applyPlan(bytes, { ...plan, fingerprint: null }) !== bytes) {
      throw new PlumblineError('changed-since-read', 'Our sheets were changed after they were read. Nothing was written.');
    }
    const there = new Set(sheets.map(({ owned }) => owned));
    bytes = applyPlan(bytes, { ...plan, fingerprint: null, sheets: plan.sheets.filter(({ id }) => !there.has(id)).map(blank) });
    for (const [index, spec] of plan.sheets.entries()) {
      run.onProgress({ done: index, of: plan.sheets.length, sheet: spec.name });
      await piece(run, 'write', index);
      bytes = applyPlan(bytes, { ...plan, fingerprint: null, removed: [], sheets: [spec] });
    }
  };
  return {
    host: 'excel',
    readSnapshot: async (run) => {
      calls.push('read');
      run.onProgress({ done: 0, of: 1, sheet: null });
      await piece(run, 'read', 0);
      return readSnapshot(bytes, fileName);
    },
    applyPlan: async (plan, run) => {
      calls.push('write');
      await piece(run, 'write', -1);
      await write(plan, run);
    },
    goTo: async (target) => {
      await piece(null, 'go', 0);
      jumps.push(target);
      const names = readSnapshot(bytes, fileName).sheets;
      return 'cell' in target ? names.some(({ name }) => name === target.cell.sheet) : names.some(({ owned }) => owned === target.sheet);
    },
    selectedCell: async () => {
      await piece(null, 'select', 0);
      return selected;
    },
    readFile: async (file) => {
      await piece(null, 'read', 0);
      return readSnapshot(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    today: () => today,
    bytes: () => bytes,
    replace: (next) => void (bytes = next),
    jumps,
    calls,
    select: (cell) => void (selected = cell),
    before: (next) => void (hook = next),
  };
}

/** Throws this error at the given piece of a call, every time. */
export function failAt(at: Partial<Piece>, code: PlumblineErrorCode): PieceHook {
  return ({ call, index }) => {
    if ((at.call ?? call) === call && (at.index ?? index) === index) throw new PlumblineError(code, `What the program says of ${code}. Nothing was lost.`);
  };
}

/** Has the workbook the same sheets, as far as anybody can read them? */
export function isSameWorkbook(a: Uint8Array, b: Uint8Array): boolean {
  return JSON.stringify(readSnapshot(a, 'a.xlsx').sheets) === JSON.stringify(readSnapshot(b, 'a.xlsx').sheets);
}

/** A new sheet before anything is written in it. */
function blank(spec: SheetSpec): SheetSpec {
  return { ...spec, cells: [], userCells: [], rowsByKey: null, rows: [], merges: [], conditionalFormats: [], validations: [], links: [], notes: [], filter: null };
}

