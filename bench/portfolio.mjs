import { date, money, percent, serial, styled, workbook } from '../examples/make/package.mjs';

const people = 200;
const objectives = 12;
const criteria = ['Strategic fit', 'Customer value', 'Urgency', 'Market value', 'Learning value', 'Confidence', 'Ease', 'Compliance benefit'];
const status = ['Not started', 'In progress', 'In progress', 'In progress', 'In progress', 'In progress', 'On hold', 'Completed'];
const colours = ['Green', 'Green', 'Amber', 'Red'];
const statusDay = serial('2026-10-31');

/** Numbers in [0, 1) that are the same on every machine: a linear congruential generator (Numerical Recipes, 1992). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const padded = (number, length) => String(number).padStart(length, '0');
const person = (number) => `Person ${padded(number, 3)}`;

/**
 * A made-up register as .xlsx bytes: a project a row with dates, progress, money and eight ratings; a row an
 * allocation of a person to a project for one month; 200 people with their capacity; 12 objectives with weights.
 */
export function portfolio({ projects, allocations }) {
  const next = numbers(42);
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  const register = Array.from({ length: projects }, (_, index) => {
    const start = statusDay - whole(30, 400);
    const planned = whole(200, 700);
    const budget = whole(10, 900) * 1000;
    const state = pick(status);
    const done = state === 'Completed' ? 1 : state === 'Not started' ? 0 : Math.min(0.99, Math.max(0, (statusDay - start) / planned - whole(-5, 25) / 100));
    return [
      `P-${padded(index + 1, 6)}`, `Project ${padded(index + 1, 6)} for ${pick(['stores', 'branches', 'suppliers', 'customers', 'staff'])}`,
      `Objective ${padded(whole(1, objectives), 2)}`, person(whole(1, people)), state, pick(colours),
      { date: start }, { date: start + planned }, { date: start + planned + whole(0, 60) }, percent(Math.round(done * 100) / 100),
      money(budget), money(Math.round(budget * done * (0.9 + next() * 0.25))), money(Math.round(budget * (0.95 + next() * 0.2))),
      ...criteria.map(() => whole(1, 5)),
      { date: statusDay - whole(1, 60) }, next() < 0.7 ? `Reported by ${person(whole(1, people))} in week ${whole(1, 52)}: ${pick(['on plan', 'waiting for a supplier', 'tests under way', 'scope agreed'])}.` : null,
    ];
  });
  const months = Array.from({ length: 24 }, (_, month) => [`${2026 + Math.floor(month / 12)}-${padded((month % 12) + 1, 2)}`, month]);
  const work = Array.from({ length: allocations }, () => {
    const [month] = pick(months);
    return [person(whole(1, people)), pick(register)[0], date(`${month}-01`), date(`${month}-28`), Math.round(next() * 80 * 4) / 4];
  });
  const head = (headers) => headers.map((header) => styled(header, 'head'));
  return workbook({
    sheets: [
      {
        name: 'Portfolio',
        rows: [
          ['Status as of 31 October 2026 · money in £ · ratings 1 (low) to 5 (high)'],
          head(['ID', 'Project', 'Strategic objective', 'Owner', 'Status', 'RAG', 'Start', 'Baseline end', 'Forecast end', '% complete', 'Budget', 'Actual cost', 'Forecast cost', ...criteria, 'Last updated', 'Comment']),
          ...register,
        ],
        widths: [],
      },
      { name: 'Objectives', rows: [head(['Objective', 'Weight %']), ...Array.from({ length: objectives }, (_, index) => [`Objective ${padded(index + 1, 2)}`, index < 8 ? 8 : 9])], widths: [] },
      { name: 'Allocations', rows: [head(['Person', 'Project', 'Start', 'End', 'Hours']), ...work], widths: [] },
      { name: 'Capacity', rows: [head(['Person', 'Capacity (hours per month)']), ...Array.from({ length: people }, (_, index) => [person(index + 1), whole(90, 150)])], widths: [] },
    ],
  });
}
