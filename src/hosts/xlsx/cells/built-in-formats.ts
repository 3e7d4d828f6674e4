import { isDateFormat } from '../../../core/workbook/is-date-format';

/**
 * Number-format codes that workbooks name by id without spelling them out (ECMA-376 part 1, 18.8.30), as en-US
 * Excel shows them. Ids 27-36 and 50-58 mean local dates in East Asian Excel; here they are plain date codes.
 */
const codes: readonly (readonly [number, string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [32, 'h:mm'],
  [33, 'h:mm:ss'],
  [37, '#,##0_);(#,##0)'],
  [38, '#,##0_);[Red](#,##0)'],
  [39, '#,##0.00_);(#,##0.00)'],
  [40, '#,##0.00_);[Red](#,##0.00)'],
  [41, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
];

const eastAsianDates = [27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** The built-in number-format codes by id. */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  ...codes,
  ...eastAsianDates.map((id) => [id, 'yyyy/m/d'] as const),
]);

/** Does the built-in number format of this id show numbers as dates? */
export function isBuiltInDate(id: number): boolean {
  return isDateFormat(builtInFormats.get(id) ?? 'General');
}

// Only those whose look does not change with the reader's locale.
const idsByCode: ReadonlyMap<string, number> = new Map(codes.filter(([id]) => [0, 1, 2, 3, 4, 9, 10, 11, 49].includes(id)).map(([id, code]) => [code, id]));

/** The id of a number format that every program knows under the same code; null for others. */
export function builtInFormatId(code: string): number | null {
  return idsByCode.get(code) ?? null;
}
