import { messageTables } from '../../src/core/messages/en/index';
import type { MessageText } from '../../src/core/messages/message-table';
import { projectFields, registerFields } from '../../src/core/tables/catalogue';
import type { FieldKind, FieldRecord } from '../../src/core/tables/catalogue';
import type { FieldWords, WordedField } from '../../src/core/tables/vocabulary/header-words';
import { headerWords } from '../../src/core/tables/vocabulary/index';

const generated = '<!-- Generated from the source by `npm run docs`. Change the source, not this file. -->';

const kinds: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  people: 'names; "A / B" is two people',
  date: 'date',
  money: 'money',
  fraction: 'percentage',
  number: 'number',
  effort: 'effort in hours or days',
  rag: 'colour: letter, word or symbol',
  status: 'status',
};

/** docs/columns.md: every field, what its cells are, and the headers it is recognised by. */
export function renderColumns(): string {
  const parts = [
    '# Columns that are recognised',
    generated,
    'A column is recognised by its header and by what its cells hold, all columns of a table together. Upper and lower case, accents and punctuation do not matter, and a header may hold more words than these. Headers in *italics* count only when the cells agree. What is unsure is marked `check`; Settings and `--settings` take the name in the first column to correct it.',
    '## Projects and tasks',
    fieldTable(projectFields),
    'Beside these, `rag:<dimension>` is a reported colour of one dimension (schedule, cost, …) and `criterion:<label>` a column to score by.',
    '## Registers, allocations, capacity and objectives',
    'They use the names above where these fit, and:',
    fieldTable(registerFields),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fieldTable(fields: Readonly<Record<string, FieldRecord>>): string {
  const rows = Object.entries(fields).map(([name, { label, kind }]) => `| \`${name}\` | ${label} | ${kinds[kind]} | ${headersOf(name as WordedField)} |`);
  return ['| field | meaning | cells hold | headers |', '|---|---|---|---|', ...rows].join('\n');
}

function headersOf(field: WordedField): string {
  const words = headerWords.flatMap((language) => language[field] ?? []);
  const all = (strength: keyof FieldWords): readonly string[] => [...new Set(words.flatMap((entry) => entry[strength] ?? []))];
  const strong = all('strong').map(escapeText);
  const weak = [...all('weak'), ...all('hint')].map((text) => `*${escapeText(text)}*`);
  return [...strong, ...weak].join(' · ');
}

/** docs/findings.md: every finding in words, by code. */
export function renderFindings(): string {
  const findings = messageTables
    .flatMap((table) => Object.entries<MessageText>(table))
    .filter(([, words]) => words.effect !== undefined || words.fix !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = findings.map(([code, { text, effect = '', fix = '' }]) => `| \`${code}\` | ${plain(text)} | ${plain(effect)} | ${plain(fix)} |`);
  const parts = [
    '# Findings',
    generated,
    'What Plumbline says about the data: one finding for each column and pattern, with the number of cells and their addresses. Nothing is dropped silently, and your cells are never changed. ‹Words in these marks› are filled in.',
    ['| code | what it says | effect on the result | what to do |', '|---|---|---|---|', ...rows].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A template as people read it: slots marked, of two forms the one for several. */
function plain(template: string): string {
  return escapeText(template.replace(/\{\w+\?(?:[^|{}]|\{\w+\})*\|((?:[^{}]|\{\w+\})*)\}/g, '$1').replace(/\{(\w+)\}/g, '‹$1›'));
}

function escapeText(text: string): string {
  return text.replace(/[|*_<>#]/g, (mark) => `\\${mark}`);
}
