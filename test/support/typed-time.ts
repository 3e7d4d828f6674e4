const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as people type it in English, for a pattern with one group. */
export const monthName = `(${monthNames.join('|')})[a-z]*\\.?`;

/** 1..12; 0 for anything else. */
export function monthOf(name: string | undefined): number {
  return monthNames.indexOf(name ?? '') + 1;
}

/** `26` is 2026, `30` is 1930; a year of more digits is itself. */
export function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

/** A time of day as a fraction of it, from `10:30`, `10:30:15`, `1:05 pm`; null for none. */
export function timeOf(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([ap])m)?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hour > (match[4] ? 12 : 23) || minute > 59 || second > 59) return null;
  const hours = match[4] ? (hour % 12) + (match[4] === 'p' ? 12 : 0) : hour;
  return (hours * 3600 + minute * 60 + second) / 86400;
}
