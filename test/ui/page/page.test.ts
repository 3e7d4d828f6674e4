import { readFileSync } from 'node:fs';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { changes } from '../../../src/core/changes';
import { comparisonOf } from '../../../src/core/comparison';
import { readSnapshot } from '../../../src/hosts/xlsx';
import { Offer } from '../../../src/ui/page/offer';
import { text } from '../../../src/ui/strings/text';
import { given, openPage } from '../../support/page/open-page';
import type { OpenPage } from '../../support/page/open-page';

const fileOf = (name: string, lastModified = 0) => given(name, new Uint8Array(readFileSync(`examples/${name}`)), lastModified);
const portfolio = fileOf('portfolio.xlsx');
const lastMonth = fileOf('portfolio-last-month.xlsx');
const broken = given('broken.xlsx', new Uint8Array([1, 2, 3]));

let opened: OpenPage;
beforeEach(() => {
  opened = openPage({ samples: [portfolio, lastMonth] });
});
afterEach(() => opened.close());

const comparisonIn = ({ page }: OpenPage) => {
  const outcome = page.state().comparing?.outcome;
  return outcome && 'comparison' in outcome ? outcome : null;
};
const compared = async (): Promise<NonNullable<ReturnType<typeof comparisonIn>>> => {
  await opened.until(() => opened.page.state().comparing?.outcome != null);
  const outcome = comparisonIn(opened);
  if (!outcome) throw new Error('the comparison failed');
  return outcome;
};

describe('a page', () => {
  it('opens a file and lists its sheets, with the list that was found in front', async () => {
    opened.page.actions.give([portfolio]);
    const { pane, preview } = await opened.opened('portfolio.xlsx');
    expect(pane.state()).toMatchObject({ host: 'file', screen: 'start' });
    expect(preview.state().outline?.tabs.map(({ name }) => name)).toEqual(['Overview', 'Portfolio', 'Objectives', 'Allocations', 'Capacity', 'Risks']);
    expect(preview.state()).toMatchObject({ tab: { name: 'Portfolio' }, active: { row: 3, column: 0 } });
    expect(preview.address()).toEqual({ sheet: 'Portfolio', row: 3, column: 0 });
  });

  it('lists our sheets as drafts once they are computed, as saved once they are, and as drafts after Undo', async () => {
    opened.page.actions.trySample();
    const { pane, preview } = await opened.opened('portfolio.xlsx');
    const ours = () => preview.state().outline?.tabs.filter(({ owned }) => owned !== null).map(({ isDraft }) => isDraft) ?? [];
    expect(ours()).toEqual([]);
    await pane.actions.showMe();
    await opened.until(() => ours().length === 8);
    expect(new Set(ours())).toEqual(new Set([true]));
    expect(preview.state().tab?.name).toBe('Summary');
    pane.actions.go('add');
    await pane.actions.addSheets();
    await opened.until(() => !ours().includes(true));
    expect(preview.state().outline).toMatchObject({ name: 'portfolio.plumbline.xlsx', isNew: true });
    await pane.actions.undoAll();
    await opened.until(() => ours().includes(true));
    expect(preview.state().outline).toMatchObject({ name: 'portfolio.xlsx', isNew: false });
    expect(opened.saved.map(({ name }) => name)).toEqual(['portfolio.plumbline.xlsx']);
    // Nothing is left to refresh: it only shows.
    await pane.actions.refresh();
    expect(opened.saved).toHaveLength(1);
  });

  it('explains the row that the reader stands in, on their sheets and on ours that are not saved yet', async () => {
    opened.page.actions.give([portfolio]);
    const { pane, preview } = await opened.opened('portfolio.xlsx');
    await pane.actions.showMe();
    await pane.actions.select({ sheet: 'Portfolio', row: 7, column: 2 });
    expect(pane.state().selected?.name).toBe('ERP consolidation');
    await opened.until(() => preview.state().head !== null);
    const place = { row: 0, column: 0 };
    await opened.until(() => {
      preview.need({ fromRow: 0, toRow: 60, fromColumn: 0, toColumn: 12 });
      for (let row = 0; row < 60; row += 1) if (preview.cellAt(row, 1)?.text === 'Payments gateway') Object.assign(place, { row, column: 1 });
      return place.row > 0;
    });
    preview.activate(place);
    await pane.actions.select(preview.address());
    expect(pane.state().selected?.name).toBe('Payments gateway');
  });

  it('asks about a file that is dropped while one is open, and leaves that one alone', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    opened.page.actions.give([lastMonth]);
    expect(opened.page.state()).toMatchObject({ session, offered: [lastMonth] });
    opened.page.actions.dropOffer();
    expect(opened.page.state()).toMatchObject({ session, offered: [] });
  });

  it('compares as the core does, the earlier date first, and the other way round', async () => {
    opened.page.actions.give([portfolio]);
    await opened.opened('portfolio.xlsx');
    opened.page.actions.give([lastMonth]);
    opened.page.actions.compareOffered();
    const { comparison, isOtherOlder } = await compared();
    const [old, now] = ['portfolio-last-month.xlsx', 'portfolio.xlsx'].map((name) => readSnapshot(new Uint8Array(readFileSync(`examples/${name}`)), name));
    if (!old || !now) throw new Error('no examples');
    expect(isOtherOlder).toBe(true);
    expect(JSON.stringify(comparison)).toBe(JSON.stringify(comparisonOf(changes(old, now, { today: '2026-11-02' }))));
    opened.page.actions.swap();
    await opened.until(() => comparisonIn(opened)?.isOtherOlder === false);
    expect(comparisonIn(opened)?.comparison).toMatchObject({ doubt: 'wrong-order', old: { file: 'portfolio.xlsx' }, appeared: comparison.gone });
    opened.page.actions.endComparing();
    expect(opened.page.state().comparing).toBeNull();
  });

  it('opens the later saved of two files, and compares it with the other', async () => {
    opened.page.actions.give([fileOf('portfolio-last-month.xlsx', 5), fileOf('portfolio.xlsx', 9)]);
    await opened.opened('portfolio.xlsx');
    expect((await compared()).comparison.old.file).toBe('portfolio-last-month.xlsx');
  });

  it('says why a comparison cannot be, with the open file as it was', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    opened.page.actions.compareWith(broken);
    await opened.until(() => opened.page.state().comparing?.outcome != null);
    expect(opened.page.state().comparing?.outcome).toMatchObject({ code: 'not-a-workbook' });
    expect(opened.page.state().session).toBe(session);
  });

  it('keeps the file before until the next one is read, and goes back to it', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    await session.pane.actions.showMe();
    opened.page.actions.open([broken]);
    const failed = await opened.opened('broken.xlsx');
    expect(failed.pane.state()).toMatchObject({ screen: 'error', failure: { code: 'not-a-workbook', left: 'nothing' } });
    expect(opened.page.state().previous).toBe(session);
    opened.page.actions.backToPrevious();
    expect(opened.page.state()).toMatchObject({ session, previous: null });
    expect(session.pane.state().screen).toBe('summary');
  });

  it('goes back to the file before from one that holds no list', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    opened.page.actions.open([given('letters.csv', new TextEncoder().encode('Dear all,\nsee you on Monday\n'))]);
    expect((await opened.opened('letters.csv')).pane.state().screen).toBe('empty');
    expect(opened.page.state().previous).toBe(session);
    opened.page.actions.backToPrevious();
    await session.pane.actions.showMe();
    expect(session.pane.state().screen).toBe('summary');
  });

  it('asks before another file is opened over what was decided and is not saved', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    await session.pane.actions.decide({ hoursPerDay: 7 });
    opened.page.actions.open([lastMonth]);
    expect(opened.page.state()).toMatchObject({ session, offered: [lastMonth] });
    const { offered } = opened.page.state();
    expect(renderToString(h(Offer, { files: offered, session, actions: opened.page.actions }))).toContain(text('page.offer-unsaved', { name: 'portfolio.xlsx' }));
    opened.page.actions.openOffered();
    await opened.opened('portfolio-last-month.xlsx');
  });

  it('stops what is under way when another file is opened, and lets go of the one before', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    const shown = session.pane.actions.showMe();
    opened.page.actions.open([lastMonth]);
    await opened.opened('portfolio-last-month.xlsx');
    await shown;
    expect(session.pane.state().account).toBeNull();
    expect(opened.page.state().previous).toBeNull();
  });

  it('says what a browser does not give out, and what is too large, without reading it', async () => {
    const folder = { ...portfolio, name: 'folder', arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    opened.page.actions.give([folder]);
    expect((await opened.opened('folder')).pane.state().failure).toMatchObject({ code: 'file-unreadable' });
    opened.page.actions.open([{ ...portfolio, name: 'large.xlsx', size: 600 * 1024 * 1024 }]);
    expect((await opened.opened('large.xlsx')).pane.state().failure).toMatchObject({ code: 'over-limit' });
  });
});
