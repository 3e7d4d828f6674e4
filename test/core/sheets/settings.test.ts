import fc from 'fast-check';
import { effectiveSettings } from '../../../src/core/settings/effective-settings';
import { readSettingsFile } from '../../../src/core/settings/read-settings-file';
import { readSettingsSheet } from '../../../src/core/settings/read-settings-sheet';
import { isAllowedNumber, settingRecords, withSetting } from '../../../src/core/settings/setting-records';
import type { CriterionSetting, SettingsInput } from '../../../src/core/settings/settings';
import { settingsLayout, settingsSheet } from '../../../src/core/sheets/settings';
import { notesColumn } from '../../../src/core/sheets/settings-grid';
import { projectFields } from '../../../src/core/tables/catalogue';
import { columnLetters } from '../../../src/core/workbook/address';
import { isoOf } from '../../../src/core/workbook/day';
import { printFormula } from '../../../src/core/workbook/formula';
import { sheetIds, sheetTitles } from '../../../src/core/workbook/sheet-id';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { makeContext, makeMainTable, makeReport, mappedColumn } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { beside, readBack, valueAt } from '../../support/read-back';

const detected = { label: 'Value', weight: 1, weightFrom: 'equal', direction: 'benefit', scaling: { kind: 'scale', low: 1, high: 5 }, confirmed: false } as const;
const main = makeMainTable([mappedColumn('name', 1, 'Project'), mappedColumn('budget', 11, 'Cost')]);

/** The context of a refresh over a workbook that may hold our Settings sheet already, as `refresh` would make it. */
function contextOf({ sheet = null, file = null }: { readonly sheet?: SheetSnapshot | null; readonly file?: SettingsInput | null } = {}) {
  const typed = sheet ? readSettingsSheet(sheet) : null;
  const settings = effectiveSettings({ sheet: typed?.input ?? null, file });
  const criteria = settings.values.criteria ? [] : [detected];
  return makeContext(makeReport({ settings, main, prioritisation: { criteria } }), makeWorkbook(sheet ? [sheet] : []));
}

const written = (parts?: Parameters<typeof contextOf>[0]) => settingsSheet(contextOf(parts));

describe('settingsSheet', () => {
  it('shows every scalar setting with its default', () => {
    const spec = written();
    expect(valueAt(spec, beside(spec, 'One reporting cadence (days)'))).toBe(31);
    expect(valueAt(spec, beside(spec, 'One reporting cadence (days)', 2))).toBe(31);
    for (const { label } of settingRecords) expect([label, spec.cells.some(({ value }) => value === label)]).toEqual([label, true]);
  });

  it('says where each value comes from', () => {
    const spec = written({ file: { hoursPerDay: 7.5 } });
    expect(valueAt(spec, beside(spec, 'Working hours per day', 3))).toBe('from file');
    expect(valueAt(spec, beside(spec, 'One reporting cadence (days)', 3))).toBe('default');
    const typed = written({ sheet: readBack(written(), [{ ...beside(written(), 'Working hours per day'), value: 6 }]) });
    expect(valueAt(typed, beside(typed, 'Working hours per day', 3))).toBe('typed here');
  });

  it('counts in its title what differs from the defaults', () => {
    expect(written().cells[0]?.value).toBe('Settings: all as by default');
    expect(written({ file: { hoursPerDay: 8, availability: 0.8, columns: { end: 'K' } } }).cells[0]?.value).toBe('Settings: 2 differ from the defaults');
  });

  it('writes itself again unchanged, what a file gave included', () => {
    const file: SettingsInput = {
      hoursPerDay: 7.5,
      minimumCoverage: 0.6,
      criteria: [{ label: 'Value', column: 'F', weight: 2, direction: 'benefit', scale: [1, 5] }],
      columns: { budget: 'L', end: '' },
      sheetsToWrite: ['summary', 'settings'],
    };
    const first = written({ file });
    const second = written({ sheet: readBack(first) });
    const third = written({ sheet: readBack(second) });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it('shows again what was typed and is not allowed, and marks it', () => {
    const spec = written();
    const again = written({ sheet: readBack(spec, [{ ...beside(spec, 'Working hours per day'), value: 'eight' }]) });
    expect(valueAt(again, beside(again, 'Working hours per day'))).toBe('eight');
    expect(valueAt(again, beside(again, 'Working hours per day', 3))).toBe('not allowed, so not used');
    expect(again.notes.map(({ text }) => text)).toContain(
      'Settings: "eight" is not allowed for Working hours per day. Used instead: 8. What was typed stays in its cell.',
    );
    expect(written({ sheet: readBack(again) })).toEqual(again);
  });

  it('drops a refused text once a file gives the value', () => {
    const spec = written();
    const typed = readBack(spec, [{ ...beside(spec, 'Working hours per day'), value: 'eight' }]);
    const again = written({ sheet: typed, file: { hoursPerDay: 6 } });
    expect(valueAt(again, beside(again, 'Working hours per day'))).toBe(6);
  });

  it('keeps the notes typed beside a row, and those of rows that are gone', () => {
    const spec = written({ file: { columns: { 'rag:schedule': 'H' } } });
    const sheet = readBack(spec, [
      { row: beside(spec, 'Working hours per day').row, column: notesColumn, value: 'agreed in May' },
      { row: beside(spec, 'Reported RAG: schedule').row, column: notesColumn, value: 'ask Ann' },
      { ...beside(spec, 'Reported RAG: schedule'), value: null },
    ]);
    const again = written({ sheet });
    expect(again.userCells).toContainEqual({ row: beside(again, 'Working hours per day').row, column: notesColumn, value: 'agreed in May' });
    expect(again.userCells.map(({ value }) => value)).toEqual(['agreed in May', 'ask Ann']);
    expect(readSettingsSheet(readBack(again)).input).toEqual({});
  });

  it('hides the key and what a row was written from', () => {
    const { columns } = written();
    expect(columns.map(({ hidden }) => hidden ?? false).indexOf(true)).toBe(9);
    expect(columns.slice(9).map(({ hidden }) => hidden ?? false)).toEqual([true, true, true, true, true, true, true, true, true, false]);
  });

  it('has no two rows of the same key', () => {
    const keys = written().cells.filter(({ column, value }) => column === 9 && value !== 'Key').map(({ value }) => value);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('settingsLayout', () => {
  it('points at the cells that the sheet holds', () => {
    const context = contextOf();
    const spec = settingsSheet(context);
    const layout = settingsLayout(context);
    const at = (place: { row: number; column: number } | null) => (place ? valueAt(spec, place) : 'nowhere');
    expect([at(layout.weightCell('Value')), at(layout.scaleLowCell('Value')), at(layout.scaleHighCell('Value')), at(layout.directionCell('Value'))]).toEqual([1, 1, 5, 'benefit']);
    expect(at(layout.settingCell('thresholds.utilisation.4'))).toBe(1.3);
    expect(layout.weightCell('Unknown')).toBeNull();
  });

  it('has live shares', () => {
    const context = contextOf();
    const place = settingsLayout(context).shareCell('Value');
    const cell = settingsSheet(context).cells.find(({ row, column }) => row === place?.row && column === place.column);
    expect(cell?.value).toBe(1);
    expect(cell?.formula && printFormula(cell.formula, { separator: ',', sheetName: (id) => sheetTitles[id] })).toBe('B8/SUM($B$8)');
  });

  it('has no place for what is not allowed, nor for any weight beside a bad one', () => {
    const spec = written();
    const sheet = readBack(spec, [{ ...beside(spec, 'Value'), value: 'lots' }, { ...beside(spec, 'Working hours per day'), value: 'eight' }]);
    const layout = settingsLayout(contextOf({ sheet }));
    expect([layout.weightCell('Value'), layout.shareCell('Value'), layout.settingCell('hoursPerDay')]).toEqual([null, null, null]);
    expect(layout.directionCell('Value')).not.toBeNull();
  });

  it('has no places when Settings is not written', () => {
    const context = { ...contextOf(), writes: ['summary'] as const };
    expect(settingsLayout(context).settingCell('hoursPerDay')).toBeNull();
  });
});

const name = fc.string({ minLength: 1, maxLength: 12 }).map((text) => text.trim()).filter((text) => text !== '');
const names = (maxLength: number) => fc.uniqueArray(name, { maxLength, selector: (text) => text.toLowerCase() });
const weight = fc.oneof(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.001, max: 1, noNaN: true }));
const letters = fc.integer({ min: 0, max: 16383 }).map(columnLetters);
const scale = fc.oneof(fc.constant(null), fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 10 })));

function criteriaOf(labels: readonly string[]): fc.Arbitrary<readonly CriterionSetting[]> {
  return fc.tuple(
    ...labels.map((label) => fc.record({ label: fc.constant(label), column: fc.oneof(fc.constant(null), letters), weight, direction: fc.constantFrom('benefit' as const, 'cost' as const), scale })),
  );
}

const scalars = fc.subarray(settingRecords.filter(({ unit }) => unit === '%' || unit === 'number' || unit === 'days')).chain((records) =>
  fc.tuple(...records.map(({ path, min, max, unit }) => {
    const range = { min: min ?? 0, max: max ?? 1 };
    const number = unit === 'days' ? fc.integer(range) : fc.double({ ...range, noNaN: true });
    return number.map((value) => ({ path, value }));
  })),
);

const inputs: fc.Arbitrary<SettingsInput> = fc
  .record({
    scalars,
    lists: fc.record(
      {
        asOf: fc.integer({ min: 36526, max: 60000 }).map(isoOf),
        criteria: fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() }).chain(criteriaOf),
        table: fc.record({ sheet: fc.oneof(fc.constant(null), name), headerRow: fc.integer({ min: 1, max: 1048576 }) }),
        columns: fc.dictionary(fc.constantFrom(...Object.keys(projectFields), 'rag:schedule', 'criterion:Value'), fc.oneof(letters, fc.constant('')), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
        objectives: names(3).filter((list) => list.length > 0).map((list) => list.map((text, index) => ({ name: text, weight: index === 0 ? 0.5 : null }))),
        themes: names(3).filter((list) => list.length > 0).map((list) => list.map((theme) => ({ theme, objective: 'Grow' }))),
        sheetsToWrite: fc.subarray([...sheetIds], { minLength: 1, maxLength: sheetIds.length - 1 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ scalars: pairs, lists }) => pairs.reduce<SettingsInput>((input, { path, value }) => withSetting(input, path, value), lists));

/** The settings file's own reader is the judge of what is valid. */
function isValid(input: SettingsInput): boolean {
  try {
    readSettingsFile(JSON.stringify(input), Object.keys(projectFields));
    return true;
  } catch {
    return false;
  }
}

describe('settings laws', () => {
  it('reads back what it wrote', () => {
    let valid = 0;
    fc.assert(
      fc.property(inputs, (input) => {
        if (!isValid(input)) return;
        valid += 1;
        const reading = readSettingsSheet(readBack(written({ file: input })));
        expect(reading.findings).toEqual([]);
        expect(effectiveSettings({ sheet: reading.input, file: null }).values).toEqual(effectiveSettings({ sheet: null, file: input }).values);
      }),
      { numRuns: 300 },
    );
    expect(valid).toBeGreaterThan(30);
  });

  it('accepts only numbers within their range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...settingRecords), fc.double(), (record, number) => {
        if (record.min === null || record.max === null) return;
        expect(isAllowedNumber(record, number) && (number < record.min || number > record.max)).toBe(false);
      }),
    );
  });
});
