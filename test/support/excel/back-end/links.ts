import type { Box } from '../../../../src/core/workbook/address';
import { cellsIn, findCell, formatAt, makeCell, mergeFormat } from '../model/cells';
import type { FakeLink, FakeSheet } from '../model/fake-workbook';
import { asText, checkCells, checkSheet } from './guard';
import type { Host } from './host';
import { invalidArgument } from './host-error';
import type { SheetTarget } from './sheet-target';

/** The link that every cell of a box has, or null. */
export function readLink(sheet: FakeSheet, box: Box): FakeLink | null {
  const first = findCell(sheet, box.row, box.column)?.link ?? null;
  if (!first) return null;
  const links = [...cellsIn(sheet, box)].filter(({ cell }) => JSON.stringify(cell.link) === JSON.stringify(first));
  return links.length === box.rowCount * box.columnCount ? first : null;
}

const keys = ['address', 'documentReference', 'screenTip', 'textToDisplay'] as const;

/**
 * Makes every cell of a box a link, in the look Excel gives to links (its style Hyperlink). `textToDisplay` becomes the cell's
 * text; without it an empty cell shows the address.
 */
export function writeLink(host: Host, { sheet, box }: SheetTarget, given: Readonly<Record<string, unknown>>): void {
  checkSheet(host, sheet, 'allowInsertHyperlinks');
  checkCells(host, sheet, box);
  const link = readGiven(given);
  for (let row = box.row; row < box.row + box.rowCount; row += 1) {
    for (let column = box.column; column < box.column + box.columnCount; column += 1) {
      const cell = makeCell(sheet, row, column);
      if (link.textToDisplay !== undefined) {
        cell.value = link.textToDisplay;
        delete cell.formula;
      } else cell.value ??= link.documentReference ?? link.address ?? '';
      cell.link = { ...link, textToDisplay: link.textToDisplay ?? (typeof cell.value === 'object' ? cell.value.error : String(cell.value)) };
      cell.format = mergeFormat(formatAt(sheet, row, column), { fontColor: '#0563C1', underline: 'Single' });
    }
  }
}

function readGiven(given: Readonly<Record<string, unknown>>): FakeLink {
  const link: Partial<Record<(typeof keys)[number], string>> = {};
  for (const key of Object.keys(given)) {
    const known = keys.find((name) => name === key);
    if (!known) throw invalidArgument(`a hyperlink has no ${key}`);
    if (given[key] !== null && given[key] !== undefined && given[key] !== '') link[known] = asText(given[key], key);
  }
  if (link.address === undefined && link.documentReference === undefined) throw invalidArgument('a hyperlink has an address or a documentReference');
  return link;
}
