/**
 * A link of ours to a cell: Google Sheets gives links to texts only, one by one, while a formula goes with all other cells.
 * The empty text at its end tells it from a link that a user made.
 */
export function ownLink(text: string, target: { readonly sheetId: number; readonly cell: string }): string {
  return `=HYPERLINK("#gid=${target.sheetId}&range=${target.cell}";"${text.replace(/"/g, '""')}"&"")`;
}

/** Is this formula, as a cell gives it, a link of ours? */
export function isOwnLink(formula: string): boolean {
  return /^=HYPERLINK\("#gid=\d+&range=[A-Z]+\d+"\s*[;,]\s*"(?:[^"]|"")*"\s*&\s*""\)$/.test(formula);
}
