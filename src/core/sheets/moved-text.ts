import type { FieldChange, ProjectMove } from '../moves/moves';
import { projectFields } from '../tables/catalogue';
import { colourWord } from './rag-words';
import type { Report } from './report';
import { moneyUnit } from './report-view';
import { cellName, cutText, dateText, moneyText, percentText, say } from './words';

const shownChanges = 3;
const textLength = 24;

/** What moved of a project: its changes in words, each with its cell. */
export function movedText(report: Report, { changes }: ProjectMove): string {
  if (changes.length === 0) return say('moved-colour-only');
  return changes.slice(0, shownChanges).map((change) => changeText(report, change)).join('; ');
}

function changeText(report: Report, change: FieldChange): string {
  const label = change.field === 'lifecycle' ? 'Lifecycle' : projectFields[change.field].label;
  const place = change.newCell ? ` (${cellName(change.newCell, report.main.sheet)})` : '';
  return `${label} ${valueText(report, change.field, change.old)} → ${valueText(report, change.field, change.new)}${place}`;
}

function valueText(report: Report, field: FieldChange['field'], value: string | number | null): string {
  if (value === null) return '–';
  const kind = field === 'lifecycle' ? 'text' : projectFields[field].kind;
  if (kind === 'rag') return colourWord(value as Parameters<typeof colourWord>[0]);
  if (typeof value === 'string') return cutText(value, textLength);
  if (kind === 'date') return dateText(value);
  if (kind === 'fraction') return percentText(value);
  return kind === 'money' && field !== 'lifecycle' ? moneyText(value, moneyUnit(report, field)) : String(value);
}
