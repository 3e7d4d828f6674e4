import { fillTemplate } from '../../../src/core/messages/fill-template';

describe('fillTemplate', () => {
  it('fills slots by name', () => {
    expect(fillTemplate('{a} of {b}, {a} again', { a: 2, b: 'five' })).toBe('2 of five, 2 again');
  });

  it('chooses a form by whether the arg is 1', () => {
    const template = '{count} {count?row is|rows are} left out';
    expect([1, 0, 3].map((count) => fillTemplate(template, { count }))).toEqual(['1 row is left out', '0 rows are left out', '3 rows are left out']);
  });

  it('fills slots inside a form', () => {
    const template = '{name} {count?is the only one|leads {count} projects}';
    expect([1, 4].map((count) => fillTemplate(template, { name: 'ERP', count }))).toEqual(['ERP is the only one', 'ERP leads 4 projects']);
  });

  it('leaves a slot without its arg visible', () => {
    expect(fillTemplate('{a} {b?x|y}', {})).toBe('{a} {b?x|y}');
  });

  it('never fills what an arg brought in', () => {
    expect(fillTemplate('{a} {b}', { a: '{b}', b: 1 })).toBe('{b} 1');
    expect(fillTemplate('{n?{a}|}', { n: 1, a: '{b}', b: 2 })).toBe('{b}');
  });
});
