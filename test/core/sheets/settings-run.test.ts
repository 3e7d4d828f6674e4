import { readSettingsSheet } from '../../../src/core/settings/read-settings-sheet';
import { settingsSheet } from '../../../src/core/sheets/settings';
import { stampOf } from '../../../src/core/workbook/run-stamp';
import type { SheetSpec } from '../../../src/core/workbook/sheet-spec';
import { makeContext, makeReport } from '../../support/make-report';
import { makeWorkbook } from '../../support/make-sheet';
import { beside, readBack, valueAt } from '../../support/read-back';

const stamp = stampOf({ asOf: '2026-10-31', asOfSource: 'title A1', input: 'a'.repeat(64), settings: 'b'.repeat(64), version: '0.1.0' });

function written(previous: SheetSpec | null = null): SheetSpec {
  return settingsSheet(makeContext(makeReport({ stamp }), makeWorkbook(previous ? [readBack(previous)] : [])));
}

describe('runBlock', () => {
  it('shows the whole stamp', () => {
    const spec = written();
    const labels = ['As of', 'Where that date comes from', 'Data (SHA-256 of the tables as read)', 'Settings (SHA-256 of what holds)', 'Version of Plumbline', 'Run'];
    expect(labels.map((label) => valueAt(spec, beside(spec, label)))).toEqual(['2026-10-31', 'title A1', 'a'.repeat(64), 'b'.repeat(64), '0.1.0', stamp.run]);
  });

  it('gives each row its key', () => {
    const spec = written();
    expect(spec.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(['run.asOf', 'run.asOfSource', 'run.input', 'run.settings', 'run.version', 'run.run']));
  });

  it('is read over: it sets nothing and is no finding', () => {
    const { input, findings } = readSettingsSheet(readBack(written()));
    expect([input, findings]).toEqual([{}, []]);
  });

  it('is written the same again', () => {
    expect(written(written())).toEqual(written());
  });
});
