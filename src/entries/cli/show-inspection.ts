import type { InspectedTable, Inspection } from '../../core/inspect';
import type { FindingResult } from '../../core/finding-result';
import { cut, pad, width, wrap } from './text-layout';

/** An inspection for people, in 80 columns: the tables found, the main one's columns, and what is in doubt. */
export function showInspection(inspection: { readonly file: string } & Inspection): string {
  const { file, tables, passedOver, findings } = inspection;
  const lines = [file];
  if (tables.length === 0) lines.push('  No table found.');
  for (const table of tables) lines.push(...showTable(table));
  for (const { sheet, why } of passedOver) lines.push(wrap(`  passed over: ${sheet ?? 'the file'}: ${why}`, 4));
  if (findings.length > 0) lines.push('', 'In the data:', ...findings.slice(0, 12).map(showFinding));
  if (findings.length > 12) lines.push(`  and ${findings.length - 12} more (--json lists them)`);
  return lines.join('\n');
}

function showTable(table: InspectedTable): string[] {
  const where = table.sheet === null ? 'rows' : `${table.sheet}, rows`;
  const rows = table.lastRow - table.firstRow + 1 - table.excludedRows.length;
  const stacked = table.stackedOn === null ? '' : `, continues ${table.stackedOn}`;
  const doubts = table.columns.filter((column) => column.check).length;
  const head = `${table.main ? '▸' : ' '} ${table.kind}: ${where} ${table.firstRow}–${table.lastRow} (${rows} used, header in row ${table.headerRow})${stacked}; ${table.columns.length} columns recognised${doubts > 0 ? `, ${doubts} to check` : ''}`;
  return [wrap(head, 4), ...(table.main ? table.columns.map(showColumn) : [])];
}

function showColumn({ field, column, header, check, why }: InspectedTable['columns'][number]): string {
  const start = `    ${check ? '?' : ' '} ${pad(column, 3)} ${pad(field, 20)} ${pad(header, 22)} `;
  return (start + cut(why, width - start.length)).trimEnd();
}

/** One finding with its mark and cell; long sentences are wrapped under their first word. */
export function showFinding(finding: FindingResult): string {
  const place = finding.cell === null ? '' : `${finding.sheet === null ? '' : `${finding.sheet}!`}${finding.cell}: `;
  const mark = { error: '◆', warning: '▲', note: '●' }[finding.severity];
  return wrap(`  ${mark} ${place}${finding.message}`, 4);
}
