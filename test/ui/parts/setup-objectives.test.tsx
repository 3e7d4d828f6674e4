import { renderToString } from 'preact-render-to-string';
import { SetupObjectives } from '../../../src/ui/parts/setup-objectives';
import { makeSetup } from '../../support/pane/make-state';

describe('SetupObjectives', () => {
  const themes = ['Digital', 'Growth', 'People'].map((theme) => ({ theme, count: 3, objective: null }));
  const drawn = (draft: Readonly<Record<string, string>>): string => renderToString(<SetupObjectives setup={makeSetup({ themes })} draft={draft} problems={{}} rehearsal={null} type={() => undefined} />);

  it('counts the themes that serve an objective, as soon as one is typed', () => {
    expect(drawn({})).toContain('3 themes, no objectives');
    expect(drawn({ 'theme:Digital': 'Grow', 'theme:People': ' ' })).toContain('3 themes, 1 with an objective');
  });
});
