import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { headerMatcher } from '../../../src/core/tables/vocabulary/match-header';
import { readMessage } from '../../support/message-parts';
import type { MessagePart, PluralForm } from '../../support/message-parts';

type Strings = Readonly<Record<string, string>>;

const folder = resolve(__dirname, '../../../src/ui/strings');
const source = (language: string): string => readFileSync(resolve(folder, `${language}.json`), 'utf8');
const english = JSON.parse(source('en')) as Strings;
const languages = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'en.json')
  .map((name) => name.slice(0, -'.json'.length));

/** Texts that are the same word in both languages; product names and bare slots are so in every language. */
const sameEverywhere = {
  'app.excel': 'name of a product',
  'app.google-sheets': 'name of a product',
  'foot.version': 'name of a product',
  'colour.count': 'nothing but slots',
  'why.owner': 'nothing but slots',
};
const sameWord: Readonly<Record<string, readonly string[]>> = {
  // „Start“, „Budget“, „Status“ and „Download“ are German words; the rest is slots, arrows and a percent sign that German sets alike.
  de: [
    ...['summary.back', 'error.code', 'error.version', 'why.measure', 'columns.back-start', 'field.budget', 'field.status', 'page.download'],
    ...['limit.percent', 'page.compared-change', 'columns.place', 'columns.sample', 'page.compared-files', 'page.flag', 'setup.place', 'unit.percent'],
  ],
  // « Description », « Sponsor » and « Budget » are French words; the rest is slots, arrows and a percent sign.
  fr: [
    ...['error.code', 'error.version', 'error.message', 'field.budget', 'field.description', 'field.sponsor'],
    ...['columns.place', 'columns.sample', 'page.compared-files', 'page.flag', 'setup.place', 'unit.percent'],
  ],
  // Besides words: nothing but slots and signs, and a percent sign after a fixed blank, as Spanish wants it.
  es: [
    ...['finding.error', 'why.measure'],
    ...['columns.place', 'columns.sample', 'page.compared-change', 'page.compared-files', 'page.flag', 'setup.place', 'limit.percent', 'unit.percent'],
  ],
  // Status is the usual word in Brazil; the others are nothing but slots and signs.
  pt: [
    ...['quote', 'field.status', 'why.measure'],
    ...['columns.place', 'columns.sample', 'page.compared-change', 'page.compared-files', 'page.flag', 'setup.place', 'unit.percent'],
  ],
};

/** Texts of buttons that stand beside others or in a row: they must fit a pane of 270 px. */
const buttons = [
  ...['start.show', 'start.refresh', 'work.cancel', 'work.cancel-remove', 'tabs.summary', 'tabs.fix', 'fix.copy', 'fix.ignore', 'fix.take-up', 'moved.compare', 'moved.compare-other'],
  ...['scores.begin', 'scores.go-on', 'scores.clear', 'scores.rank', 'summary.moved-more', 'summary.choose', 'summary.undo', 'summary.add', 'summary.refresh', 'summary.back'],
  ...['why.back', 'why.go-to-row', 'add.back', 'add.primary', 'add.primary-again', 'preview.not-now', 'preview.refresh', 'empty.again', 'error.remove', 'error.again', 'error.back', 'error.copy'],
];

/** Sentences that name a button, and the button. */
const namedButtons: readonly (readonly [string, readonly string[]])[] = [
  ['start.promise', ['start.show']],
  ['start.promise-refresh', ['start.refresh']],
  ['empty.own', ['start.refresh']],
  ['way.try-again', ['error.again']],
  ['notice.sheet-gone', ['summary.refresh']],
  ['notice.rows-moved', ['start.show', 'start.refresh']],
];

/** What Excel calls its menus in each language, in the order of `way.unprotect-sheet`, `-workbook` and `way.enable-editing`. */
const menus: Readonly<Record<string, readonly string[]>> = {
  de: ['Überprüfen', 'Blattschutz aufheben', 'Arbeitsmappe schützen', 'Bearbeitung aktivieren'],
  fr: ['Révision', 'Ôter la protection de la feuille', 'Protéger le classeur', 'Activer la modification'],
  es: ['Revisar', 'Desproteger hoja', 'Proteger libro', 'Habilitar edición'],
  pt: ['Revisão', 'Desproteger Planilha', 'Proteger Pasta de Trabalho', 'Habilitar Edição'],
};

/** Marks that stand where the language does not put them. */
const wrongMarks: Readonly<Record<string, RegExp>> = {
  de: /[“”«»](?<!„[^“]*“)| [?!;:]/,
  fr: /(?<![\u00a0]):|(?<!\u202f)[?!;]|«(?!\u00a0)|(?<!\u00a0)»|[„“”]|(?<!\u202f|^)%/, // A percent sign alone is the unit beside a field.
  es: /[„“”]|« | »| [?!;:]|(?:^|[.:] )[^¿.:]*\?|(?:^|[.:] )[^¡.:]*!/,
  pt: /[„«»]| [?!;:]/,
};

const formsOf = (parts: readonly MessagePart[]): readonly (PluralForm & { readonly slot: string })[] =>
  parts.flatMap((part) => (part.kind === 'plural' ? part.forms.flatMap((form) => [{ ...form, slot: part.slot }, ...formsOf(form.parts)]) : []));

/** Every way a text can come out, by the form of its choices, with its slots as they are written. */
function outcomes(parts: readonly MessagePart[]): ReadonlyMap<string, string> {
  const names = new Set(formsOf(parts).map(({ name }) => name));
  return new Map([...(names.size === 0 ? ['other'] : names)].map((name) => [name, outcome(parts, name)]));
}

function outcome(parts: readonly MessagePart[], name: string): string {
  return parts
    .map((part) => {
      if (part.kind === 'words') return part.words;
      if (part.kind === 'slot') return `{${part.slot}}`;
      const form = part.forms.find((one) => one.name === name) ?? part.forms.find((one) => one.name === 'other');
      return outcome(form?.parts ?? [], name).replace('#', `{${part.slot}}`);
    })
    .join('');
}

/** The English that a form says: its own form, else the general one. */
function englishOf(key: string, name: string): string {
  const all = outcomes(readMessage(english[key] ?? ''));
  return all.get(name) ?? all.get('other') ?? '';
}

/** Every text in every form beside its English. */
function pairs(strings: Strings): readonly { readonly key: string; readonly text: string; readonly model: string }[] {
  return Object.entries(strings).flatMap(([key, text]) => [...outcomes(readMessage(text))].map(([name, said]) => ({ key, text: said, model: englishOf(key, name) })));
}

const slotsOf = (said: string): string => (said.match(/\{\w+\}/g) ?? []).sort().join(' ');

describe('languages of the pane', () => {
  it('are German, French, Spanish and Portuguese beside English', () => {
    expect(languages.sort()).toEqual(['de', 'es', 'fr', 'pt']);
  });
});

describe.each(languages)('texts in %s', (language) => {
  const strings = JSON.parse(source(language)) as Strings;
  const said = pairs(strings);
  const wrong = (isWrong: (pair: (typeof said)[number]) => boolean): readonly string[] => said.filter(isWrong).map(({ key, text }) => `${key}: ${text}`);

  it('stand line by line where the English ones stand', () => {
    const outline = (text: string): readonly string[] => text.split('\n').map((line) => line.replace(/: ".*"(,?)$/, '$1'));
    expect(outline(source(language))).toEqual(outline(source('en')));
  });

  it('have the slots of the English ones, in every form', () => {
    expect(wrong(({ text, model }) => slotsOf(text) !== slotsOf(model))).toEqual([]);
  });

  it('choose by a number wherever English does', () => {
    const chosen = (text = ''): readonly string[] => formsOf(readMessage(text)).filter(({ name }) => name === 'other').map(({ slot }) => slot);
    expect(Object.keys(english).filter((key) => chosen(english[key]).some((slot) => !chosen(strings[key]).includes(slot)))).toEqual([]);
  });

  it('have every form that a whole number can ask for', () => {
    const rules = new Intl.PluralRules(language);
    const asked = new Set(Array.from({ length: 1000 }, (_, count) => rules.select(count)));
    const lacking = Object.entries(strings).flatMap(([key, text]) => {
      const names = new Set(formsOf(readMessage(text)).map(({ name }) => name));
      return names.size === 0 ? [] : [...asked, 'other'].filter((form) => !names.has(form)).map((form) => `${key}: ${form}`);
    });
    expect(lacking).toEqual([]);
  });

  it('are translated, but for names and words that are the same', () => {
    const allowed = [...Object.keys(sameEverywhere), ...(sameWord[language] ?? [])];
    expect(Object.keys(english).filter((key) => strings[key] === english[key]).sort()).toEqual(allowed.sort());
  });

  it('have no double blanks, none at an end, and no straight quotes', () => {
    expect(wrong(({ text }) => /\s{2}|^\s|\s$|["']/.test(text))).toEqual([]);
  });

  it('end as the English ones end', () => {
    const end = (text: string): string => /[.?:]$/.exec(text)?.[0] ?? '';
    expect(wrong(({ text, model }) => end(text) !== end(model))).toEqual([]);
  });

  it('set marks as the language does', () => {
    expect(wrong(({ text }) => wrongMarks[language]?.test(text) ?? true)).toEqual([]);
  });

  it('are at most 1.8 times as long as the English ones, short ones by a word', () => {
    const most = ({ length }: string): number => (length < 12 ? length + 12 : 1.8 * length);
    expect(wrong(({ text, model }) => text.length > most(model))).toEqual([]);
  });

  it('are short on buttons', () => {
    const most = ({ length }: string): number => Math.max(1.4 * length, length + 7);
    expect(wrong(({ key, text, model }) => buttons.includes(key) && text.length > most(model))).toEqual([]);
  });

  it('name buttons as the buttons are called', () => {
    const unnamed = namedButtons.flatMap(([key, named]) => named.filter((button) => !strings[key]?.includes(strings[button] ?? '?')).map((button) => `${key}: ${button}`));
    expect(unnamed).toEqual([]);
  });

  it('name sheets as the sheets are called', () => {
    const sheets = /\b(Priorities|RAG status|Heatmap|Alignment|Findings|Snapshots|Settings)\b/;
    expect(wrong(({ text, model }) => sheets.exec(model)?.[1] !== sheets.exec(text)?.[1])).toEqual([]);
  });

  it('name menus as Excel does', () => {
    const [review = '?', unprotect = '?', protect = '?', edit = '?'] = menus[language] ?? [];
    const { 'way.unprotect-sheet': sheet, 'way.unprotect-workbook': workbook, 'way.enable-editing': editing } = strings;
    expect([sheet?.includes(review), sheet?.includes(unprotect), workbook?.includes(review), workbook?.includes(protect), editing?.includes(edit)]).toEqual(Array(5).fill(true));
  });

  it('ask for column titles that are understood', () => {
    const match = headerMatcher();
    const titles = /(\p{Lu}\p{L}+), (\p{Lu}\p{L}+), (\p{Lu}\p{L}+) \p{L}+ (\p{Lu}\p{L}+)\.$/u.exec(strings['empty.what-next'] ?? '')?.slice(1) ?? [];
    const read = titles.map((title) => [...match([title])].sort(([, one], [, other]) => other - one)[0]?.[0]);
    expect(read).toEqual(['name', 'owner', 'end', 'status']);
  });
});
