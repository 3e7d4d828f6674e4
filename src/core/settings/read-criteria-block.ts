import * as v from 'valibot';
import { cellText, isBlank } from '../workbook/cell';
import type { Cell } from '../workbook/cell';
import { isAsShown, readWritten } from './as-written';
import type { AsWritten } from './as-written';
import type { BlockRow } from './find-blocks';
import { areScalesAlike, criterionSchema } from './list-schemas';
import { readChoice, readLetters, readNumber, readWeight } from './read-setting-cell';
import type { Reading } from './read-setting-cell';
import { isFromFile, noteHalf, noteTwice, reject, settingFinding } from './reading-notes';
import type { ReadingNotes } from './reading-notes';
import { blockInputs, scaleWords } from './settings-form';
import type { CriterionSetting, SettingsInput } from './settings';

const criterionInputs = blockInputs.criteria;

type Input = (typeof criterionInputs)[number];

type ReadRow = {
  readonly row: BlockRow;
  /** As it holds now; null for a row whose label was cleared. */
  readonly criterion: CriterionSetting | null;
  /** The setting that the row was written from; null for a detected criterion. */
  readonly setting: CriterionSetting | null;
  readonly isEdited: boolean;
};

/**
 * The criteria of the *Weights* block. Untouched rows of detected criteria are no setting; one edited or added row
 * confirms them all. A cell that is not allowed keeps what the row was written from.
 */
export function readCriteriaBlock(block: readonly BlockRow[], notes: ReadingNotes): SettingsInput {
  const rows = withoutTwins(block.flatMap((row) => readRow(row, notes) ?? []), notes);
  const settings = rows.filter((row) => row.setting !== null);
  if (settings.length > 0 && rows.every((row) => isFromFile(row.row) && !row.isEdited)) notes.fromFile.add('criteria');
  if (settings.length === 0 && !rows.some((row) => row.isEdited)) return {};
  const criteria = rows.flatMap(({ criterion }) => criterion ?? []);
  if (isUsable(criteria)) return { criteria };
  if (criteria.length > 0) noteUnusable(rows, notes);
  return settings.length > 0 && criteria.length > 0 ? { criteria: settings.flatMap(({ setting }) => setting ?? []) } : {};
}

function isUsable(criteria: readonly CriterionSetting[]): boolean {
  return criteria.some((criterion) => criterion.weight > 0) && areScalesAlike(criteria);
}

function noteUnusable(rows: readonly ReadRow[], notes: ReadingNotes): void {
  const edited = rows.filter((row) => row.isEdited);
  for (const { row, criterion } of edited) {
    if (criterion) notes.rejected.set(`criteria.${criterion.label}.weight`, row.cell('weight'));
  }
  notes.findings.push(
    settingFinding('settings-out-of-order', edited.map(({ row }) => ({ row, key: `criteria.${row.text('label')}`, column: 'weight' })), {
      severity: 'warning',
      args: {
        setting: 'Weights',
        typed: edited.map(({ row }) => `${row.text('label')} ${row.text('weight')}`).join('; '),
        used: 'the criteria as they were',
        allowed: 'at least one weight above 0, and raw points for all criteria or for none',
      },
    }),
  );
}

function withoutTwins(rows: readonly ReadRow[], notes: ReadingNotes): readonly ReadRow[] {
  const seen = new Set<string>();
  return rows.filter(({ row, criterion }) => {
    const label = criterion?.label.toLowerCase();
    if (label === undefined || !seen.has(label)) {
      if (label !== undefined) seen.add(label);
      return true;
    }
    noteTwice(notes, row, { id: 'criteria', column: 'label', setting: criterion?.label ?? '', used: 'the row above' });
    return false;
  });
}

function readRow(row: BlockRow, notes: ReadingNotes): ReadRow | null {
  const written = readWritten(row.cell('written'));
  const setting = written ? settingOf(written) : null;
  if (!written || written.path !== undefined) return readAddedRow(row, notes);
  if (isBlank(row.cell('label'))) return { row, criterion: null, setting: null, isEdited: true };
  const before = setting ?? criterionOf(cellsAsShown(written), emptyBase);
  if (written.header !== undefined && isAsShown(row.cell('column'), written.shown[6])) notes.signatures.set(`criteria.${row.text('label')}`, written.header);
  const isSame = criterionInputs.every((input, index) => isAsShown(row.cell(input), written.shown[index]));
  const criterion = isSame ? before : edited(row, { before, written, notes });
  return { row, criterion, setting, isEdited: JSON.stringify(criterion) !== JSON.stringify(before) };
}

function settingOf(written: AsWritten): CriterionSetting | null {
  const parsed = v.safeParse(criterionSchema, written.setting);
  return parsed.success ? parsed.output : null;
}

/** A row typed by hand: a label and a weight make a criterion, everything else may be left empty. */
function readAddedRow(row: BlockRow, notes: ReadingNotes): ReadRow | null {
  if (isBlank(row.cell('label'))) return null;
  if (isBlank(row.cell('weight'))) {
    noteHalf(notes, row, { id: 'criteria', column: 'weight', allowed: 'a number of 0 or more' });
    return null;
  }
  const written: AsWritten = { shown: [], setting: null, order: null };
  const before = { ...emptyBase, label: row.text('label') };
  return { row, criterion: edited(row, { before, written, notes }), setting: null, isEdited: true };
}

const emptyBase: CriterionSetting = { label: '', column: null, weight: 0, direction: 'benefit', scale: null };

type CellOf = (input: Input) => Cell;

function cellsAsShown(written: AsWritten): CellOf {
  return (input) => written.shown[criterionInputs.indexOf(input)] ?? null;
}

/** The criterion of a detected row, from the cells we wrote ourselves; it is looked up by its label, not its letters. */
function criterionOf(cell: CellOf, base: CriterionSetting): CriterionSetting {
  const direction = readChoice(cell('direction'), ['benefit', 'cost']);
  const scale = readScale(cell, { isTyped: false, base: null });
  return {
    label: cellText(cell('label')),
    column: null,
    weight: readNumber(cell('weight')) ?? base.weight,
    direction: 'bad' in direction ? base.direction : direction.value,
    scale: 'bad' in scale ? null : scale.value,
  };
}

type Editing = { readonly before: CriterionSetting; readonly written: AsWritten; readonly notes: ReadingNotes };

function edited(row: BlockRow, { before, written, notes }: Editing): CriterionSetting {
  const label = row.text('label');
  const isKept = (input: Input): boolean => isAsShown(row.cell(input), written.shown[criterionInputs.indexOf(input)]);
  const take = <T>(input: Input, reading: Reading<T>, kept: T): T => {
    if (isKept(input)) return kept;
    if ('value' in reading) return reading.value;
    const { allowed, used } = words(input, before);
    reject(notes, row, { path: `criteria.${label}.${input}`, column: input, setting: `${label}, ${input}`, allowed, used });
    return kept;
  };
  const isScaleKept = isKept('scale') && isKept('low') && isKept('high');
  const scale = readScale(row.cell, { isTyped: isKept('scale'), base: before.scale });
  return {
    label,
    column: take('column', readLetters(row.cell('column')), before.column),
    weight: take('weight', requiredWeight(row.cell('weight')), before.weight),
    direction: take('direction', readDirection(row.cell('direction'), before), before.direction),
    scale: isScaleKept ? before.scale : takeScale(row, { scale, before, notes }),
  };
}

function readDirection(cell: Cell, before: CriterionSetting): Reading<CriterionSetting['direction']> {
  return isBlank(cell) ? { value: before.direction } : readChoice(cell, ['benefit', 'cost']);
}

function requiredWeight(cell: Cell): Reading<number> {
  const reading = readWeight(cell);
  if ('bad' in reading || reading.value === null) return { bad: true };
  return { value: reading.value };
}

function takeScale(
  row: BlockRow,
  { scale, before, notes }: { readonly scale: Reading<CriterionSetting['scale']>; readonly before: CriterionSetting; readonly notes: ReadingNotes },
): CriterionSetting['scale'] {
  if ('value' in scale) return scale.value;
  const label = row.text('label');
  for (const input of ['scale', 'low', 'high']) notes.rejected.set(`criteria.${label}.${input}`, row.cell(input));
  reject(notes, row, { path: `criteria.${label}.low`, column: 'low', setting: `${label}, scale`, ...words('low', before) });
  return before.scale;
}

type ScaleContext = {
  /** Whether the word in *Scale* was left alone, so that typed ends declare a scale. */
  readonly isTyped: boolean;
  readonly base: CriterionSetting['scale'];
};

function readScale(cell: CellOf | BlockRow['cell'], { isTyped, base }: ScaleContext): Reading<CriterionSetting['scale']> {
  const word = cellText(cell('scale')).toLowerCase();
  if (word === scaleWords.none) return { value: 'none' };
  const hasEnds = !isBlank(cell('low')) || !isBlank(cell('high'));
  if (!(isTyped && hasEnds)) {
    if (word.startsWith(scaleWords.observed) || (word === '' && !hasEnds)) return { value: null };
    if (word !== scaleWords.declared && word !== '') return { bad: true };
  }
  const low = readNumber(cell('low'));
  const high = readNumber(cell('high'));
  if (low === null || high === null || low >= high) return { bad: true };
  return { value: base !== null && base !== 'none' && base[0] === low && base[1] === high ? base : [low, high] };
}

function words(input: Input, before: CriterionSetting): { readonly allowed: string; readonly used: string } {
  const scale = typeof before.scale === 'string' ? scaleWords.none : before.scale ? before.scale.join(' to ') : scaleWords.observed;
  switch (input) {
    case 'column':
      return { allowed: 'column letters such as F', used: before.column ?? 'the column with that header' };
    case 'direction':
      return { allowed: 'benefit or cost', used: before.direction };
    case 'weight':
    case 'label':
      return { allowed: 'a number of 0 or more', used: String(before.weight) };
    default:
      return { allowed: `declared with a low end below the high one, ${scaleWords.observed}, or ${scaleWords.none}`, used: scale };
  }
}
