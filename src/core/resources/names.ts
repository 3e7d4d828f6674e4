import { looksLikePeople } from '../tables/values/people';

/** A name for matching: case and runs of blanks do not count. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Order of names by code unit, the same in every host: negative when `a` comes first. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * May this owner be counted as a person? A single word passes when it could stand for one (`Anna`, `JS`): it would
 * make a name beside a first name, and is no acronym of more than three letters.
 */
export function isPersonName(text: string): boolean {
  if (looksLikePeople(text)) return true;
  const name = text.trim();
  return !/\s/.test(name) && !/^[A-Z]{4,}$/.test(name) && looksLikePeople(`Anna ${name}`);
}
