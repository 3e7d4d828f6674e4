import { minorFields, tellingFlags } from '../moves/move-flags';
import type { FieldChange, ProjectMove } from '../moves/moves';
import type { MoneyUnit, Project } from '../portfolio/portfolio';
import { projectFields } from '../tables/catalogue';
import type { FieldKind } from '../tables/catalogue';
import { capital, colourWord } from './rag-words';
import type { Report } from './report';
import { moneyUnit } from './report-view';
import { cellName, currencySign, cutText, dateText, moneyText, numberText, percentText, say } from './words';

const shownChanges = 3;
const textLength = 24;

/** What a reader looks for first; all other fields follow in catalogue order. */
const weighty: readonly FieldChange['field'][] = ['end', 'baselineEnd', 'baselineStart', 'budget', 'forecastCost', 'actualCost', 'rag', 'lifecycle', 'status', 'percentComplete'];

/** The changes that are worth saying, the weightiest first: dates of updates and descriptions only where nothing else moved. */
export function tellingChanges(changes: readonly FieldChange[]): readonly FieldChange[] {
  const telling = changes.filter(({ field }) => !minorFields.has(field));
  return [...(telling.length > 0 ? telling : changes)].sort((a, b) => weight(a) - weight(b));
}

/**
 * What moved of a project in a few words: its weightiest changes, each with the cell it is read from now, an end that
 * passed meanwhile, and what did not move though it might have: the reported colour, the comment. `project`: as it is now.
 */
export function movedText(report: Report, move: ProjectMove, project: Pick<Project, 'currentEnd'>): string {
  const { changes, reported } = move;
  const flags = tellingFlags(move);
  const sorted = tellingChanges(changes);
  const kept = flags.includes('date-moved-rating-did-not') && reported.new !== null && reported.old === reported.new;
  const parts = [
    ...(flags.includes('newly-overdue') ? overdueText(report, project, changes) : []),
    ...sorted.slice(0, shownChanges).map((change) => changeText(report, change)),
    ...(sorted.length > shownChanges ? [say('moved-more-changes', { count: sorted.length - shownChanges })] : []),
    ...(kept ? [say('moved-still', { colour: colourWord(reported.new) })] : []),
    ...(flags.includes('comment-unchanged') ? [say('moved-same-comment')] : []),
  ];
  return parts.length === 0 ? say('moved-colour-only') : capital(parts.join('; '));
}

/** An end that moved as well is said with the change itself. */
function overdueText(report: Report, { currentEnd }: Pick<Project, 'currentEnd'>, changes: readonly FieldChange[]): readonly string[] {
  if (!currentEnd) return [];
  if (changes.some(({ field }) => field === 'end')) return [say('moved-overdue-now')];
  return [say('moved-overdue', { end: dateText(currentEnd.value), cell: cellName(currentEnd.cell, report.main.sheet) })];
}

function weight({ field }: FieldChange): number {
  const place = weighty.indexOf(field);
  return place < 0 ? weighty.length : place;
}

function changeText(report: Report, { field, old, new: now, newCell }: FieldChange): string {
  const unit = field === 'lifecycle' ? undefined : moneyUnit(report, field);
  const args = { field: labelOf(field, unit), ...valueTexts(field, [old, now], unit) };
  return newCell ? say('moved-change-at', { ...args, cell: cellName(newCell, report.main.sheet) }) : say('moved-change', args);
}

/** The field as people read it; money of one financial year says so. */
export function labelOf(field: FieldChange['field'], unit: MoneyUnit | undefined): string {
  if (field === 'lifecycle') return say('moved-state');
  const { label, kind } = projectFields[field];
  return kind === 'money' && unit?.inYear ? say('header-year', { label }) : label;
}

type Value = string | number | null;

/** Both values as people read them; rounded only as far as they still differ. */
export function valueTexts(field: FieldChange['field'], [old, now]: readonly [Value, Value], unit: MoneyUnit | undefined): { readonly old: string; readonly new: string } {
  const kind = field === 'lifecycle' ? 'text' : projectFields[field].kind;
  const texts = (isExact: boolean): { old: string; new: string } => {
    const text = (value: Value): string => valueText(value, kind, { unit, isExact });
    return { old: text(old), new: text(now) };
  };
  const rounded = texts(false);
  return rounded.old === rounded.new ? texts(true) : rounded;
}

const reportedColours = ['G', 'AG', 'A', 'AR', 'R'] as const;

function valueText(value: Value, kind: FieldKind, { unit, isExact }: { readonly unit: MoneyUnit | undefined; readonly isExact: boolean }): string {
  if (value === null) return say('moved-none');
  const colour = kind === 'rag' ? reportedColours.find((candidate) => candidate === value) : undefined;
  if (colour) return colourWord(colour);
  if (typeof value === 'string') return isExact ? value : cutText(value, textLength);
  if (kind === 'date') return dateText(value);
  if (kind === 'fraction') return percentText(value, isExact ? 2 : 0);
  if (kind !== 'money') return String(value);
  return isExact && !unit?.isShare ? `${currencySign(unit)}${numberText(value * (unit?.unit ?? 1), 2)}` : moneyText(value, unit);
}
