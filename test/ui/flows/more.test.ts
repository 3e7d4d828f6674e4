import { readFileSync } from 'node:fs';
import { given } from '../../support/page/open-page';
import { openPane, ownedIn } from '../../support/pane/open-pane';

// Each case reads, computes and writes whole workbooks.
jest.setTimeout(60_000);

const example = new Uint8Array(readFileSync('examples/portfolio.xlsx'));
const thin = new Uint8Array(readFileSync('examples/thin.xlsx'));

describe('more than a report', () => {
  it('compares with a file of the user, and is back where it was after a bad one', async () => {
    const { pane } = openPane(example);
    await pane.actions.look();
    await pane.actions.compareWith(given('letter.xlsx', new TextEncoder().encode('Dear all')));
    expect(pane.state()).toMatchObject({ screen: 'error', failure: { code: 'not-a-workbook', left: 'nothing' } });
    await pane.actions.compareWith(given('portfolio-last-month.xlsx', new Uint8Array(readFileSync('examples/portfolio-last-month.xlsx'))));
    const { screen, before, compared } = pane.state();
    expect([screen, before, compared?.isOtherOlder, compared?.comparison.old]).toEqual(['compared', 'start', true, expect.objectContaining({ file: 'portfolio-last-month.xlsx', asOf: '2026-09-30' })]);
    expect(compared?.comparison.groups.length).toBeGreaterThan(2);
  });

  it('ranks by what was rated in the pane, writes it on Priorities, and takes it back', async () => {
    const { bridge, pane } = openPane(thin);
    await pane.actions.look();
    await pane.actions.showMe();
    await pane.actions.showScoring();
    const [first, second] = pane.state().scoring?.projects ?? [];
    for (const [project, value] of [[first, 5], [second, 2]] as const) for (const label of ['Value', 'Urgency']) pane.actions.rate({ key: project?.key ?? '', label, value });
    await pane.actions.showMe();
    expect(pane.state().account?.ranking.first.map(({ name }) => name)).toEqual([first?.name, second?.name]);
    pane.actions.go('add');
    await pane.actions.addSheets();
    expect(pane.state().typed.scores).toEqual([]);
    await pane.actions.refresh();
    expect(pane.state().account?.ranking.first.map(({ name }) => name)).toEqual([first?.name, second?.name]);
    expect(ownedIn(bridge)).toContain('priorities');
  });
});
