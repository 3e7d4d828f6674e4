import type { ExplainedDimension, ExplainedPart, Explanation } from '../../core/explain-project';
import { a1 } from '../../core/workbook/address';
import type { CellAddress } from '../../core/workbook/address';

const colours = { R: 'red', A: 'amber', G: 'green' } as const;

/** One project's place and colours as plain text: for a dialog, where the sidebar cannot be opened. */
export function explanationText(explanation: Explanation): string {
  const { computed, sentence, dimensions, score, unlock, comment } = explanation;
  return [
    `By the figures: ${computed ? colours[computed] : 'no colour'}. ${sentence}`,
    ...dimensions.map(dimensionLine),
    '',
    ...(score ? [rankLine(score), ...score.parts.map(partLine)] : [unlock ?? 'Not scored.']),
    ...(comment ? ['', `In the project manager's words${cellText(comment.cell)}: “${comment.value}”`] : []),
  ].join('\n');
}

function dimensionLine({ label, rag, measure, value, limit, isEstimate, cell, unit }: ExplainedDimension): string {
  const shown = (number: number): string => (unit === 'share' ? `${round(number * 100)}%` : unit === 'days' ? `${round(number)} days` : String(round(number)));
  return `• ${label}: ${colours[rag]}, ${measure} ${shown(value)}${limit === null ? '' : ` (limit ${shown(limit)})`}${isEstimate ? ', estimated' : ''}${cellText(cell)}`;
}

function rankLine({ rank, of, score, range, isCloseCall }: NonNullable<Explanation['score']>): string {
  const points = score === null ? 'Not scored' : `${round(score)} of 100${range ? `, between ${round(range[0])} and ${round(range[1])} as a value is missing` : ''}`;
  return `${rank === null ? 'Not ranked' : `Number ${rank} of ${of}`}. ${points}.${isCloseCall ? ' A close call.' : ''}`;
}

function partLine({ criterion, raw, weight, points, cell }: ExplainedPart): string {
  const value = raw === null ? 'no value' : String(round(raw));
  return `• ${criterion}: ${value}, weight ${round(weight * 100)}%${points === null ? '' : `, ${round(points)} points`}${cellText(cell)}`;
}

function cellText(cell: CellAddress | null): string {
  return cell ? ` (${cell.sheet === null ? '' : `${cell.sheet}!`}${a1(cell.row, cell.column)})` : '';
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
