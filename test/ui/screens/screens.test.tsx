import { renderToString } from 'preact-render-to-string';
import type { Account } from '../../../src/core/account';
import type { FindingCard } from '../../../src/core/finding-card';
import type { ScoreHereCards } from '../../../src/core/score-here-cards';
import type { PaneActions } from '../../../src/ui/flows/pane';
import { loadLaterScreens } from '../../../src/ui/later-screen';
import { Screen } from '../../../src/ui/pane-view';
import { startState, workOf } from '../../../src/ui/view-model/state';
import type { Failure, State } from '../../../src/ui/view-model/state';
import { makeAccount, makeAskedColumn, makeExplanation, makeMoved, makeQuestions, makeSetup, makeSurvey } from '../../support/pane/make-state';

/** Nothing is pressed here. */
const actions = {} as PaneActions;
const base: State = { ...startState({ host: 'excel', canCompare: true, version: '1.0.0', today: '2026-11-02', theme: { host: 'light', chosen: null }, language: null }), work: null, survey: makeSurvey(), account: makeAccount() };

beforeAll(loadLaterScreens);
const draw = (parts: Partial<State>): string => renderToString(<Screen state={{ ...base, ...parts }} actions={actions} />);
/** The words of a screen, as they are read. */
const words = (parts: Partial<State>): string =>
  draw(parts)
    .replace(/<(?:\/?(?:p|li|h1|h2|button|dt|dd|td|th|option|label|legend|summary|blockquote|caption)|br)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]*\n\s*/g, '\n');
const summary = (parts: Partial<Account['summary']>): Partial<State> => ({ screen: 'summary', account: makeAccount({ summary: { ...makeAccount().summary, ...parts } }) });
const buttons = (parts: Partial<State>): readonly string[] => [...draw(parts).matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map((match) => (match[1] ?? '').replace(/<[^>]*>/g, ''));

const makeCard = (number: number): FindingCard => ({
  ...{ key: `finding ${number}`, code: 'x', severity: 'warning', text: `Finding ${number}.`, effect: 'It costs a colour.', fix: 'Type a date.' },
  ...{ count: 9, cells: [{ sheet: 'Portfolio 2026', row: 3, column: 1 }], isIgnored: false },
});
const scoring: ScoreHereCards = {
  labels: [{ label: 'Value', isCost: false }, { label: 'Risk', isCost: true }],
  scale: [1, 5],
  projects: [{ key: 'P1', name: 'Fleet telematics', owner: 'A. Meyer', ratings: [4, 2] }, { key: 'P2', name: 'ERP consolidation', owner: null, ratings: [3, null] }],
};
describe('every screen', () => {
  const failure: Failure = { code: 'host-busy', message: 'Excel is busy just now. Wait.', goal: 'show', step: 'tables', left: 'nothing' };
  const preview = { reasons: ['rows'], since: { asOf: '2026-09-30', projects: { old: 10, now: 6 }, appeared: [], gone: ['Archive'], colours: { compared: 6, worse: 0, better: 0, other: 0 } }, vanished: [] } as const;
  const colours = { R: 6, A: 9, G: 10, unconfirmed: 0, none: 0 };
  const rehearsal = { places: { count: 0, furthest: [] }, colours: { now: colours, standard: { ...colours, R: 4 } } };
  const dateOrder = { example: '03/04/2027', of: 3, choices: [{ order: 'day-first', date: '2027-04-03', fits: 3 }, { order: 'month-first', date: '2027-03-04', fits: 2 }], chosen: null, assumed: null, columns: [{ column: 'H', header: 'End' }] } as const;
  const all: readonly Partial<State>[] = [
    { screen: 'working', work: workOf('look') },
    { screen: 'start' },
    { screen: 'summary' },
    { screen: 'fix', account: makeAccount({ findings: [makeCard(1), { ...makeCard(2), severity: 'note' }], unlock: 'Add an objective.' }) },
    { screen: 'moved', moved: makeMoved() },
    { screen: 'scores', scoring },
    { screen: 'why', explained: { project: makeExplanation(), walk: null } },
    { screen: 'add', choice: { sheets: ['summary', 'settings'], people: 'names' } },
    { screen: 'preview', account: makeAccount({ preview }) },
    { screen: 'empty' },
    { screen: 'error', failure },
    { screen: 'columns', questions: makeQuestions({ dateOrder, missing: [{ field: 'name', mayBeNone: true }] }) },
    { screen: 'setup', setup: makeSetup({ themes: [{ theme: 'Digital', count: 3, objective: null }] }), rehearsal, draft: { hoursPerDay: 'x' } },
  ];

  it.each(all.map((parts) => [parts.screen, parts] as const))('%s has one heading of the first rank, one main part, and every slot filled', (_, parts) => {
    const html = draw(parts);
    expect([html.match(/<h1/g)?.length, html.match(/<main/g)?.length]).toEqual([1, 1]);
    expect(html).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  });

  it.each(all.map((parts) => [parts.screen, parts] as const))('%s names every button, and points only at what is there', (_, parts) => {
    const html = draw(parts);
    const nameless = [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/gs)].filter(([, attributes = '', content = '']) => !attributes.includes('aria-label=') && content.replace(/<[^>]*>/g, '').trim() === '');
    expect(nameless).toEqual([]);
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]));
    const pointed = [...html.matchAll(/aria-(?:labelledby|describedby)="([^"]*)"/g)].map((match) => match[1]);
    expect(pointed.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('Summary of older figures', () => {
  it('says so, and offers to work them out again', () => {
    expect(buttons({ screen: 'summary', isBehind: true })).toContain('Work it out again');
    expect(buttons({ screen: 'summary' })).not.toContain('Work it out again');
  });
});

describe('Set up', () => {
  const setup = (parts: Partial<State> = {}): Partial<State> => ({ screen: 'setup', setup: makeSetup(), ...parts });
  const moved = { places: { count: 1, furthest: [{ key: 'P5', name: 'Fleet telematics', from: 3, to: 1 }] }, colours: null };
  const isOff = (parts: Partial<State>, name: string): boolean => new RegExp(`<button[^>]* disabled[^>]*>${name}</button>`).test(draw(parts));

  it('shows each weight as a slider and a number, and its share', () => {
    const html = draw(setup());
    expect(html.match(/type="range"/g)).toHaveLength(3);
    expect(html).toMatch(/<input[^>]*type="number"[^>]*value="50"[^>]*aria-label="Weight of Value"/);
    expect(words(setup())).toContain('50% of the score');
    expect(words(setup())).toContain('Found in your sheet. Change a weight to say that these count.');
  });

  it('says who changes place once a weight is typed', () => {
    expect(words(setup({ draft: { 'weight:Value': '10' }, rehearsal: moved }))).toContain('1 project changes place: Fleet telematics 3 → 1.');
    expect(words(setup({ rehearsal: moved }))).not.toContain('changes place');
  });

  it('says so where there is nothing to rank by, with what would help', () => {
    const shown = words(setup({ setup: makeSetup({ criteria: { from: null, list: [], unlock: 'Add two rating columns.' } }) }));
    expect(shown).toContain('Nothing in these columns says what matters most.\nAdd two rating columns.');
  });

  it('names the standard of a limit that differs, with a way back', () => {
    const shown = words(setup({ draft: { 'thresholds.costOverrun.red': '20' } }));
    expect(shown).toContain('Standard: 10\u00a0%.\nReset');
    expect(words(setup())).not.toContain('Standard:');
  });

  it('offers to apply only what is changed and allowed', () => {
    expect([isOff(setup(), 'Apply'), isOff(setup({ draft: { hoursPerDay: '7' } }), 'Apply'), isOff(setup({ draft: { hoursPerDay: 'x' } }), 'Apply')]).toEqual([true, false, true]);
    expect([isOff(setup({ isBehind: true }), 'Apply'), isOff(setup({ isBehind: true }), 'Discard')]).toEqual([false, true]);
    expect(buttons(setup({ own: [{ id: 'settings', name: 'Settings' }] })).slice(-2)).toEqual(['Discard', 'Apply and refresh']);
  });

  it('calls capacity assumed while it is', () => {
    expect(words(setup())).toContain('These are assumed until you change them.');
    expect(words(setup({ draft: { hoursPerDay: '7' } }))).not.toContain('These are assumed until you change them.');
  });

  it('offers the languages that there are', () => {
    expect(words(setup())).toMatch(/Language[^]*As Excel\nEnglish\n/);
  });
});

describe('Check columns', () => {
  const columns = (parts: Partial<NonNullable<State['questions']>> = {}): Partial<State> => ({ screen: 'columns', questions: makeQuestions(parts) });

  it('asks only about the doubtful column, with why, what it holds and what it may be', () => {
    const shown = words(columns());
    expect(shown).toContain('1 thing to check');
    expect(shown).toMatch(/Budget\nG · Budget k€\nIts title does not plainly say so\.\n12\.500 → 12,500\n/);
    expect(shown).toContain('1 column in use');
    expect(shown).toContain('1 column not used');
    expect(buttons(columns())).toEqual(['Start', 'G · Budget k€', 'Yes, use it', 'Leave it out', 'Change', 'Change', 'Show me']);
  });

  it('says in the list what the user said, and no number of confidence anywhere', () => {
    const shown = words(columns({ columns: [makeAskedColumn({ certainty: 'named', doubt: null })] }));
    expect(shown).toContain('Nothing is left to check.');
    expect(shown).toContain('G · Budget k€ · as you said');
    expect(shown).not.toContain('%');
  });

  it('asks what dates mean, with how many fit', () => {
    const choices = [{ order: 'day-first', date: '2027-04-03', fits: 47 }, { order: 'month-first', date: '2027-03-04', fits: 29 }] as const;
    const shown = words(columns({ columns: [], dateOrder: { example: '03/04/2027', of: 47, choices, chosen: null, assumed: null, columns: [] } }));
    expect(shown).toMatch(/03\/04\/2027 means\n3 Apr 2027\nFits 47 of 47 dates\n4 Mar 2027\nFits 29 of 47 dates/);
  });

  it('offers to do without a name only where the table can', () => {
    const missing = (mayBeNone: boolean): readonly string[] => buttons(columns({ columns: [], missing: [{ field: 'name', mayBeNone }] }));
    expect([missing(true).includes('My sheet has none'), missing(false).includes('My sheet has none')]).toEqual([true, false]);
  });

  it('leads back to where it was opened', () => {
    expect(buttons({ ...columns(), askedFrom: 'summary' })[0]).toBe('Summary');
  });
});

describe('Start', () => {
  it('shows the table, its size, and its first rows by number', () => {
    const shown = words({ screen: 'start' });
    expect(shown).toContain('47 projects on Portfolio 2026,\nA4:P51');
    expect(shown).toContain('11 columns recognised · 2 to check · 3 not used');
    expect(shown).toMatch(/\n5\nERP consolidation\n30 Apr 2027\n/);
  });

  it('lets the keyboard scroll the rows, under a name', () => {
    expect(draw({ screen: 'start' })).toMatch(/<div class="scroll" role="region" aria-label="First rows of the table that was found" tabindex="0">/);
  });

  it('says what each analysis can say and what would help most', () => {
    const shown = words({ screen: 'start' });
    expect(shown).toMatch(/Which projects matter Not from these columns/);
    expect(shown).toContain('What would help most Add an objective to each project.');
  });

  it('fills in the date that was found, and asks where it is old', () => {
    expect(draw({ screen: 'start' })).toMatch(/type="date"[^>]*value="2026-10-31"/);
    expect(words({ screen: 'start' })).toContain('From the title in A1.');
    expect(words({ screen: 'start', today: '2026-12-31' })).toContain('That is 61 days ago. Is it still right?');
    expect(words({ screen: 'start', asOf: '2026-12-31' })).toContain('That lies ahead. Is it right?');
  });

  it('leads to the columns only where any is doubtful', () => {
    const table = makeSurvey().found?.table;
    const sure = makeSurvey();
    expect(buttons({ screen: 'start' })).toContain('Check the 2 columns first');
    expect(table && buttons({ screen: 'start', survey: { ...sure, found: sure.found && { ...sure.found, table: { ...table, columns: { recognised: 13, toCheck: 0, unused: 3 } } } } }).filter((name) => name.startsWith('Check'))).toEqual([]);
  });

  it('lets another table be picked, and says where none starts there', () => {
    expect(buttons({ screen: 'start' })).toContain('Use this table');
    expect(words({ screen: 'start', survey: makeSurvey({ named: { sheet: 'Notes', headerRow: 7, isThere: false } }) })).toContain('No table starts in row 7.');
  });

  it('offers one button first, and Refresh where our sheets are there', () => {
    expect(buttons({ screen: 'start' }).slice(-1)).toEqual(['Show me']);
    expect(buttons({ screen: 'start', own: [{ id: 'summary', name: 'Summary' }] }).slice(-2)).toEqual(['Show me', 'Refresh']);
  });

  it('speaks of tasks, and of a file without sheets', () => {
    const found = makeSurvey().found;
    if (!found) throw new Error('nothing found');
    expect(words({ screen: 'start', survey: makeSurvey({ found: { ...found, table: { ...found.table, kind: 'tasks' } } }) })).toContain('47 tasks on');
    expect(words({ screen: 'start', survey: makeSurvey({ found: { ...found, table: { ...found.table, sheet: null } } }) })).toContain('47 projects,\nA4:P51');
  });
});

describe('Working', () => {
  it('ticks what is done and names what is under way', () => {
    const shown = words({ screen: 'working', work: { ...workOf('add'), current: 5, progress: { done: 3, of: 8, sheet: 'Heatmap' }, cancel: 'remove' } });
    expect(shown).toContain('Writing Heatmap, 4 of 8');
    expect(shown).toMatch(/Rate and rank \(done\)[\s\S]*Write the sheets \(under way\)/);
    expect(shown).toContain('Cancel and remove what was written');
  });

  it('says how to leave a cell where Excel does not answer, and no longer once it has', () => {
    const [waiting, answering] = [true, false].map((isWaiting) => words({ screen: 'working', work: { ...workOf('refresh'), isWaiting } }));
    expect(waiting).toContain('Excel does not answer. Is somebody typing in a cell? Press Enter or Esc in the cell.');
    expect(answering).not.toContain('typing in a cell');
  });

  it('offers no cancel while it takes back', () => {
    expect(buttons({ screen: 'working', work: workOf('undo') })).toEqual([]);
  });
});

describe('Summary', () => {
  it('gives counts with shapes, letters for the eye and words for the ear', () => {
    const html = draw({ screen: 'summary' });
    expect(html.match(/class="strip"/g)).toHaveLength(1);
    expect(html).toContain('<span class="unseen">Red 1</span>');
    expect(html).toContain('<span class="unseen">Not rated 14</span>');
  });

  it('shows no strip where nothing is coloured, and no figure that is missing', () => {
    const bare = draw(summary({ counts: { computed: null, reported: null }, tiles: [], lookFirst: [] }));
    expect(bare).not.toContain('class="strip"');
    expect(bare).not.toContain('class="figures"');
    expect(bare).toContain('These columns do not let any project be rated.');
  });

  it('leads back to the date of the figures, whether our sheets are there or not', () => {
    expect(buttons(summary({}))).toContain('Start');
    expect(buttons({ ...summary({}), own: [{ id: 'rag', name: 'RAG status' }] })).toContain('Start');
  });

  it('shows both strips, amber/red and amber/green apart', () => {
    const html = draw(summary({ counts: { computed: makeAccount().summary.counts.computed, reported: { R: 2, AR: 3, A: 4, AG: 5, G: 6, unrated: 0 } } }));
    expect(html.match(/class="strip"/g)).toHaveLength(2);
    expect(html).toContain('Amber/red 3');
    expect(html).not.toContain('Not rated 0');
  });

  it('says what to look at first: our fact, then the own words of the project manager, and the cell', () => {
    const shown = words({ screen: 'summary' });
    expect(shown).toMatch(/Fleet telematics\nJ10\nReported green; end date passed 41 days ago \(J10\)\n“Nearly done”/);
  });

  it('puts what moved first, where there is a period before', () => {
    const moved = { sentence: 'Since 30 Sep 2026: 2 turned red.', notes: ['New: Robots'], projects: ['ERP: End later'] };
    const shown = words(summary({ moved }));
    expect(shown.indexOf('Since 30 Sep 2026')).toBeLessThan(shown.indexOf('By the figures'));
    expect(shown).toContain('See the project');
    expect(words({ screen: 'summary' })).not.toContain('What moved');
  });

  it('leaves out the figure that the headline has said, and shows three at most', () => {
    expect(words({ screen: 'summary' })).not.toContain('1 red');
    const tiles = (['red', 'late', 'money', 'people', 'tied'] as const).map((id) => ({ id, value: `value ${id}`, caption: id }));
    expect(words(summary({ tiles })).match(/value \w+/g)).toEqual(['value late', 'value money', 'value people']);
  });

  it('opens five at once and the rest on request', () => {
    const [line] = makeAccount().summary.lookFirst;
    if (!line) throw new Error('no line');
    const lookFirst = Array.from({ length: 8 }, (_, index) => ({ ...line, key: `P${index}` }));
    expect(words(summary({ lookFirst }))).toContain('3 more');
  });

  it('offers to add before anything was written; after that sheets, undo and refresh', () => {
    expect(buttons({ screen: 'summary' }).slice(-1)).toEqual(['Add to workbook']);
    const written = buttons({ screen: 'summary', own: [{ id: 'rag', name: 'RAG status' }], canUndo: true });
    expect(written).toEqual(expect.arrayContaining(['RAG status', 'Undo last run', 'Refresh']));
    expect(written).not.toContain('Add to workbook');
    expect(buttons({ screen: 'summary', own: [{ id: 'rag', name: 'RAG status' }] })).not.toContain('Undo last run');
  });

  it('warns before any figure', () => {
    const shown = words({ screen: 'summary', account: makeAccount({ warnings: ['The column "Finish" is gone.'] }) });
    expect(shown.indexOf('The column "Finish" is gone.')).toBeLessThan(shown.indexOf('By the figures'));
  });

  it('offers the project of the selected row', () => {
    expect(words({ screen: 'summary', selected: makeExplanation() })).toContain('Selected row');
  });
});

describe('To fix', () => {
  const fix = (...findings: readonly FindingCard[]): string => words({ screen: 'fix', account: makeAccount({ findings }) });

  it('shows seven cards and keeps the rest on request, and counts them on its tab', () => {
    const shown = fix(...Array.from({ length: 9 }, (_, index) => makeCard(index)));
    expect(shown).toContain('9 things to fix');
    expect(shown).toContain('To fix (9)');
    expect(shown.indexOf('Finding 6.')).toBeLessThan(shown.indexOf('2 more'));
    expect(shown.indexOf('2 more')).toBeLessThan(shown.indexOf('Finding 7.'));
  });

  it('says what it costs, where it is, and how to repair it', () => {
    expect(fix(makeCard(1))).toMatch(/It costs a colour\.\s+B4\s+and 8 more\s+Repair: Type a date\./);
  });

  it('counts neither notes nor what was ignored', () => {
    const shown = fix({ ...makeCard(1), isIgnored: true }, { ...makeCard(2), severity: 'note' });
    expect(shown).toContain('Nothing to fix');
    expect(shown).toContain('1 ignored');
    expect(shown).toContain('1 note that changes nothing');
    expect(shown).not.toContain('To fix (');
  });

  it('says first what would unlock most', () => {
    const shown = words({ screen: 'fix', account: makeAccount({ findings: [makeCard(1)], unlock: 'Add an end date.' }) });
    expect(shown.indexOf('Add an end date.')).toBeLessThan(shown.indexOf('Finding 1.'));
  });
});

describe('What moved', () => {
  it('shows values before and after, the days, and the cell of now', () => {
    const shown = words({ screen: 'moved', moved: makeMoved() });
    expect(shown).toContain('Newly overdue (1)');
    expect(shown).toMatch(/End 31 Aug 2026 →to 20 Sept 2026 · 20 days later\s+J10/);
    expect(shown).toContain('New (1)');
  });

  it('offers to compare with a file where the pane may', () => {
    expect(buttons({ screen: 'moved', moved: makeMoved() })).toContain("Compare with last month's file");
    expect(buttons({ screen: 'moved', moved: makeMoved(), canCompare: false })).not.toContain("Compare with last month's file");
    expect(draw({ screen: 'moved', moved: makeMoved(), canCompare: false })).not.toContain('<footer');
  });
});

describe('Score here', () => {
  it('goes on with the first project that lacks a rating', () => {
    const shown = words({ screen: 'scores', scoring });
    expect(shown).toContain('Project 2 of 2');
    expect(shown).toContain('1 of 2 projects have all ratings.');
    expect(draw({ screen: 'scores', scoring }).match(/checked/g)).toHaveLength(1);
  });

  it('says so where there is nobody to rate', () => {
    expect(words({ screen: 'scores', scoring: { ...scoring, projects: [] } })).toContain('There is no live project to rate.');
  });

  it('is offered where the sheet has no criteria', () => {
    expect(words({ screen: 'summary' })).not.toContain('Rate the projects');
    expect(buttons({ screen: 'summary', account: makeAccount({ scoreHere: { rated: 0, of: 40 } }) })).toContain('Rate the projects');
    expect(words({ screen: 'summary', account: makeAccount({ scoreHere: { rated: 3, of: 40 } }) })).toContain('3 of 40 projects are rated.');
  });
});

describe('Why', () => {
  const why = (parts: Parameters<typeof makeExplanation>[0] = {}): string => words({ screen: 'why', explained: { project: makeExplanation(parts), walk: null } });
  const cell = { sheet: 'Portfolio 2026', row: 9, column: 14 };
  const score = {
    ...{ score: 78.5, range: null, rank: 3, of: 33, rankBefore: 5, isCloseCall: false, isEqualWeights: false },
    parts: [
      { criterion: 'Value', isCost: false, raw: 5, weight: 0.75, points: 75, most: 75, cell },
      { criterion: 'Risk', isCost: true, raw: null, weight: 0.25, points: null, most: 25, cell: null },
    ],
  };

  it('puts the computed beside the reported colour, with measure, limit and cell', () => {
    const shown = why();
    expect(shown).toMatch(/By the figures\n.*Red[\s\S]*Reported\n.*Green/);
    expect(shown).toContain('Reported green; end date passed 41 days ago (J10)');
    expect(shown).toContain('Days past end: 41 days · limit 30 days');
  });

  it('breaks the score down to criteria', () => {
    const shown = why({ score });
    expect(shown).toContain('Number 3 of 33 · 5 in the last period · A. Meyer');
    expect(shown).toMatch(/Value75 of 75/);
    expect(shown).toContain('5, weight 75%');
    expect(shown).toContain('No value, weight 25%');
  });

  it('says what a missing value could change, and where the order is open', () => {
    const shown = why({ score: { ...score, range: [62, 81], isCloseCall: true } });
    expect(shown).toContain('Between 62 and 81: a value is missing.');
    expect(shown).toContain('A close call');
  });

  it('says which column would let it be scored', () => {
    expect(why()).toMatch(/Not scored\nAdd two rating columns\./);
  });

  it('ranks neither what is closed nor what is on hold', () => {
    expect([why({ lifecycle: 'done' }), why({ lifecycle: 'on-hold' })].map((shown) => /(Closed|On hold), not ranked/.test(shown))).toEqual([true, true]);
  });

  it('names the sheet of a cell that stands elsewhere', () => {
    const [dimension] = makeExplanation().dimensions;
    if (!dimension) throw new Error('no dimension');
    const html = draw({ screen: 'why', explained: { project: makeExplanation({ dimensions: [{ ...dimension, cell: { sheet: 'Risks', row: 3, column: 1 } }] }), walk: null } });
    expect(html).toContain('aria-label="Go to B4 on Risks"');
    expect(html).toContain('aria-label="Go to J10"');
  });

  it('leads on only where there is something to lead to', () => {
    const html = draw({ screen: 'why', explained: { project: makeExplanation(), walk: null } });
    expect(html).toMatch(/<button(?![^>]*disabled)[^>]*aria-label="Previous project"/);
    expect(html).toMatch(/<button[^>]*aria-label="Next project"[^>]*disabled/);
  });
});

describe('Add', () => {
  const add = (parts: Partial<State> = {}): Partial<State> => ({ screen: 'add', choice: { sheets: ['summary', 'heatmap', 'settings'], people: 'roles' }, ...parts });

  it('counts what is ticked', () => {
    expect(buttons(add()).slice(-1)).toEqual(['Add 3 sheets']);
    expect(buttons(add({ choice: { sheets: ['settings'], people: 'names' } })).slice(-1)).toEqual(['Add 1 sheet']);
  });

  it('shows what cannot be written, with the reason', () => {
    expect(words(add())).toContain('Alignment\nThese columns say nothing here. Add an objective to each project.');
    expect(draw(add())).toMatch(/<input[^>]*disabled[^>]*aria-describedby="about-alignment"|<input[^>]*aria-describedby="about-alignment"[^>]*disabled/);
  });

  it('promises no more of a sheet than these columns give', () => {
    const account = makeAccount();
    const lesser = account.sheets.map((offer) => (['priorities', 'heatmap', 'alignment'].includes(offer.id) ? { ...offer, hasContent: true, level: 'substitute' as const } : offer));
    const shown = words(add({ account: { ...account, sheets: lesser } }));
    expect(shown).toContain('Priorities\nWhere to look first, without ranks');
    expect(shown).toContain('Heatmap\nProjects per owner, month by month');
    expect(shown).toContain('Alignment\nProjects and money per theme');
  });

  it('asks how to show people only where the Heatmap does', () => {
    expect(words(add())).toContain('No names on our sheets');
    expect(words(add({ choice: { sheets: ['summary', 'settings'], people: 'names' } }))).toContain('No names on our sheets');
    expect(words(add({ account: makeAccount({ people: { shown: 'names', isKnown: false } }) }))).not.toContain('No names on our sheets');
  });
});

describe('Preview', () => {
  const since = { asOf: '2026-08-31', projects: { old: 10, now: 6 }, appeared: ['Robots'], gone: ['A', 'B', 'C', 'D', 'E'], colours: { compared: 6, worse: 2, better: 0, other: 1 } };

  it('shows rows, columns and colours that changed', () => {
    const shown = words({ screen: 'preview', account: makeAccount({ preview: { reasons: ['rows', 'column'], since, vanished: ['Budget'] } }) });
    expect(shown).toContain('Much has changed since 31 Aug 2026');
    expect(shown).toMatch(/10 projects then, 6 now\nGone: A, B, C, D and 1 more\nNew: Robots/);
    expect(shown).toContain('A column is gone: Budget');
    expect(shown).toMatch(/3 of 6 colours differ\s?2 worse, 1 came or went/);
  });

  it('says no more than it knows', () => {
    const shown = words({ screen: 'preview', account: makeAccount({ preview: { reasons: ['column'], since: null, vanished: ['Finish', 'Budget'] } }) });
    expect(shown).toContain('Something has changed');
    expect(shown).toContain('Columns are gone: Finish, Budget');
    expect(shown).not.toMatch(/colours|then/);
  });
});

describe('Empty', () => {
  it('says what was looked for and what stands on the sheets', () => {
    expect(words({ screen: 'empty', survey: makeSurvey({ found: null }) })).toMatch(/No project list found[\s\S]*Notes\s?No header row found/);
    expect(words({ screen: 'empty', survey: makeSurvey({ found: null, others: [] }) })).toContain('The workbook is empty.');
  });
});

describe('Problem', () => {
  const failure: Failure = { code: 'sheet-protected', message: 'Heatmap in portfolio.xlsx is protected. Take the protection off.', goal: 'add', step: 'write', left: 'nothing' };

  it('says what happened, that nothing was lost, and the way out', () => {
    const shown = words({ screen: 'error', failure });
    expect(shown).toMatch(/One of our sheets is protected\nHeatmap in portfolio\.xlsx is protected\. Nothing was changed in the workbook\./);
    expect(shown).toMatch(/On the Review tab choose Unprotect Sheet\.\nPress Try again\./);
  });

  it('folds away what support needs', () => {
    const html = draw({ screen: 'error', failure });
    expect(html).toMatch(/<details><summary[^>]*>Details for support/);
    expect(words({ screen: 'error', failure })).toMatch(/Code\nsheet-protected\nStep\nadd, Write the sheets\nVersion\n1\.0\.0/);
  });

  it('removes first what is half written', () => {
    expect(buttons({ screen: 'error', failure: { ...failure, left: 'partly' } }).slice(-1)).toEqual(['Remove what was written']);
    expect(buttons({ screen: 'error', failure }).slice(-1)).toEqual(['Try again']);
    expect(words({ screen: 'error', failure: { ...failure, left: 'partly' } })).toContain('Your own sheets are as they were.');
  });

  it('keeps the words of a bug in the details', () => {
    const shown = words({ screen: 'error', failure: { ...failure, code: 'bug', message: 'TypeError: x is not a function' } });
    expect(shown.indexOf('TypeError')).toBeGreaterThan(shown.indexOf('Details for support'));
  });
});
