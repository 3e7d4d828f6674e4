import type { Account } from '../../../src/core/account';
import type { AskedColumn, ColumnQuestions } from '../../../src/core/column-questions';
import type { Explanation } from '../../../src/core/explain-project';
import type { MovedAccount, MovedCard } from '../../../src/core/moved-account';
import { defaultSettings } from '../../../src/core/settings/defaults';
import { getSetting, settingRecords } from '../../../src/core/settings/setting-records';
import type { Setup } from '../../../src/core/setup';
import type { Survey } from '../../../src/core/survey';
import { sheetIds } from '../../../src/core/workbook/sheet-id';
import type { SheetId } from '../../../src/core/workbook/sheet-id';

/** What a look at a small register finds. */
export function makeSurvey(parts: Partial<Survey> = {}): Survey {
  return {
    found: {
      table: {
        ...{ kind: 'projects', sheet: 'Portfolio 2026', range: 'A4:P51', at: { sheet: 'Portfolio 2026', row: 3, column: 0 }, count: 47, open: 40 },
        columns: { recognised: 11, toCheck: 2, unused: 3 },
        preview: {
          headerRow: 4,
          headers: ['Project', 'RAG', 'End'],
          rows: [{ row: 5, cells: [{ kind: 'text', value: 'ERP consolidation' }, null, { kind: 'date', value: '2027-04-30' }] }],
        },
      },
      asOf: { date: '2026-10-31', source: 'title A1' },
      answers: [
        { id: 'priorities', question: 'Which projects matter', level: 'none', text: 'Not from these columns', unlock: null },
        { id: 'rag', question: 'Which are in trouble', level: 'partial', text: 'In part, for 26 of 40 live projects', unlock: null },
      ],
      unlock: 'Add an objective to each project.',
    },
    named: null,
    others: [{ sheet: 'Notes', why: 'no header row found' }],
    own: [],
    ...parts,
  };
}

const written: readonly SheetId[] = ['summary', 'rag', 'settings'];

/** What is told of a refresh of it: one red project, three sheets that have anything to say, alignment wanted but empty. */
export function makeAccount(parts: Partial<Account> = {}): Account {
  return {
    ...{ asOf: '2026-10-31', asOfSource: 'title A1', sheet: 'Portfolio 2026', projects: { kind: 'projects', count: 47, open: 40 } },
    summary: {
      headline: '1 of 26 rated live projects is red; 14 not rated',
      tiles: [
        { id: 'red', value: '1 red', caption: 'of 26 rated live projects' },
        { id: 'late', value: '1 late', caption: 'of 30 with an end date, by 41 days' },
      ],
      counts: { computed: { R: 1, A: 8, G: 17, unconfirmed: 0, unrated: 14 }, reported: null },
      moved: null,
      lookFirst: [
        { key: 'P5', name: 'Fleet telematics', fact: 'Reported green; end date passed 41 days ago (J10)', cell: 'J10', sheet: 'Portfolio 2026', comment: 'Nearly done', computed: 'R', reported: 'G' },
      ],
    },
    ...{ findings: [], unlock: null, scoreHere: null, ranking: { first: [], of: 0 } },
    warnings: [],
    sheets: sheetIds.map((id) => ({
      ...{ id, exists: false, isWanted: written.includes(id) || id === 'alignment', hasContent: written.includes(id), level: null },
      unlock: id === 'alignment' ? 'Add an objective to each project.' : null,
    })),
    people: { shown: 'names', isKnown: true },
    preview: { reasons: [], since: null, vanished: [] },
    ...parts,
  };
}

/** Why one project is where it is. */
export function makeExplanation(parts: Partial<Explanation> = {}): Explanation {
  const cell = { sheet: 'Portfolio 2026', row: 9, column: 9 };
  return {
    ...{ key: 'P5', name: 'Fleet telematics', source: { cell }, row: 10, lifecycle: 'live', owner: 'A. Meyer', score: null, unlock: 'Add two rating columns.' },
    ...{ computed: 'R', isUnconfirmed: false, reported: { value: 'G', cell }, sentence: 'Reported green; end date passed 41 days ago (J10)' },
    ...{ moved: null, basis: { rated: 1, of: 3, labels: ['Schedule'] } },
    dimensions: [{ dimension: 'schedule', label: 'Schedule', rag: 'R', isEstimate: false, measure: 'days past end', unit: 'days', value: 41, limit: 30, cell }],
    ...{ comment: { value: 'Nearly done', cell }, previous: 'P4', next: null },
    ...parts,
  };
}

/** What moved of one project since a month before. */
export function makeMoved(parts: Partial<MovedAccount> = {}): MovedAccount {
  const cell = { sheet: 'Portfolio 2026', row: 9, column: 9 };
  const change = { label: 'End', old: '31 Aug 2026', new: '20 Sept 2026', oldCell: cell, newCell: cell, days: 20 };
  const card: MovedCard = { key: 'P5', name: 'Fleet telematics', flags: ['newly-overdue'], changes: [change], computed: { old: 'G', new: 'R' }, reported: { old: 'G', new: 'G' }, cause: '' };
  return {
    ...{ since: '2026-09-30', sentence: 'Since 30 Sept 2026: 1 turned red.', notes: ['3 of 40 live projects updated for October 2026'] },
    ...{ groups: [{ flag: 'newly-overdue', cards: [card] }], appeared: [{ key: 'P9', name: 'Robots' }], gone: [], renamed: [] },
    ...parts,
  };
}

/** A column that is doubtful: its title hardly says what it is taken for. */
export function makeAskedColumn(parts: Partial<AskedColumn> = {}): AskedColumn {
  return {
    ...{ column: 'G', header: 'Budget k€', at: { sheet: 'Portfolio 2026', row: 3, column: 6 }, field: 'budget', certainty: 'doubtful', doubt: { kind: 'header' } },
    ...{ others: ['forecastCost'], rating: 'criterion:Budget k€', samples: [{ raw: { kind: 'text', value: '12.500' }, read: { kind: 'number', value: 12500 } }] },
    ...parts,
  };
}

/** What is asked about the columns of a register: one doubtful, one sure, one not used. */
export function makeQuestions(parts: Partial<ColumnQuestions> = {}): ColumnQuestions {
  const at = { sheet: 'Portfolio 2026', row: 3, column: 0 };
  return {
    sheet: 'Portfolio 2026',
    columns: [
      makeAskedColumn({ column: 'A', header: 'Project', at, field: 'name', certainty: 'sure', doubt: null, others: [], samples: [] }),
      makeAskedColumn(),
      makeAskedColumn({ column: 'H', header: '', field: null, certainty: 'unused', doubt: null, others: [], samples: [] }),
    ],
    holders: { name: 'A', budget: 'G' },
    dateOrder: null,
    missing: [],
    ...parts,
  };
}

/** What is in force for a register that is ranked by three columns with typed weights; everything else as built in. */
export function makeSetup(parts: Partial<Setup> = {}): Setup {
  const criterion = { direction: 'benefit', scale: [1, 5] } as const;
  return {
    values: settingRecords.map(({ path, unit, min, max }) => ({ path, unit, min, max, value: getSetting(defaultSettings, path), default: getSetting(defaultSettings, path) })),
    criteria: {
      from: 'sheet',
      list: [{ ...criterion, label: 'Value', column: 'E', weight: 50 }, { ...criterion, label: 'Fit: strategy', column: 'F', weight: 30 }, { ...criterion, label: 'Urgency', column: 'G', weight: 20 }],
      unlock: null,
    },
    objectives: [{ name: 'Cut cost', weight: null }, { name: 'Grow', weight: null }],
    themes: [],
    typed: { objectives: [], themes: [] },
    people: { count: 12, basis: 'hours', isAssumed: true },
    ...parts,
  };
}
