import { parseRag } from '../../../../src/core/tables/values/parse-rag';

describe('parseRag', () => {
  it.each([
    ['R', 'R'], ['a', 'A'], ['G', 'G'], ['Y', 'A'], ['Red', 'R'], ['AMBER', 'A'], ['Yellow', 'A'], ['Green', 'G'], ['Amber/Red', 'AR'], ['Amber-Green', 'AG'], ['Green / Amber', 'AG'], ['A/R', 'AR'],
    ['🔴', 'R'], ['🟢 On track', 'G'], ['Amber (at risk)', 'A'], ['Red - supplier insolvent, board to decide', 'R'], ['Status: Green', 'G'], ['Gelb', 'A'], ['Rojo', 'R'], ['Vert', 'G'],
  ])('reads %s as %s', (text, colour) => expect(parseRag(text)).toBe(colour));

  it.each(['Red Lion refurbishment', 'Green energy', 'Red/Green', 'Red Amber Green', 'Blue', 'Grey', 'Complete', 'On track', 'NA', '', 'Moved from red to green in May', 'Redwood', 'RAG'])('sees no sure colour in %j', (text) => {
    expect(parseRag(text)).toBeNull();
  });

  it('reads health words as colours only when asked to', () => {
    expect(parseRag('On Track', { weak: true })).toBe('G');
    expect(parseRag('At risk', { weak: true })).toBe('A');
    expect(parseRag('Off track', { weak: true })).toBe('R');
    expect(parseRag('In progress', { weak: true })).toBeNull();
  });
});
