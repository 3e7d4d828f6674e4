import { renderToString } from 'preact-render-to-string';
import type { PaneActions } from '../../../src/ui/flows/pane';
import { Summary } from '../../../src/ui/screens/summary';
import { startState } from '../../../src/ui/view-model/state';
import type { State } from '../../../src/ui/view-model/state';
import { makeAccount, makeSurvey } from '../../support/pane/make-state';

const started = startState({ host: 'excel', canCompare: true, version: '1.0.0', today: '2026-11-02', theme: { host: 'light', chosen: null }, language: null });
const base: State = { ...started, screen: 'summary', work: null, survey: makeSurvey() };
const shown = (asOfSource: string): string => {
  const account = makeAccount({ asOfSource, warnings: ['124 of 179 end dates lie before it.'] });
  return renderToString(<Summary state={{ ...base, account }} actions={{} as PaneActions} />);
};

describe('Summary', () => {
  it('leads to the date of the figures where a warning speaks of today, and nowhere else', () => {
    expect(shown('today')).toContain('>Choose the date</button>');
    expect(shown('title A1')).not.toContain('Choose the date');
  });
});
