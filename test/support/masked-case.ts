import fc from 'fast-check';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { isoOf } from '../../src/core/workbook/day';
import { date, makeSheet, makeWorkbook, percent } from './make-sheet';
import type { TestCell } from './make-sheet';

/** A workbook full of names and amounts that occur nowhere in our own words. */
export type MaskedCase = { readonly snapshot: WorkbookSnapshot; readonly names: readonly string[]; readonly amounts: readonly number[] };

type Row = {
  readonly project: string;
  readonly owner: string;
  readonly department: string;
  readonly programme: string;
  readonly objective: string;
  readonly status: string;
  readonly rag: string;
  readonly end: number;
  readonly slip: number;
  readonly complete: number;
  readonly budget: number;
  readonly actual: number;
  readonly forecast: number;
  readonly value: number;
  readonly fit: number;
  readonly hours: number;
};

const letters = 'abdefgiklmnorstuvz'.split('');
const word = (start: string): fc.Arbitrary<string> => fc.string({ unit: fc.constantFrom(...letters), minLength: 5, maxLength: 9 }).map((rest) => start + rest);
/** Six digits: no day serial, no percentage, no hours. */
const amount = fc.integer({ min: 100_003, max: 9_999_991 });
/** Baseline, target and actual of the first objective. */
export const measureAmounts: readonly number[] = [100_003, 900_007, 500_009];
const firstEnd = 46100;

const row = (pool: { readonly people: readonly string[]; readonly objectives: readonly string[] }): fc.Arbitrary<Row> =>
  fc.record({
    project: fc.tuple(word('Qx'), word('Vq')).map((parts) => parts.join(' ')),
    owner: fc.constantFrom(...pool.people),
    department: word('Wqd').map((name) => `${name} office`),
    programme: fc.constantFrom('Xqone sweep', 'Xqtwo sweep'),
    objective: fc.constantFrom(...pool.objectives),
    status: fc.constantFrom('In progress', 'Not started', 'Completed', 'On hold'),
    rag: fc.constantFrom('Green', 'Amber', 'Red'),
    end: fc.integer({ min: firstEnd, max: firstEnd + 400 }),
    slip: fc.integer({ min: -30, max: 120 }),
    complete: fc.integer({ min: 0, max: 20 }).map((part) => part / 20),
    budget: amount,
    actual: amount,
    forecast: amount,
    value: fc.integer({ min: 1, max: 5 }),
    fit: fc.integer({ min: 1, max: 5 }),
    hours: fc.integer({ min: 10, max: 300 }),
  });

const header = [
  'Id', 'Project name', 'Owner', 'Department', 'Programme', 'Objective', 'Status', 'RAG', 'Start', 'Baseline end', 'Forecast end', '% complete',
  'Budget (£)', 'Actual cost (£)', 'Forecast cost (£)', 'Business value', 'Strategic fit', 'Comment',
];

function registerRow(each: Row, index: number): readonly TestCell[] {
  const { budget, actual, forecast } = each;
  return [
    `ZQ-${index + 101}`, each.project, each.owner, each.department, each.programme, each.objective, each.status, each.rag, date('2026-01-05'),
    date(isoOf(each.end)), date(isoOf(each.end + each.slip)), percent(each.complete), budget, actual, forecast, each.value, each.fit,
    `${each.owner} asked for ${budget} for ${each.project}`,
  ];
}

/** Between 4 and 14 projects with owners, money, criteria, objectives, allocations and risks. */
export const maskedCase: fc.Arbitrary<MaskedCase> = fc
  .tuple(
    fc.uniqueArray(fc.tuple(word('Qa'), word('Qb')).map((parts) => parts.join(' ')), { minLength: 3, maxLength: 4 }),
    fc.uniqueArray(word('Yq').map((name) => `${name} growth`), { minLength: 2, maxLength: 3 }),
  )
  .chain(([people, objectives]) =>
    fc.uniqueArray(row({ people, objectives }), { minLength: 4, maxLength: 14, selector: ({ project }) => project }).map((rows) => workbookOf(rows, { people, objectives })),
  );

function workbookOf(rows: readonly Row[], { people, objectives }: { readonly people: readonly string[]; readonly objectives: readonly string[] }): MaskedCase {
  const snapshot = makeWorkbook(
    [
      makeSheet('Kqregister', [['Status at 31 October 2026'], [], header, ...rows.map(registerRow)]),
      makeSheet('Kqhours', [['Person', 'Role', 'Project', 'Start', 'End', 'Hours'], ...rows.map((each) => [each.owner, 'Developer', each.project, date('2026-11-01'), date('2027-01-31'), each.hours])]),
      makeSheet('Kqrisks', [['Risk id', 'Risk', 'Project', 'Probability', 'Impact', 'Owner', 'Status'], ...rows.map((each, index) => [`R${index + 1}`, `${each.project} may fail`, each.project, 1 + (index % 5), 5, each.owner, 'Open'])]),
      makeSheet('Kqgoals', [['Objective', 'Weight', 'Baseline', 'Target', 'Actual', 'Owner'], ...objectives.map((name, index) => [name, percent(1 / objectives.length), ...measureAmounts.map((measure) => measure + index), people[0] ?? ''])]),
    ],
    { fileName: 'Kqfile of 2026.xlsx' },
  );
  const names = rows.flatMap((each, index) => [each.project, each.department, each.programme, `ZQ-${index + 101}`]);
  const words = [...names, ...people, ...people.flatMap((name) => name.split(' ')), ...objectives];
  const amounts = rows.flatMap(({ budget, actual, forecast }) => [budget, actual, forecast]);
  return { snapshot, names: [...new Set([...words, 'Kqregister', 'Kqhours', 'Kqrisks', 'Kqgoals', 'Kqfile'])], amounts: [...amounts, ...measureAmounts] };
}

/** Every number and every text in a value, however deep, keys of Maps and objects included. */
export function contentOf(value: unknown): { readonly numbers: ReadonlySet<number>; readonly text: string } {
  const numbers = new Set<number>();
  const texts: string[] = [];
  const walk = (each: unknown): void => {
    if (typeof each === 'number') numbers.add(each);
    else if (typeof each === 'string') texts.push(each);
    else if (each instanceof Map || each instanceof Set) for (const entry of each) walk(entry);
    else if (Array.isArray(each)) each.forEach(walk);
    else if (typeof each === 'object' && each !== null) for (const entry of Object.entries(each)) walk(entry);
  };
  walk(value);
  return { numbers, text: texts.join('\n') };
}
