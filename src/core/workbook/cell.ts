/** An error value of a spreadsheet cell, as the host shows it: `#DIV/0!`, `#REF!`, `#N/A` … */
export type CellError = { readonly error: string };

/**
 * What one cell holds. Dates are numbers (day serials of the 1900 system) whose number format says so;
 * an empty cell is `null`, never an empty string.
 */
export type Cell = string | number | boolean | null | CellError;

/** Is this cell a spreadsheet error such as `#REF!`? */
export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** Is there nothing to read here: empty, or text of blanks only (no-break spaces included)? */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The cell as text for matching and messages: trimmed, errors as their code, empty as `''`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.error;
  return String(cell).trim();
}
