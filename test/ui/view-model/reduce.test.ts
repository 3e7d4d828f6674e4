import type { Account } from '../../../src/core/account';
import type { ScoreHereCards } from '../../../src/core/score-here-cards';
import type { Survey } from '../../../src/core/survey';
import { reduce } from '../../../src/ui/view-model/reduce';
import type { Event } from '../../../src/ui/view-model/reduce';
import { startState, workShare } from '../../../src/ui/view-model/state';
import type { State } from '../../../src/ui/view-model/state';
import { makeAccount, makeExplanation, makeSurvey } from '../../support/pane/make-state';

const first = startState({ host: 'excel', canCompare: true, version: '1.0.0', today: '2026-11-02', theme: { host: 'light', chosen: null }, language: null });
const survey: Survey = makeSurvey();
const account: Account = makeAccount();
const after = (state: State, ...events: readonly Event[]): State => events.reduce(reduce, state);
const looked = after(first, { type: 'began', goal: 'look' }, { type: 'looked', survey });
const shown = after(looked, { type: 'began', goal: 'show' }, { type: 'computed', account }, { type: 'shown' });
const added = after(shown, { type: 'went', to: 'add' }, { type: 'began', goal: 'add' }, { type: 'wrote', own: [{ id: 'summary', name: 'Summary' }], written: ['summary'] });

describe('reduce', () => {
  it('begins by looking', () => {
    expect(first).toMatchObject({ screen: 'working', work: { goal: 'look', steps: ['read', 'tables'], current: 0, cancel: 'stop' } });
  });

  it('shows what it found', () => {
    expect(looked).toMatchObject({ screen: 'start', work: null, survey });
  });

  it('says so where there is no list', () => {
    expect(after(first, { type: 'looked', survey: { ...survey, found: null } })).toMatchObject({ screen: 'empty', work: null });
  });

  it('goes through the steps, and offers to remove only while it writes', () => {
    const adding = after(shown, { type: 'began', goal: 'add' }, { type: 'stepped', step: 'analyses' });
    expect(adding.work).toMatchObject({ current: 3, cancel: 'stop' });
    const writing = after(adding, { type: 'stepped', step: 'write' });
    expect(writing.work).toMatchObject({ current: 5, cancel: 'remove' });
    expect(after(writing, { type: 'stepped', step: 'read' }).work).toMatchObject({ current: 0, cancel: 'stop' });
  });

  it('ignores a step that its work does not have', () => {
    const showing = after(looked, { type: 'began', goal: 'show' });
    expect(after(showing, { type: 'stepped', step: 'write' })).toEqual(showing);
  });

  it('forgets the progress of one step in the next', () => {
    const reading = after(looked, { type: 'began', goal: 'refresh' }, { type: 'progressed', progress: { done: 2, of: 4, sheet: 'Risks' } });
    expect(reading.work?.progress).toEqual({ done: 2, of: 4, sheet: 'Risks' });
    expect(after(reading, { type: 'stepped', step: 'tables' }).work?.progress).toBeNull();
  });

  it('cannot be stopped while it takes back', () => {
    expect(after(shown, { type: 'began', goal: 'add' }, { type: 'taking-back' }).work).toMatchObject({ goal: 'undo', cancel: 'none' });
  });

  it('goes back to where it began when it is stopped', () => {
    const stopped = after(shown, { type: 'went', to: 'add' }, { type: 'began', goal: 'add' }, { type: 'stopped', notice: { kind: 'removed' } });
    expect(stopped).toMatchObject({ screen: 'add', work: null, notice: { kind: 'removed' } });
  });

  it('keeps what was decided until it stands in Settings, and again once that is undone', () => {
    const edited = after(shown, { type: 'edited', edits: { columns: { end: 'J' } } }, { type: 'edited', edits: { columns: { budget: 'K' } } });
    expect(edited.edits).toEqual({ columns: { end: 'J', budget: 'K' } });
    const wrote = (id: 'settings' | 'summary'): State => after(edited, { type: 'began', goal: 'add' }, { type: 'wrote', own: [{ id, name: id }], written: [id] });
    expect(wrote('summary').edits).toEqual(edited.edits);
    expect(wrote('settings').edits).toBeNull();
    expect(after(wrote('settings'), { type: 'began', goal: 'undo' }, { type: 'undone', own: [], kept: [] }).edits).toEqual(edited.edits);
  });

  it('keeps what was typed in place of our cells until their sheet is written, and again once that is undone', () => {
    const typed = after(shown, { type: 'rated', score: { key: 'P1', label: 'Value', value: 3 } }, { type: 'rated', score: { key: 'P1', label: 'Value', value: 4 } }, { type: 'marked', finding: 'f', as: 'Ignored' });
    expect(typed.typed).toEqual({ scores: [{ key: 'P1', label: 'Value', value: 4 }], states: [{ key: 'f', state: 'Ignored' }] });
    const wrote = after(typed, { type: 'began', goal: 'add' }, { type: 'wrote', own: [], written: ['priorities'] });
    expect(wrote.typed).toEqual({ scores: [], states: typed.typed.states });
    expect(after(wrote, { type: 'began', goal: 'undo' }, { type: 'undone', own: [], kept: [] }).typed).toEqual(typed.typed);
  });

  it('shows ratings again that wait to be written, and says that the figures are behind them', () => {
    const scoring: ScoreHereCards = { labels: [{ label: 'Value', isCost: false }], scale: [1, 5], projects: [{ key: 'P1', name: 'One', owner: null, ratings: [2] }] };
    const rated = after(shown, { type: 'scoring', scoring }, { type: 'rated', score: { key: 'P1', label: 'Value', value: 4 } });
    expect([shown.isBehind, rated.isBehind]).toEqual([false, true]);
    expect(after(rated, { type: 'went', to: 'summary' }, { type: 'scoring', scoring }).scoring?.projects[0]?.ratings).toEqual([4]);
  });

  it('sets a finding aside at once, and takes it up again', () => {
    const card = { key: 'f', code: 'x', severity: 'warning', text: 'X.', effect: '', fix: '', count: 1, cells: [], isIgnored: false } as const;
    const found = after(shown, { type: 'computed', account: { ...account, findings: [card] } });
    const ignored = after(found, { type: 'marked', finding: 'f', as: 'Ignored' });
    expect(ignored.account?.findings[0]?.isIgnored).toBe(true);
    expect(after(ignored, { type: 'marked', finding: 'f', as: 'Open' }).account?.findings[0]?.isIgnored).toBe(false);
  });

  it('goes back past a failure that was tried again', () => {
    const failure = { code: 'host-busy', message: '', goal: 'show', step: 'tables', left: 'nothing' } as const;
    const again = after(looked, { type: 'began', goal: 'show' }, { type: 'failed', failure }, { type: 'began', goal: 'show' }, { type: 'stopped', notice: { kind: 'stopped' } });
    expect(again).toMatchObject({ screen: 'start', failure: null });
  });

  it('ticks what settings ask for and what has anything to say', () => {
    expect(after(shown, { type: 'went', to: 'add' }).choice).toEqual({ sheets: ['summary', 'rag', 'settings'], people: 'names' });
  });

  it('ticks and unticks, Settings never', () => {
    const at = after(shown, { type: 'went', to: 'add' }, { type: 'ticked', sheet: 'rag' }, { type: 'ticked', sheet: 'settings' });
    expect(at.choice?.sheets).toEqual(['summary', 'settings']);
    expect(after(at, { type: 'ticked', sheet: 'rag' }).choice?.sheets).toEqual(['summary', 'rag', 'settings']);
  });

  it('says what was written, and that it can be undone', () => {
    expect(added).toMatchObject({ screen: 'summary', canUndo: true, choice: null, notice: { kind: 'added', count: 1 }, own: [{ id: 'summary' }] });
    expect(after(added, { type: 'undone', own: [], kept: [] })).toMatchObject({ screen: 'summary', canUndo: false, own: [], notice: { kind: 'undone' } });
    expect(after(added, { type: 'undone', own: [], kept: ['Priorities', 'Settings'] }).notice).toEqual({ kind: 'undone-but', names: 'Priorities, Settings', count: 2 });
  });

  it('calls a refresh by its name', () => {
    expect(after(added, { type: 'began', goal: 'refresh' }, { type: 'wrote', own: added.own, written: ['summary', 'rag'] }).notice).toEqual({ kind: 'refreshed', count: 2 });
  });

  it('knows the sheets as read, whatever it thought', () => {
    expect(after(added, { type: 'began', goal: 'refresh' }, { type: 'looked', survey })).toMatchObject({ screen: 'working', own: [] });
  });

  it('keeps a chosen date until it is the one that was found', () => {
    const dated = after(looked, { type: 'dated', asOf: '2026-09-30' });
    expect(dated.asOf).toBe('2026-09-30');
    expect(after(dated, { type: 'dated', asOf: '2026-10-31' }).asOf).toBeNull();
  });

  it('shows a project, and forgets it with the figures that it belongs to', () => {
    const why = after(shown, { type: 'explained', project: makeExplanation(), walk: ['P1', 'P2'] });
    expect(why).toMatchObject({ screen: 'why', explained: { walk: ['P1', 'P2'] } });
    expect(after(why, { type: 'computed', account }).explained).toBeNull();
    const refreshing = after(why, { type: 'began', goal: 'refresh' });
    expect(after(refreshing, { type: 'stopped', notice: { kind: 'stopped' } }).screen).toBe('why');
    expect(after(refreshing, { type: 'computed', account }, { type: 'stopped', notice: { kind: 'stopped' } }).screen).toBe('summary');
  });

  it('knows that the user went elsewhere since the workbook was read', () => {
    expect([looked.isStale, after(looked, { type: 'left' }).isStale, after(looked, { type: 'left' }, { type: 'began', goal: 'show' }, { type: 'looked', survey }).isStale]).toEqual([false, true, false]);
  });

  it('changes nothing of the state it was given', () => {
    const frozen = Object.freeze({ ...shown });
    expect(() => after(frozen, { type: 'went', to: 'add' }, { type: 'noticed', notice: { kind: 'copied' } })).not.toThrow();
  });
});

describe('workShare', () => {
  it('counts every step the same, and the one under way by its pieces', () => {
    const work = { goal: 'add', steps: ['tables', 'portfolio', 'analyses', 'sheets', 'write'], current: 4, progress: { done: 2, of: 8, sheet: 'Heatmap' }, isWaiting: false, cancel: 'remove' } as const;
    expect(workShare(work)).toBeCloseTo((4 + 2 / 8) / 5, 12);
    expect(workShare({ ...work, progress: null })).toBeCloseTo(0.8, 12);
    expect(workShare({ ...work, progress: { done: 0, of: 0, sheet: null } })).toBeCloseTo(0.8, 12);
  });
});
