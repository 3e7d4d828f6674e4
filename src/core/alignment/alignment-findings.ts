import type { Level } from '../portfolio/answer';
import type { Portfolio } from '../portfolio/portfolio';
import { projectFields } from '../tables/catalogue';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { Amounts } from './amounts';
import { themeFields } from './theme-field';

export type AlignmentFindingsInput = {
  readonly level: Level;
  readonly portfolio: Portfolio;
  readonly amounts: Amounts;
  readonly openCount: number;
};

/**
 * What holds for the analysis as a whole: what is missing (`cannot-alignment`, at substitute and none), and, where
 * anything is shown, money that could not be used. At none the money is nobody's concern and says nothing.
 */
export function alignmentFindings(input: AlignmentFindingsInput): readonly Finding[] {
  const { level, amounts } = input;
  const cannot = level === 'substitute' || level === 'none' ? [cannotAlign(input)] : [];
  return level === 'none' ? cannot : [...cannot, ...amounts.findings, ...thinMoney(amounts)];
}

function cannotAlign({ level, portfolio, openCount }: AlignmentFindingsInput): Finding {
  const absent = level === 'none' ? themeFields.filter((field) => !portfolio.fields.has(field)) : [];
  const labels = absent.map((field) => projectFields[field].label);
  const fields = [...(openCount === 0 ? ['open projects'] : []), projectFields.objective.label, ...labels].join(', ');
  return finding('cannot-alignment', { severity: 'note', args: { fields } });
}

function thinMoney({ basis, rowsWithAmount, rows }: Amounts): readonly Finding[] {
  if (basis === 'money') return [];
  return [finding('shares-by-count', { severity: 'note', args: { rows: rowsWithAmount, of: rows } })];
}
