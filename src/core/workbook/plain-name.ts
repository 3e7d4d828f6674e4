/** A name as names are compared: case and surplus blanks do not count. */
export function plainName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
