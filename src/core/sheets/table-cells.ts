import type { MoneyUnit, Project, Sourced } from '../portfolio/portfolio';
import type { Day } from '../workbook/day';
import type { Style } from '../workbook/sheet-spec';
import type { TableCell } from './put-table';
import { amountIn, sourceLink } from './report-view';
import type { MoneyField } from './report-view';
import { colours, formats, styles, withFormat } from './styles';
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
  return { value, style: format === undefined ? styles.number : numberStyle(format) };
}

/** One style for all cells of a format: there are as many as counts of decimals. */
const numberStyles = new Map<string, Style>();

function numberStyle(format: string): Style {
  const style = numberStyles.get(format) ?? withFormat(styles.number, format);
  numberStyles.set(format, style);
  return style;
}

export function percentCell(value: number | null | undefined): TableCell {
  return value === null || value === undefined ? missingCell : { value, style: styles.percent };
}

/** An amount in the unit that its column's header names, with no more decimals than the input has: none beside thousands. */
export function moneyCell(value: number | null | undefined, unit: MoneyUnit | undefined): TableCell {
  return numberCell(value, hasDecimals(value ?? 0) ? moneyFormat(unit) : formats.integer);
}

function hasDecimals(value: number): boolean {
  return Math.abs(value) < 1000;
}

/** A project's own amount; that of a row that sums up others in grey italics, as it is counted in its parts. */
export function projectMoneyCell(field: MoneyField, project: Project, unit: MoneyUnit | undefined): TableCell {
  if (!project.isRollUp) return moneyCell(amountIn(field, project), unit);
  const cell = moneyCell(project.values[field]?.value, unit);
  return { ...cell, style: { ...cell.style, colour: colours.grey, italic: true } };
}

/** Width of a column of amounts in which the longest one shows whole. */
export function moneyWidth(values: readonly (number | null)[], unit: MoneyUnit | undefined): number {
  const places = unit?.decimals ?? 0;
  const room = (value: number): number => numberText(value).length + (places > 0 && hasDecimals(value) ? places + 1 : 0);
  const longest = values.reduce<number>((most, value) => Math.max(most, room(value ?? 0)), 0);
  return Math.max(12, longest + 3);
}
