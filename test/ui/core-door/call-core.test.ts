import { nothingTyped } from '../../../src/core/sheets/typed-here';
import { readFileSync } from 'node:fs';
import { accountOf } from '../../../src/core/account';
import { refresh } from '../../../src/core/refresh';
import { undoSince } from '../../../src/core/undo/undo-since';
import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import { makeHandlers } from '../../../src/entries/core-worker/make-handlers';
import { readSnapshot } from '../../../src/hosts/xlsx';
import type { Core } from '../../../src/ui/core-door/call-core';
import { makeSheet, makeWorkbook } from '../../support/make-sheet';
import { openCore } from '../../support/pane/open-core';
import { planned } from '../../support/refresh-again';

const asOf = { given: null, today: '2026-11-02' } as const;
const snapshot = readSnapshot(new Uint8Array(readFileSync('examples/portfolio.xlsx')), 'portfolio.xlsx');
const direct = refresh(snapshot, { settingsFile: null, asOf, version: '1.0.0' });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

let core: Core;
let close: () => void;
beforeEach(() => ({ core, close } = openCore()));
afterEach(() => close());

describe('callCore', () => {
  it('gives what the core gives, whatever its size', async () => {
    await core.call('survey', { snapshot, asOf, settings: null });
    expect(await core.call('compute', { asOf, settings: null, typed: nothingTyped })).toEqual(plain(accountOf(direct, snapshot)));
    expect(plain(await core.call('plan', null))).toEqual(plain(direct.plan));
  });

  it('tells the stages as they begin', async () => {
    const stages: string[] = [];
    await core.call('survey', { snapshot, asOf, settings: null });
    await core.call('compute', { asOf, settings: null, typed: nothingTyped }, { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual(['tables', 'portfolio', 'analyses', 'sheets', 'result']);
  });

  it('takes back what was written, with what people typed since', async () => {
    await core.call('survey', { snapshot, asOf, settings: null });
    await core.call('compute', { asOf, settings: null, typed: nothingTyped });
    const plan = await core.call('plan', null);
    expect(await core.call('undo', { now: snapshot, of: 'kept' })).toBeNull();
    await core.call('keep', 'asked');
    const now = planned(snapshot, plan);
    const undo = undoSince({ undo: direct.undo, plan: direct.plan, now });
    expect(plain(await core.call('undo', { now, of: 'kept' }))).toEqual(plain({ plan: undo, kept: direct.undo.removed.filter((id) => !undo.removed.includes(id)) }));
  });

  it('explains a project by its key, its row, and its row on our sheets', async () => {
    await core.call('survey', { snapshot, asOf, settings: null });
    await core.call('compute', { asOf, settings: null, typed: nothingTyped });
    expect((await core.call('explain', { key: 'P-005' }))?.name).toBe('Fleet telematics');
    expect(await core.call('at', { sheet: 'Portfolio', row: 9, column: 3 })).toEqual({ key: 'P-005', hasMoved: false });
    const rag = (await core.call('plan', null)).sheets.find(({ id }) => id === 'rag');
    const cell = { sheet: 'RAG status', row: rag?.cells.find(({ value }) => value === 'Fleet telematics')?.row ?? -1, column: 0 };
    expect((await core.call('at', cell)).key).toBeNull();
    await core.call('keep', 'asked');
    expect((await core.call('at', cell)).key).toBe('P-005');
  });

  it('brings errors across with their code', async () => {
    await core.call('survey', { snapshot: makeWorkbook([makeSheet('Notes', [['only text']])]), asOf, settings: null });
    const failed = await core.call('compute', { asOf, settings: null, typed: nothingTyped }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PlumblineError);
    expect(failed).toMatchObject({ code: 'no-table', message: expect.stringContaining('Nothing was written') as unknown });
  });

  it('brings a bug across as one', async () => {
    const broken = openCore({ ...makeHandlers('1'), survey: () => JSON.parse('{') as never });
    await expect(broken.core.call('survey', { snapshot, asOf, settings: null })).rejects.toMatchObject({ code: 'bug', message: expect.stringContaining('SyntaxError') as unknown });
    broken.close();
  });

  it('ends at once when it is stopped, and goes on with the next call', async () => {
    const stop = new AbortController();
    await core.call('survey', { snapshot, asOf, settings: null });
    const stopped = core.call('compute', { asOf, settings: null, typed: nothingTyped }, { signal: stop.signal });
    stop.abort();
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect((await core.call('survey', { snapshot, asOf, settings: null })).found?.table.count).toBe(40);
  });

  it('does not begin what is stopped already', async () => {
    await expect(core.call('survey', { snapshot, asOf, settings: null }, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('ends what waits when the core is gone', async () => {
    const waiting = core.call('survey', { snapshot, asOf, settings: null });
    core.fail(new PlumblineError('bug', 'gone'));
    await expect(waiting).rejects.toMatchObject({ code: 'bug', message: 'gone' });
  });
});
