/**
 * Does a formula, in A1 or R1C1 notation, refer to the sheet of this name? A name that only stands in a text of the formula
 * counts too, as INDIRECT reads such.
 */
export function refersToSheet(formula: string, sheetName: string): boolean {
  const text = formula.toLowerCase();
  const name = sheetName.toLowerCase();
  const isEnd = (at: number): boolean => text[at] === '!' || text[at] === ':' || text.startsWith("'!", at) || text.startsWith("':", at);
  for (const spelling of new Set([name, name.replace(/'/g, "''")])) {
    for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
      if (!/[\p{L}\p{N}_.\s]/u.test(text[at - 1] ?? '') && isEnd(at + spelling.length)) return true;
    }
  }
  return false;
}
