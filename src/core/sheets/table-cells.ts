import type { MoneyUnit, Project, Sourced } from '../portfolio/portfolio';
import type { Day } from '../workbook/day';
import type { TableCell } from './put-table';
import { sourceLink } from './report-view';
import { formats, styles, withFormat } from './styles';
import type { Look } from './styles';
import { moneyFormat, numberText } from './words';

/** The grey dash of a missing value, never a zero. */
export const missingCell: TableCell = { value: '–', style: styles.missing };

/** A project's name, leading to its row in the user's sheet. */
export function projectCell(project: Project): TableCell {
  return { value: project.name, style: styles.linkBold, link: sourceLink(project) };
}

/** A colour cell: letter and shape, with the fill. Never a link: some hosts would paint its text over. */
export function lookCell(look: Look): TableCell {
  return { value: look.text, style: look.style };
}

export function wrapCell(value: string): TableCell {
  return value === '' ? missingText : { value, style: styles.wrap };
}

export function textCell(value: string | null | undefined): TableCell {
  return value === null || value === undefined || value.trim() === '' ? missingText : { value, style: styles.wrap };
}

const missingText: TableCell = { value: '–', style: styles.grey };

/** A date as read, leading to its cell. */
export function dateCell(date: Sourced<Day> | null | undefined): TableCell {
  return date ? { value: date.value, style: styles.date, link: { cell: date.cell } } : missingCell;
}

export function numberCell(value: number | null | undefined, format?: string): TableCell {
  if (value === null || value === undefined) return missingCell;
  return { value, style: format === undefined ? styles.number : withFormat(styles.number, format) };
}

export function percentCell(value: number | null | undefined): TableCell {
  return value === null || value === undefined ? missingCell : { value, style: styles.percent };
}

/** An amount in the unit that its column's header names, with no more decimals than the input has. */
export function moneyCell(value: number | null | undefined, unit: MoneyUnit | undefined): TableCell {
  return numberCell(value, moneyFormat(unit));
}

/** A sum of amounts: decimals say nothing any more beside thousands. */
export function moneySumCell(value: number | null | undefined, unit: MoneyUnit | undefined): TableCell {
  return numberCell(value, Math.abs(value ?? 0) >= 1000 ? formats.integer : moneyFormat(unit));
}

/** Width of a column of amounts in which the longest one shows whole. */
export function moneyWidth(values: readonly (number | null)[], unit: MoneyUnit | undefined): number {
  const places = unit?.decimals ?? 0;
  const longest = values.reduce<number>((most, value) => Math.max(most, numberText(value ?? 0).length), 0);
  return Math.max(12, longest + (places === 0 ? 0 : places + 1) + 3);
}
