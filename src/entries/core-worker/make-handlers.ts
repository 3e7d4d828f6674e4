import { accountOf } from '../../core/account';
import { changes } from '../../core/changes';
import { columnQuestions } from '../../core/column-questions';
import { comparisonOf } from '../../core/comparison';
import { explainProject } from '../../core/explain-project';
import { movedAccount } from '../../core/moved-account';
import { projectAt } from '../../core/project-at';
import { findTables } from '../../core/read-source';
import { refresh } from '../../core/refresh';
import type { Refreshed } from '../../core/refresh';
import { scoreHereCards } from '../../core/score-here-cards';
import { rehearseSettings } from '../../core/settings-rehearsal';
import { setupOf } from '../../core/setup';
import { sheetOfSpec } from '../../core/sheets/sheet-of-spec';
import { survey } from '../../core/survey';
import { undoSince } from '../../core/undo/undo-since';
import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { CoreHandlers } from '../../ui/core-door/core-calls';

type Memory = {
  snapshot: WorkbookSnapshot | null;
  computed: Refreshed | null;
  /** What was computed when its plan was asked for, to be written. */
  asked: Refreshed | null;
  /** What was written whole, and can be undone. */
  kept: Refreshed | null;
  undo: Plan | null;
  /** Our sheets as they stand in the workbook. */
  ours: readonly SheetSnapshot[];
};

/**
 * The core with a memory: the workbook as read, what was computed from it, and what was written. `onComputed` is told what was
 * computed, each time.
 */
export function makeHandlers(version: string, onComputed: (computed: Refreshed) => void = () => undefined): CoreHandlers {
  const memory: Memory = { snapshot: null, computed: null, asked: null, kept: null, undo: null, ours: [] };
  return { ...readingHandlers(memory, { version, onComputed }), ...writingHandlers(memory) };
}

type Computing = { readonly version: string; readonly onComputed: (computed: Refreshed) => void };
type WritingCall = 'plan' | 'keep' | 'undo';

/** What tells of the workbook, and of what was computed from it. */
function readingHandlers(memory: Memory, { version, onComputed }: Computing): Omit<CoreHandlers, WritingCall> {
  return {
    survey: ({ snapshot, asOf, settings }) => {
      if (snapshot) {
        memory.snapshot = snapshot;
        memory.ours = snapshot.sheets.filter(({ owned }) => owned !== null);
      }
      return survey(known(memory.snapshot), { asOf, settings });
    },
    columns: ({ settings }) => {
      const snapshot = known(memory.snapshot);
      return columnQuestions(snapshot, findTables(snapshot, settings));
    },
    compute: ({ asOf, settings, typed }, onStage) => {
      const snapshot = known(memory.snapshot);
      const computed = refresh(snapshot, { settingsFile: settings, settingsFrom: 'pane', typed, asOf, version, onStage });
      memory.computed = computed;
      onComputed(computed);
      return accountOf(computed, snapshot);
    },
    setup: ({ settings }) => setupOf(known(memory.computed).report, settings),
    rehearse: ({ settings }) => {
      const { report, scoreHere } = known(memory.computed);
      return rehearseSettings(report, scoreHere, settings);
    },
    explain: ({ key }) => explainProject(known(memory.computed).report, key),
    at: (row) => projectAt(known(memory.computed).report, row, memory.ours),
    moved: () => movedAccount(known(memory.computed).report),
    compare: (input) => compared(known(memory.snapshot), input),
    scoring: () => scoreHereCards(known(memory.computed).report, known(memory.snapshot)),
  };
}

/** What is to be written, and taken back. */
function writingHandlers(memory: Memory): Pick<CoreHandlers, WritingCall> {
  return {
    plan: () => {
      memory.asked = known(memory.computed);
      return memory.asked.plan;
    },
    keep: (what) => {
      memory.ours = applied(memory.ours, what === 'asked' ? known(memory.asked).plan : known(memory.undo));
      memory.kept = what === 'asked' ? memory.asked : null;
      return null;
    },
    undo: ({ now, of }) => {
      const refreshed = of === 'kept' ? memory.kept : memory.asked;
      const before = of === 'asked' ? memory.snapshot : null;
      memory.undo = refreshed && undoSince({ undo: refreshed.undo, plan: refreshed.plan, now, ...(before ? { before } : {}) });
      const { undo } = memory;
      return refreshed && undo && { plan: undo, kept: refreshed.undo.removed.filter((id) => !undo.removed.includes(id)) };
    },
  };
}

type CompareInput = Parameters<CoreHandlers['compare']>[0];

/** Two workbooks without a word on which is older are put in the order of their dates. */
function compared(own: WorkbookSnapshot, { other, today, isOlder }: CompareInput): ReturnType<CoreHandlers['compare']> {
  const older = changes(other, own, { today });
  const isOtherOlder = isOlder ?? older.result.old.asOf <= older.result.new.asOf;
  return { comparison: comparisonOf(isOtherOlder ? older : changes(own, other, { today })), isOtherOlder };
}

function known<T>(value: T | null): T {
  if (value === null) throw new PlumblineError('bug', 'The core was asked before it was given what it needs.');
  return value;
}

/** Our sheets once this plan is in the workbook. */
function applied(before: readonly SheetSnapshot[], plan: Plan): readonly SheetSnapshot[] {
  const written = plan.sheets.map(sheetOfSpec);
  const gone = new Set([...plan.removed, ...plan.sheets.map(({ id }) => id)]);
  return [...written, ...before.filter(({ owned }) => owned !== null && !gone.has(owned))];
}
