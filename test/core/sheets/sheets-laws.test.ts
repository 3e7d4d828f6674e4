import fc from 'fast-check';
import type { Portfolio, Project } from '../../../src/core/portfolio/portfolio';
import { cellText } from '../../../src/core/workbook/cell';
import { buildSheets } from '../../../src/core/sheets/index';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { analysedReport, day } from '../../support/analysed-report';
import { makeCriterion, makeProject } from '../../support/make-portfolio';
import { makeContext } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { allTexts, columnOf, headerRowOf, readWithNotes, rowOfKey } from '../../support/read-spec';

const asOf = day('2026-10-31');
const noted = ['priorities', 'rag'] as const;

function sheets(portfolio: Partial<Portfolio>, snapshot: WorkbookSnapshot = makeWorkbook([])): readonly SheetSpec[] {
  return buildSheets(makeContext(analysedReport({ portfolio, snapshot }), snapshot));
}

const keys = ['P-1', 'P-2', 'P-3', 'P-4', 'P-5'] as const;
const rating = fc.integer({ min: 1, max: 5 });
const lifecycle = fc.constantFrom('live', 'on-hold', 'done', 'candidate');
const projectOf = (key: string, row: number): fc.Arbitrary<Project> =>
  fc
    .record({ value: rating, fit: rating, end: fc.integer({ min: asOf - 200, max: asOf + 200 }), lifecycle })
    .map(({ value, fit, end, lifecycle: state }) => makeProject({ key, row, lifecycle: state, values: { end, owner: 'A. Meyer' }, criteria: { Value: value, Fit: fit } }));
const portfolio = fc
  .shuffledSubarray([...keys], { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map((key, index) => projectOf(key, 4 + index))))
  .map((projects) => ({ projects, criteria: [makeCriterion({ label: 'Value', column: 60 }), makeCriterion({ label: 'Fit', column: 61 })] }));

/** The workbook after the user typed a note beside every project of these sheets. */
function withNotes(specs: readonly SheetSpec[]): WorkbookSnapshot {
  return makeWorkbook(
    specs.map((spec) => {
      const column = columnOf(spec, 'Your notes →');
      const rows = keys.map((key) => ({ key, row: rowOfKey(spec, key) })).filter(({ row }) => row >= 0);
      return readWithNotes(
        spec,
        rows.map(({ key, row }) => ({ row, column: column + 1, value: `note on ${key}` })),
      );
    }),
  );
}

function notesByKey(spec: SheetSpec): readonly string[] {
  return spec.userCells.map(({ row, value }) => `${keys.find((key) => rowOfKey(spec, key) === row) ?? '?'}: ${cellText(value)}`).sort();
}

describe('buildSheets, always', () => {
  it('keeps every note beside its project through any change of ranks, removal and return', () => {
    fc.assert(
      fc.property(portfolio, portfolio, portfolio, (first, second, third) => {
        const begun = sheets(first);
        const noting = withNotes(begun);
        const then = sheets(second, noting);
        const last = sheets(third, makeWorkbook(then.map((spec) => readWithNotes(spec))));
        const expected = first.projects.map(({ key }) => `${key}: note on ${key}`).sort();
        for (const id of noted.filter((wanted) => begun.some((spec) => spec.id === wanted))) {
          const spec = last.find((candidate) => candidate.id === id);
          expect(spec && notesByKey(spec)).toEqual(expected);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says the same twice: a refresh of what it wrote changes nothing', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const once = sheets(given, withNotes(sheets(given)));
        const twice = sheets(given, makeWorkbook(once.map((spec) => readWithNotes(spec))));
        expect(twice).toEqual(once);
      }),
      { numRuns: 25 },
    );
  });

  it('puts no two cells in one place and cells in reading order', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        for (const spec of sheets(given)) {
          const places = [...spec.cells, ...spec.userCells].map(({ row, column }) => row * 100000 + column);
          expect(new Set(places).size).toBe(places.length);
          expect(spec.cells.map(({ row, column }) => row * 100000 + column)).toEqual([...spec.cells].map(({ row, column }) => row * 100000 + column).sort((a, b) => a - b));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('refers only to its own sheets and holds no decimal literal', () => {
    fc.assert(
      fc.property(portfolio, (given) => {
        const formulas = sheets(given).flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula ? [JSON.stringify(formula)] : [])));
        expect(formulas.filter((text) => /"kind":"integer","value":-?\d*\.\d/.test(text))).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('buildSheets on thin data', () => {
  const thin = {
    projects: [
      makeProject({ key: 'ERP', row: 4, values: { owner: 'A. Meyer', status: 'In progress', end: asOf + 40, comment: '=cmd|calc' } }),
      makeProject({ key: 'CRM', row: 5, lifecycle: 'done', values: { owner: 'A. Meyer', status: 'Done' } }),
    ],
  };

  it('names no figure that its level does not allow', () => {
    for (const spec of sheets(thin).filter(({ id }) => id === 'heatmap' || id === 'priorities')) {
      expect(allTexts(spec)).not.toMatch(/utilisation|overload/i);
    }
    expect(sheets(thin).find(({ id }) => id === 'alignment')).toBeUndefined();
  });

  it('writes text that begins with an equals sign as text', () => {
    const risky = { projects: [makeProject({ key: '=1+1', row: 4, values: { end: asOf - 40, comment: '+49 call' } })] };
    for (const spec of sheets(risky)) {
      for (const cell of spec.cells.filter(({ value }) => value === '=1+1')) expect(cell.formula).toBeUndefined();
    }
  });

  it('always has its header row and its notes column', () => {
    for (const spec of sheets(thin)) expect(headerRowOf(spec)).toBeGreaterThan(0);
  });
});
