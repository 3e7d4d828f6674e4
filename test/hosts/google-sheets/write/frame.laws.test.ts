import fc from 'fast-check';
import { applyPlan } from '../../../../src/hosts/google-sheets/apply-plan';
import { openSpreadsheet } from '../../../support/apps-script/open-spreadsheet';
import { useAppsScript } from '../../../support/apps-script/use-apps-script';
import { makePlan, makeSpec } from '../../../support/make-plan';

const pixels = (width: number): number => width * 7 + 5;

describe('column widths', () => {
  it('are all as planned, in no more calls than there are runs of equal ones', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ width: fc.integer({ min: 5, max: 9 }), hidden: fc.boolean() }), { minLength: 1, maxLength: 25 }), (columns) => {
        const fake = useAppsScript();
        applyPlan(openSpreadsheet(fake), makePlan(makeSpec('findings', { columns, cells: [{ row: 0, column: 0, value: 'x' }] })));
        const [, sheet] = fake.spreadsheet.sheets;
        expect(columns.map((_, column) => sheet?.columns[column]?.size ?? 100)).toEqual(columns.map(({ width }) => pixels(width)));
        expect(columns.map((_, column) => sheet?.columns[column]?.isHidden === true)).toEqual(columns.map(({ hidden }) => hidden));
        const runs = columns.filter(({ width }, index) => width !== columns[index - 1]?.width).length;
        expect(fake.environment.meter.of('Sheet.setColumnWidths')).toBeLessThanOrEqual(runs);
      }),
      { numRuns: 60 },
    );
  });

  it('take one call for a width that comes back, and one for what stands between', () => {
    const fake = useAppsScript();
    const columns = [9, 5, 9, 5, 9].map((width) => ({ width }));
    applyPlan(openSpreadsheet(fake), makePlan(makeSpec('findings', { columns })));
    expect(fake.environment.meter.of('Sheet.setColumnWidths')).toBe(3);
  });
});
