import { fillTemplate } from '../messages/fill-template';
import { tablesMessages } from '../messages/en/tables';
import type { TableColumn } from './table-columns';

const longestHeader = 40;

/** Why a column was mapped, in a short phrase: `header 'Project'; 47 distinct texts`. */
export function describeColumn(column: TableColumn, basis: 'header' | 'values' | 'group'): string {
  const title = (column.levels[column.levels.length - 1] ?? '').split(/\r?\n/)[0]?.trim() ?? '';
  const header = title.length > longestHeader ? `${title.slice(0, longestHeader - 1)}…` : title;
  const found = fillTemplate(tablesMessages[basis === 'header' && header !== '' ? 'why-header' : basis === 'group' ? 'why-group' : 'why-values'].text, { header });
  return `${found}; ${describeValues(column)}`;
}

function describeValues({ profile }: TableColumn): string {
  const { filled, dates, rags, numbers, percents, statuses, peopleLike, texts, distinct } = profile;
  const say = (code: 'values-dates' | 'values-colours' | 'values-percents' | 'values-numbers' | 'values-people' | 'values-statuses' | 'values-texts' | 'values-none', count: number): string =>
    fillTemplate(tablesMessages[code].text, { count, filled });
  if (filled === 0) return say('values-none', 0);
  if (rags >= 0.5 * filled) return say('values-colours', rags);
  if (dates >= 0.4 * filled) return say('values-dates', dates);
  if (percents >= 0.5 * filled) return say('values-percents', percents);
  if (numbers >= 0.5 * filled) return say('values-numbers', numbers);
  if (statuses >= 0.5 * filled) return say('values-statuses', statuses);
  if (peopleLike >= 0.5 * filled) return say('values-people', peopleLike);
  return texts > 0 ? say('values-texts', distinct) : say('values-numbers', numbers);
}
