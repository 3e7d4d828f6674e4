/** Order of names by code unit, the same in every host: negative when `a` comes first. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
