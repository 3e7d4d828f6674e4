import { parseStatus } from '../../../../src/core/tables/values/parse-status';

describe('parseStatus', () => {
  it.each([
    ['Complete', 'done'], ['CLOSED', 'done'], ['Complete (100%)', 'done'], ['3 - Completed', 'done'], ['100% complete', 'done'], ['Fertig', 'done'], ['Terminé', 'done'],
    ['Incomplete', 'live'], ['Not complete', 'live'], ['Not yet complete', 'live'], ['Nearly done', 'live'], ['60% complete', 'live'], ['To be completed', 'live'], ['Nicht abgeschlossen', 'live'],
    ['In progress', 'live'], ['In-Progress', 'live'], ['In progress - awaiting supplier', 'live'], ['On Track', 'live'], ['Off track', 'live'], ['Delayed', 'live'], ['2. In Progress', 'live'],
    ['Not started', 'not-started'], ['0%complete', 'not-started'], ['Planned', 'not-started'], ['Shovel ready', 'not-started'], ['A faire', 'not-started'],
    ['On hold', 'on-hold'], ['Paused / In progress', 'on-hold'], ['Cancelled', 'cancelled'], ['Canceled', 'cancelled'], ['Abgebrochen', 'cancelled'],
    ['Concept', 'candidate'], ['Business case', 'candidate'], ['Proposed', 'candidate'], ['En cours', 'live'], ['Project completed in May 2025', 'done'], ['Early concept', 'candidate'], ['HUG1 complete. LAD3 in progress', 'live'],
    [`Outline business case - ${'long prose about what comes next '.repeat(6)}`, 'candidate'],
  ])('reads %s as %s', (text, meaning) => expect(parseStatus(text)).toBe(meaning));

  it.each(['', 'Green', 'Not cancelled', 'Phase 1 completed', 'Procurement completed', 'Phase 2 on hold', 'Jane Smith', '40', '2026-01-01', 'The board met and asked whether the work that was completed in May could be closed by June'])('reads nothing in %j', (text) => {
    expect(parseStatus(text)).toBeNull();
  });
});
