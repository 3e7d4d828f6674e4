import { setLocale, speak } from '../../../src/ui/strings/text';
import { dateText, daysBetween, numberText, percentText } from '../../../src/ui/formats';
import { announcement, noticeText, workText } from '../../../src/ui/view-model/announcement';
import { asOfText } from '../../../src/ui/view-model/as-of';
import { choiceSettings } from '../../../src/ui/view-model/choice';
import { colourOf } from '../../../src/ui/view-model/colour-of';
import { measured } from '../../../src/ui/view-model/measured';
import { neighbours } from '../../../src/ui/view-model/neighbours';
import { startState, workOf } from '../../../src/ui/view-model/state';
import type { State } from '../../../src/ui/view-model/state';
import { addressOf } from '../../../src/ui/parts/cell-button';
import { makeAccount } from '../../support/pane/make-state';

const state: State = { ...startState({ host: 'excel', canCompare: true, version: '1.0.0', today: '2026-11-02', theme: { host: 'light', chosen: null }, language: null }), work: null };

describe('asOfText', () => {
  it.each([
    ['today', 'Today: the workbook names no date.'],
    ['given', 'As you chose.'],
    ['Settings', 'From Settings.'],
    ['title A2', 'From the title in A2.'],
    ['header J5', 'From the column title in J5.'],
    ['latest update T12', 'The latest update, in T12.'],
    ['sheet name', 'From the name of the sheet.'],
    ['file name', 'From the name of the file.'],
  ])('tells where the date comes from: %s', (source, words) => {
    expect(asOfText(source)).toBe(words);
  });
});

describe('workText', () => {
  const adding = workOf('add');

  it('names the piece that the host is at', () => {
    expect(workText({ ...adding, current: 5, progress: { done: 3, of: 8, sheet: 'Heatmap' } })).toBe('Writing Heatmap, 4 of 8');
    expect(workText({ ...workOf('look'), progress: { done: 0, of: 6, sheet: 'Risks' } })).toBe('Reading Risks, 1 of 6');
    expect(workText({ ...workOf('look'), progress: { done: 1, of: 6, sheet: null } })).toBe('Read the workbook: 2 of 6');
  });

  it('names the step where there is but one piece', () => {
    expect(workText({ ...adding, current: 3 })).toBe('Rate and rank');
    expect(workText({ ...workOf('look'), progress: { done: 0, of: 1, sheet: null } })).toBe('Read the workbook');
  });

  it('never counts beyond the last piece', () => {
    expect(workText({ ...adding, current: 5, progress: { done: 8, of: 8, sheet: 'Settings' } })).toBe('Writing Settings, 8 of 8');
  });
});

describe('noticeText', () => {
  it('says what happened', () => {
    expect(noticeText({ ...state, notice: { kind: 'added', count: 1 } })).toBe('1 sheet added.');
    expect(noticeText({ ...state, notice: { kind: 'refreshed', count: 8 } })).toBe('8 sheets refreshed.');
  });

  it('says a failure with its first way out', () => {
    expect(noticeText({ ...state, notice: { kind: 'failed', code: 'cell-being-edited' } })).toBe('A cell is being edited. Press Enter or Esc in the cell.');
    expect(noticeText({ ...state, notice: { kind: 'failed', code: 'host-busy' } })).toBe('Excel is busy. Wait a few seconds.');
  });

  it('tells a screen reader of work before anything else', () => {
    expect(announcement({ ...state, notice: { kind: 'undone' } })).toBe('Undone. Our sheets are as they were.');
    expect(announcement({ ...state, notice: { kind: 'undone' }, work: workOf('show') })).toBe('Read the workbook');
    expect(announcement(state)).toBe('');
  });
});

describe('choiceSettings', () => {
  it('keeps sheets wanted that have nothing to say yet', () => {
    const { sheets } = makeAccount();
    expect(choiceSettings({ sheets: ['summary', 'settings'], people: 'roles' }, sheets)).toEqual({ people: 'roles', sheetsToWrite: ['summary', 'alignment', 'settings'] });
  });
});

describe('measured', () => {
  it.each([
    [41, 'days', '41 days'],
    [1, 'days', '1 day'],
    [0.0978, 'share', '9.8%'],
    [0.24, 'share', '24%'],
    [0.9, 'index', '0.9'],
    [2, 'count', '2'],
  ] as const)('writes %d %s as %s', (value, unit, words) => {
    expect(measured(value, unit)).toBe(words);
  });

  it('stays on its side of the limit, and is as exact as the reason in words', () => {
    expect(measured(0.10004, 'share', 0.1)).toBe('10.004%');
    expect(measured(0.21875, 'share', 0.1)).toBe('21.9%');
    expect(measured(0.9496, 'index', 0.95)).toBe('0.9496');
  });
});

describe('colourOf', () => {
  it.each([
    [{ lifecycle: 'done', computed: null, isUnconfirmed: false }, 'closed'],
    [{ lifecycle: 'on-hold', computed: null, isUnconfirmed: false }, 'on-hold'],
    [{ lifecycle: 'live', computed: 'G', isUnconfirmed: true }, 'unconfirmed'],
    [{ lifecycle: 'live', computed: 'R', isUnconfirmed: false }, 'R'],
    [{ lifecycle: 'live', computed: null, isUnconfirmed: false }, 'none'],
  ] as const)('marks %j as %s', (project, colour) => {
    expect(colourOf(project)).toBe(colour);
  });
});

describe('neighbours', () => {
  const project = { key: 'P2', previous: 'P1', next: 'P3' };

  it('leads through the register', () => {
    expect(neighbours(project, null)).toEqual({ previous: 'P1', next: 'P3' });
  });

  it('leads through the list it was opened from', () => {
    expect(neighbours(project, ['P9', 'P2', 'P5'])).toEqual({ previous: 'P9', next: 'P5' });
    expect(neighbours(project, ['P2'])).toEqual({ previous: null, next: null });
    expect(neighbours(project, ['P8', 'P9'])).toEqual({ previous: null, next: null });
  });
});

describe('addressOf', () => {
  it('reads A1', () => {
    expect(addressOf('J17', 'Portfolio')).toEqual({ sheet: 'Portfolio', row: 16, column: 9 });
  });

  it.each([null, '', 'J', '17', 'XFE1', 'A1:B2'])('reads nothing in %s', (place) => {
    expect(addressOf(place, 'Portfolio')).toBeNull();
  });
});

describe('formats', () => {
  afterEach(() => setLocale('en-GB'));

  it('writes dates, numbers and shares', () => {
    expect([dateText('2026-10-31'), numberText(1250.4), percentText(0.05), percentText(0.249)]).toEqual(['31 Oct 2026', '1,250', '5%', '25%']);
  });

  it('writes no minus before nothing, and months as our sheets do', () => {
    expect([numberText(-0.3), percentText(-0.0003), percentText(-0.2), dateText('2026-09-30')]).toEqual(['0', '0%', '-20%', '30 Sep 2026']);
  });

  it('leaves what is no date as it is', () => {
    expect(dateText('soon')).toBe('soon');
  });

  it('writes numbers as the locale does, and months in the language that is spoken', async () => {
    setLocale('de-DE');
    expect([dateText('2026-10-31'), numberText(1250)]).toEqual(['31 Oct 2026', '1.250']);
    await speak('de');
    expect([dateText('2026-10-31'), numberText(1250)]).toEqual(['31. Okt. 2026', '1.250']);
    setLocale('en-GB');
    expect([dateText('2026-10-31'), numberText(1250)]).toEqual(['31. Okt. 2026', '1,250']);
    await speak('en');
  });

  it('keeps the locale where a tag is none', () => {
    setLocale('not a tag');
    expect(numberText(1250)).toBe('1,250');
  });

  it('counts days', () => {
    expect([daysBetween('2026-10-31', '2026-11-02'), daysBetween('2027-01-01', '2026-12-31')]).toEqual([2, -1]);
  });
});
