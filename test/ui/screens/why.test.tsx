import { renderToString } from 'preact-render-to-string';
import type { PaneActions } from '../../../src/ui/flows/pane';
import { Why } from '../../../src/ui/screens/why';
import { startState } from '../../../src/ui/view-model/state';
import type { State } from '../../../src/ui/view-model/state';
import { makeAccount, makeExplanation, makeSurvey } from '../../support/pane/make-state';

const started = startState({ host: 'excel', canCompare: true, version: '1.0.0', today: '2026-11-02', theme: { host: 'light', chosen: null }, language: null });
const base: State = { ...started, screen: 'why', work: null, survey: makeSurvey(), account: makeAccount() };

describe('Why', () => {
  it('tells since when the colour is another one, and why', () => {
    const cause = 'Amber → Red by the figures: end date passed 71 days ago (J10)';
    const project = makeExplanation({ moved: { since: '2026-09-30', changes: [], cause } });
    const html = renderToString(<Why state={{ ...base, explained: { project, walk: null } }} actions={{} as PaneActions} />);
    expect(html.replace(/<[^>]*>/g, '')).toContain(`Since 30 Sep 2026${cause}`);
  });
});
