import { textInput } from '../../../../src/hosts/excel/write/text-input';
import { typedEntry } from '../../../support/excel/back-end/typed-entry';

const today = 46188;

describe('textInput', () => {
  it.each(['=1+1', '+44 20 7946 0018', '-5 % late', '@home', '=HYPERLINK("x")', "'quoted'", '#N/A', '#1 priority', ' = not a sum'])('puts an apostrophe before %j', (text) => {
    expect(textInput(text)).toBe(`'${text}`);
  });

  it.each(['007', '1-2', '3/4', '1e5', '12:30', '10%', '£5', '1,000.50', '(7)', '5 May', 'May-26', '12. Dezember 2026', '3 févr.', 'TRUE', ' false ', '１２', '½', '5 EUR'])('puts one before %j, which Excel could take for something else', (text) => {
    expect(textInput(text)).toBe(`'${text}`);
  });

  it.each(['Warehouse robotics', 'Project 000123 for stores', 'Summary, as at 31 October 2026', 'RAG', 'Über 40 % done', 'None', 'line\nbreak'])('leaves %j as it is', (text) => {
    expect(textInput(text)).toBe(text);
  });

  it('cuts what no cell holds', () => {
    expect(textInput('x'.repeat(32768))).toBe(`${'x'.repeat(32766)}…`);
    expect(textInput(`=${'1'.repeat(32767)}`)).toHaveLength(32767);
  });

  it.each(['=1+1', '007', '1-2', "'quoted'", '5 May', 'TRUE', '-5 % late', 'Project 000123 for stores', 'Alpha'])('makes %j arrive as the text it is', (text) => {
    expect(typedEntry(textInput(text), 'General', today)?.value).toBe(text);
    expect(typedEntry(textInput(text), 'General', today)).not.toHaveProperty('formula');
  });
});
