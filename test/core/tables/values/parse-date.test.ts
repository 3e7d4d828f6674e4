import fc from 'fast-check';
import { civilOf, dayOf, isoOf, weekday } from '../../../../src/core/workbook/day';
import { dateOrderOf, parseDate, parseDateSpan } from '../../../../src/core/tables/values/parse-date';
import type { DateOrder } from '../../../../src/core/tables/values/parse-date';

const iso = (text: string, order: DateOrder | null = null): string | null => {
  const day = parseDate(text, order);
  return day === null ? null : isoOf(day);
};

describe('parseDate', () => {
  it.each([
    ['2026-10-31', '2026-10-31'], ['2026/10/31', '2026-10-31'], ['2017-11-01 00:00:00', '2017-11-01'], ['2017-11-01T09:30:00Z', '2017-11-01'], ['2023-08-27 (Sunday)', '2023-08-27'],
    ['31/07/2026', '2026-07-31'], ['31-07-26', '2026-07-31'], ['1/15/2022', '2022-01-15'], ['03.04.2026', '2026-04-03'], ['5.4.26', '2026-04-05'], ['05/05/2026', '2026-05-05'],
    ['15 May 2026', '2026-05-15'], ['15-May-26', '2026-05-15'], ['04/Mar/17 4:41 PM', '2017-03-04'], ['May 15, 2026', '2026-05-15'], ['15th May 2026', '2026-05-15'], ['Friday, 15 May 2026', '2026-05-15'],
    ['15. Mai 2026', '2026-05-15'], ['3. März 2026', '2026-03-03'], ['15 de mayo de 2026', '2026-05-15'], ['6 août 2026', '2026-08-06'], ['12 de dezembro de 2026', '2026-12-12'],
    ['Sun 13/01/19', '2019-01-13'], ['mié 16/08/23', '2023-08-16'], ['vie 8/04/22', '2022-04-08'], ['24/06/2016 5:00:00 PM', '2016-06-24'],
    ['May 2026', '2026-05-01'], ['Mar-26', '2026-03-01'], ['Q3 2026', '2026-07-01'], ['2026 Q1', '2026-01-01'], ['H2 2026', '2026-07-01'], ['2026-05', '2026-05-01'], ['2026-W01', '2025-12-29'],
  ])('reads %s', (text, expected) => expect(iso(text)).toBe(expected));

  it.each(['TBC', '-', '', ' ', '6/2', '31/02/2026', '13/13/2026', '1900-12-30', '1901-12-30 (Monday)', '30/12/1899', '2026', 'Q3 FY26', 'Mar 26', 'Spring 2026', 'by 31/07/2026 or later', '03/04/2026', '0.4', '12'])(
    'reads %j as no date',
    (text) => expect(iso(text)).toBeNull(),
  );

  it('reads 03/04/2026 by the order of its column', () => {
    expect(iso('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(iso('03/04/2026', 'mdy')).toBe('2026-03-04');
  });

  it('lets a weekday decide the order', () => {
    expect(iso('Fri 03/04/2026')).toBe('2026-04-03');
    expect(iso('Wed 03/04/2026')).toBe('2026-03-04');
  });

  it('knows the last day of a period', () => {
    expect(isoOf(parseDateSpan('May 2026', null)?.last ?? 0)).toBe('2026-05-31');
    expect(isoOf(parseDateSpan('Q1 2028', null)?.last ?? 0)).toBe('2028-03-31');
    expect(isoOf(parseDateSpan('Feb-28', null)?.last ?? 0)).toBe('2028-02-29');
  });

  const day = fc.integer({ min: dayOf(1970, 1, 1) ?? 0, max: dayOf(2069, 12, 31) ?? 0 });

  it('reads back every day as typed in either order', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-'), fc.boolean(), (serial, mark, isShort) => {
        const { year, month, day: d } = civilOf(serial);
        const y = isShort ? String(year % 100).padStart(2, '0') : String(year);
        expect(parseDate([d, month, y].join(mark), 'dmy')).toBe(serial);
        expect(parseDate([month, d, y].join(mark), 'mdy')).toBe(serial);
      }),
    );
  });

  it('never takes a weekday text for another day', () => {
    const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    fc.assert(
      fc.property(day, (serial) => {
        const { year, month, day: d } = civilOf(serial);
        const read = parseDate(`${names[weekday(serial) - 1] ?? ''} ${d}/${month}/${year}`, null);
        expect(read === serial || read === null).toBe(true);
      }),
    );
  });
});

describe('dateOrderOf', () => {
  it.each([['31/07/2026', 'dmy'], ['07/31/2026', 'mdy'], ['03/04/2026', 'either'], ['05/05/2026', null], ['2026-04-03', null], ['03.04.2026', null], ['text', null]])('of %s is %s', (text, order) => {
    expect(dateOrderOf(text)).toBe(order);
  });
});
