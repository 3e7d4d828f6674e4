/**
 * Does this number-format code show its number as a date (with or without a time)?
 * Looks at the first section only, past quoted text, escapes, colours and conditions; `m` counts as minutes
 * beside `h` or `s`. Elapsed time such as `[h]:mm` is a duration, not a date.
 */
export function isDateFormat(code: string): boolean {
  const known = dateFormats.get(code);
  if (known !== undefined) return known;
  const isDate = readsAsDate(code);
  // A workbook has a handful of codes; a hostile one may have thousands.
  if (dateFormats.size < mostKnown) dateFormats.set(code, isDate);
  return isDate;
}

/** Asked of every number that is read: each code is looked at once. */
const dateFormats = new Map<string, boolean>();
const mostKnown = 1000;

function readsAsDate(code: string): boolean {
  const section = bareSection(code);
  if (/general/i.test(section) || /[0#?]/.test(section.replace(/\.0+/g, ''))) return false;
  if (/[dy]/i.test(section)) return true;
  return /m/i.test(section) && !/[hs]/i.test(section);
}

function bareSection(code: string): string {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
    .replace(/\*./g, '')
    .replace(/\[[^\]]*\]/g, (part) => (/^\[[hms]+\]$/i.test(part) ? '0' : ''));
  return bare.split(';')[0] ?? '';
}

/** Does this number-format code show its number as a percentage? */
export function isPercentFormat(code: string): boolean {
  return bareSection(code).includes('%');
}
