import type { AskedColumn, AskedDoubt, ColumnPlace, ColumnQuestions } from '../../core/column-questions';
import type { ColumnSample, ReadValue } from '../../core/column-samples';
import type { SettingsInput } from '../../core/settings/settings';
import type { FieldName } from '../../core/tables/catalogue';
import { dateText, numberText, percentText } from '../formats';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { fieldIds, fieldText, isProjectField } from './field-text';

/** What a column may be said to be: a field, or nothing that is used. */
export type ColumnChoice = FieldName | '';

/** A column as people find it: `G · Budget k€`. */
export function placeText({ column, header }: ColumnPlace): string {
  const title = header.replace(/\s+/g, ' ').trim();
  return title === '' ? text('columns.untitled', { column }) : text('columns.place', { column, title });
}

/** Why a column is doubtful, in one sentence. */
export function doubtText({ doubt, samples }: AskedColumn): string {
  if (!doubt) return '';
  if (samples.length === 0) return text('doubt.empty');
  return filledDoubtText(doubt);
}

function filledDoubtText(doubt: AskedDoubt): string {
  switch (doubt.kind) {
    case 'rival-field':
      return text('doubt.rival-field', { field: fieldText(doubt.field) });
    case 'rival-column':
      return text('doubt.rival-column', { other: placeText(doubt.other) });
    case 'later-dates':
      return text('doubt.later-dates', { other: placeText(doubt.other), count: doubt.count });
    default:
      return text(doubtKeys[doubt.kind]);
  }
}

const doubtKeys: Readonly<Record<Exclude<AskedDoubt['kind'], 'rival-field' | 'rival-column' | 'later-dates'>, TextKey>> = {
  header: 'doubt.header',
  misfit: 'doubt.misfit',
  values: 'doubt.values',
  pair: 'doubt.pair',
  rating: 'doubt.rating',
};

/** A cell as it stands and as it is read: `High → 4`; once where both are the same. */
export function sampleText({ raw, read }: ColumnSample): string {
  const typed = valueText(raw);
  if (!read) return text('columns.sample-unread', { typed });
  const value = valueText(read);
  return value === typed ? value : text('columns.sample', { typed, value });
}

const colourKeys: Readonly<Record<string, TextKey>> = { R: 'colour.R', AR: 'colour.AR', A: 'colour.A', AG: 'colour.AG', G: 'colour.G' };
const lifecycleKeys: Readonly<Record<string, TextKey>> = {
  candidate: 'lifecycle.candidate',
  'not-started': 'lifecycle.not-started',
  live: 'lifecycle.live',
  'on-hold': 'lifecycle.on-hold',
  done: 'lifecycle.done',
  cancelled: 'lifecycle.cancelled',
};

function valueText(value: ReadValue): string {
  if (value.kind === 'effort') return value.unit === null ? numberText(value.value, 2) : text(value.unit === 'hour' ? 'columns.effort-hour' : 'columns.effort-day', { count: value.value });
  if (typeof value.value === 'number') return value.kind === 'percent' ? percentText(value.value) : numberText(value.value, 2);
  const key = value.kind === 'colour' ? colourKeys[value.value] : value.kind === 'lifecycle' ? lifecycleKeys[value.value] : undefined;
  if (key !== undefined) return text(key);
  return value.kind === 'date' ? dateText(value.value) : value.value;
}

/**
 * What it means for settings that this column is that. What the column was before is let go where naming it alone does not
 * take it away: the user had named it, or it is ranked by as well.
 */
export function columnSettings({ field, column, certainty }: AskedColumn, choice: ColumnChoice): SettingsInput {
  if (choice === '') return { columns: field === null ? {} : { [field]: '' } };
  const isRating = (name: string): boolean => name.startsWith('criterion:');
  const staysBeside = field !== null && field !== choice && (certainty === 'named' || isRating(field) !== isRating(choice));
  return { columns: { ...(staysBeside ? { [field]: '' } : {}), [choice]: column } };
}

/** What a column may be said to be: what it is likely to be first, then everything else, and what holds that now. */
export function columnChoices(column: AskedColumn, holders: ColumnQuestions['holders']): { readonly likely: readonly Choice[]; readonly rest: readonly Choice[] } {
  const likely = [...new Set([...(column.field === null ? [] : [column.field]), ...column.others])];
  const rest = [...fieldIds, column.rating].filter((field) => !likely.includes(field));
  const choice = (field: FieldName): Choice => {
    const holder = isProjectField(field) ? holders[field] : undefined;
    const label = fieldText(field);
    return { field, label: holder === undefined || holder === column.column ? label : text('columns.held', { field: label, column: holder }) };
  };
  return { likely: likely.map(choice), rest: rest.map(choice) };
}

export type Choice = { readonly field: FieldName; readonly label: string };
