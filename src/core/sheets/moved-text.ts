import type { FieldChange, ProjectMove } from '../moves/moves';
import { projectFields } from '../tables/catalogue';
import { colourWord } from './rag-words';
import type { Report } from './report';
import { moneyUnit } from './report-view';
import { cellName, cutText, dateText, moneyText, percentText, say } from './words';

const shownChanges = 3;
const textLength = 24;

/** What a reader looks for first; all other fields follow in catalogue order. */
const weighty: readonly FieldChange['field'][] = ['end', 'baselineEnd', 'baselineStart', 'budget', 'forecastCost', 'actualCost', 'rag', 'lifecycle', 'status', 'percentComplete'];

/**
 * What moved of a project in a few words: its weightiest changes, each with the cell it is read from now, and what did
 * not move though it might have: the reported colour, the comment.
 */
export function movedText(report: Report, { changes, flags, reported }: ProjectMove): string {
  const sorted = [...changes].sort((a, b) => weight(a) - weight(b));
  const kept = flags.includes('date-moved-rating-did-not') && reported.new !== null && reported.old === reported.new;
  const parts = [
    ...sorted.slice(0, shownChanges).map((change) => changeText(report, change)),
    ...(sorted.length > shownChanges ? [say('moved-more-changes', { count: sorted.length - shownChanges })] : []),
    ...(changes.length === 0 && flags.includes('newly-overdue') ? [say('moved-overdue')] : []),
    ...(kept ? [say('moved-still', { colour: colourWord(reported.new) })] : []),
    ...(flags.includes('comment-unchanged') ? [say('moved-same-comment')] : []),
  ];
  return parts.length === 0 ? say('moved-colour-only') : parts.join('; ');
}

function weight({ field }: FieldChange): number {
  const place = weighty.indexOf(field);
  return place < 0 ? weighty.length : place;
}

function changeText(report: Report, { field, old, new: now, newCell }: FieldChange): string {
  const args = { field: field === 'lifecycle' ? say('moved-state') : projectFields[field].label, old: valueText(report, field, old), new: valueText(report, field, now) };
  return newCell ? say('moved-change-at', { ...args, cell: cellName(newCell, report.main.sheet) }) : say('moved-change', args);
}

const reportedColours = ['G', 'AG', 'A', 'AR', 'R'] as const;

function valueText(report: Report, field: FieldChange['field'], value: string | number | null): string {
  if (value === null) return say('moved-none');
  const kind = field === 'lifecycle' ? 'text' : projectFields[field].kind;
  const colour = kind === 'rag' ? reportedColours.find((candidate) => candidate === value) : undefined;
  if (colour) return colourWord(colour);
  if (typeof value === 'string') return cutText(value, textLength);
  if (kind === 'date') return dateText(value);
  if (kind === 'fraction') return percentText(value);
  return kind === 'money' && field !== 'lifecycle' ? moneyText(value, moneyUnit(report, field)) : String(value);
}
