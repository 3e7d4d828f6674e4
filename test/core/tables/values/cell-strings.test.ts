import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isoOf } from '../../../../src/core/workbook/day';
import { parseDate } from '../../../../src/core/tables/values/parse-date';
import { parseNumber } from '../../../../src/core/tables/values/parse-number';
import { parseStatus } from '../../../../src/core/tables/values/parse-status';

type Case = { readonly text: string; readonly kind: string; readonly expected: unknown; readonly order?: 'dmy' | 'mdy'; readonly locale?: string; readonly currency?: string; readonly unit?: string; readonly warn?: string };

const file = resolve(__dirname, '../../../../../shared/data/oracles/cell-strings.json');
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly Case[]) : [];
const describeIfPresent = cases.length > 0 ? describe : describe.skip;

function read(item: Case): unknown {
  if (item.kind === 'date') {
    const day = parseDate(item.text, item.order ?? null);
    return day === null ? null : isoOf(day);
  }
  if (item.kind === 'number') return parseNumber(item.text, item.locale === 'es' ? ',' : '.')?.value ?? null;
  const meaning = parseStatus(item.text);
  return meaning === 'live' ? 'in-progress' : meaning;
}

describeIfPresent('cell strings of real sheets', () => {
  it.each(cases.map((item) => [`${item.kind} ${JSON.stringify(item.text)}`, item] as const))('reads %s', (_name, item) => {
    expect(read(item)).toBe(item.expected);
    const parsed = item.kind === 'number' ? parseNumber(item.text, item.locale === 'es' ? ',' : '.') : null;
    if (item.currency !== undefined) expect(parsed?.currency).toBe(item.currency);
    if (item.unit !== undefined) expect(parsed?.unit).toBe(item.unit);
    if (item.warn !== undefined) expect(parsed?.perYear).toBe(true);
  });

  it('has cases of every kind', () => {
    expect(new Set(cases.map((item) => item.kind))).toEqual(new Set(['date', 'number', 'status']));
  });
});
