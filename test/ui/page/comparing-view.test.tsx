import { readFileSync } from 'node:fs';
import { renderToString } from 'preact-render-to-string';
import { ComparingView } from '../../../src/ui/page/comparing-view';
import { given, openPage } from '../../support/page/open-page';
import type { OpenPage } from '../../support/page/open-page';

const portfolio = given('portfolio.xlsx', new Uint8Array(readFileSync('examples/portfolio.xlsx')));
const noList = given('letters.csv', new TextEncoder().encode('Dear all,\nsee you on Monday\n'));

let opened: OpenPage;
beforeEach(() => {
  opened = openPage({ samples: [portfolio, portfolio] });
});
afterEach(() => opened.close());

describe('ComparingView', () => {
  it('says what ails the other file, with nothing of the command line and no button that is not there', async () => {
    opened.page.actions.give([portfolio]);
    const session = await opened.opened('portfolio.xlsx');
    opened.page.actions.compareWith(noList);
    await opened.until(() => opened.page.state().comparing?.outcome != null);
    const { comparing } = opened.page.state();
    if (!comparing) throw new Error('nothing is compared');
    const html = renderToString(<ComparingView comparing={comparing} session={session} actions={opened.page.actions} />);
    expect(html).toContain('No project or task table was found in letters.csv.');
    expect(html).not.toMatch(/--settings|Try again/);
  });
});
