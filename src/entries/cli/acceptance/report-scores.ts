import type { FileScore } from './score-file';

/** The benchmark's lines: totals over portfolios, over the rest, and one line per miss. */
export function reportScores(scores: readonly FileScore[]): readonly string[] {
  const portfolios = scores.filter(({ kind, located }) => kind === 'portfolio' && located !== null);
  const rest = scores.filter(({ kind, located }) => kind !== 'portfolio' && located !== null);
  const tables = [...portfolios, ...rest];
  const refusals = scores.filter(({ refused }) => refused !== null);
  return [
    `table located         ${count(tables, ({ located }) => located === true)} / ${tables.length}`,
    ...columnLines('portfolio', portfolios),
    ...columnLines('the rest', rest),
    `excluded rows         ${ratio(sum(tables, 'excludedBoth'), sum(tables, 'excludedEither'))}`,
    `refused no-portfolio  ${count(refusals, ({ refused }) => refused === true)} / ${refusals.length}`,
    `flagged check         right ${ratio(sum(tables, 'rightChecked'), sum(tables, 'right'))}, wrong ${ratio(sum(tables, 'wrongChecked'), sum(tables, 'wrong'))}`,
    ...scores.flatMap(({ misses }) => misses.map((miss) => `  ${miss}`)),
  ];
}

function columnLines(name: string, scores: readonly FileScore[]): readonly string[] {
  const [right, wrong, missed, lured] = (['right', 'wrong', 'missed', 'lured'] as const).map((key) => sum(scores, key));
  return [
    `columns, ${name.padEnd(12)} right ${right}, wrong ${wrong}, missed ${missed}, lured ${lured}`,
    `${' '.repeat(22)}precision ${ratio(right ?? 0, (right ?? 0) + (wrong ?? 0))}, recall ${ratio(right ?? 0, (right ?? 0) + (missed ?? 0))}`,
  ];
}

type Figure = 'right' | 'wrong' | 'missed' | 'lured' | 'rightChecked' | 'wrongChecked' | 'excludedBoth' | 'excludedEither';

function sum(scores: readonly FileScore[], key: Figure): number {
  return scores.reduce((total, score) => total + score[key], 0);
}

function count(scores: readonly FileScore[], test: (score: FileScore) => boolean): number {
  return scores.filter(test).length;
}

function ratio(part: number, whole: number): string {
  return whole === 0 ? 'n/a (0 of 0)' : `${(part / whole).toFixed(3)} (${part} of ${whole})`;
}
