import { a1 } from '../../../core/workbook/address';
import type { Cell } from '../../../core/workbook/cell';
import { escapeCellText } from '../cells/cell-text';
import { escapeXml } from '../xml/escape-xml';
import type { CellPiece } from './write-context';

/**
 * A `<c>` element; `formula` is without `=`. Text is written inline, never as a formula; the value of a formula is its
 * cached result.
 */
export function cellXml({ row, column, value, style }: Omit<CellPiece, 'formula' | 'rowShift'>, formula: string | null): string {
  const opening = `<c r="${a1(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
  return formula === null ? constantXml(opening, value) : formulaXml(opening, value, escapeXml(formula));
}

function constantXml(opening: string, value: Cell): string {
  if (value === null) return `${opening}/>`;
  if (typeof value === 'string') return `${opening} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value)}</t></is></c>`;
  const { type, text } = stored(value);
  return `${opening}${type}><v>${text}</v></c>`;
}

function formulaXml(opening: string, value: Cell, formula: string): string {
  const { type, text } = value === null || typeof value === 'string' ? { type: ' t="str"', text: escapeCellText(value ?? '') } : stored(value);
  return `${opening}${type}><f>${formula}</f><v>${text}</v></c>`;
}

function stored(value: Exclude<Cell, string | null>): { type: string; text: string } {
  if (typeof value === 'boolean') return { type: ' t="b"', text: value ? '1' : '0' };
  if (typeof value === 'object') return { type: ' t="e"', text: escapeXml(value.error) };
  return Number.isFinite(value) ? { type: '', text: String(value) } : { type: ' t="e"', text: '#NUM!' };
}
