import { parseStatus } from '../../../../src/core/tables/values/parse-status';

describe('parseStatus', () => {
  it.each([
    ['Complete', 'done'], ['CLOSED', 'done'], ['Complete (100%)', 'done'], ['3 - Completed', 'done'], ['100% complete', 'done'], ['Fertig', 'done'], ['Terminé', 'done'],
    ['Incomplete', 'live'], ['Not complete', 'live'], ['Not yet complete', 'live'], ['Nearly done', 'live'], ['60% complete', 'live'], ['To be completed', 'live'], ['Nicht abgeschlossen', 'live'],
    ['In progress', 'live'], ['In-Progress', 'live'], ['In progress - awaiting supplier', 'live'], ['On Track', 'live'], ['Off track', 'live'], ['Delayed', 'live'], ['2. In Progress', 'live'],
    ['Not started', 'not-started'], ['0%complete', 'not-started'], ['Planned', 'not-started'], ['Shovel ready', 'not-started'], ['A faire', 'not-started'],
    ['On hold', 'on-hold'], ['Paused / In progress', 'on-hold'], ['Cancelled', 'cancelled'], ['Canceled', 'cancelled'], ['Abgebrochen', 'cancelled'],
    ['Concept', 'candidate'], ['Business case', 'candidate'], ['Proposed', 'candidate'], ['En cours', 'live'], ['Project completed in May 2025', 'done'], ['Early concept', 'candidate'], ['HUG1 complete. LAD3 in progress', 'live'],
    ['Wrapped', 'done'], ['BAU', 'done'], ['Handed over', 'done'], ['Handed to ops', 'done'], ['Transferred to BAU', 'done'], ['Retired', 'done'], ['Live (hypercare)', 'done'], ['Practical completion', 'done'], ['Defects period', 'done'], ['Closed Won', 'done'], ['Realised', 'done'],
    ['Merged into P12', 'cancelled'], ['Rejected at Gate 1', 'cancelled'], ['Project was rejected at gate 1', 'cancelled'], ['Cancelled - no budget', 'cancelled'], ['Closed (benefits tracking)', 'done'],
    ['In production', 'live'], ['In-flight', 'live'], ['Portfolio backlog', 'not-started'], ['Out to tender', 'not-started'], ['Discovery', 'candidate'], ['Scoping', 'candidate'], ['Bid', 'candidate'], ['Idea', 'candidate'],
    [`Outline business case - ${'long prose about what comes next '.repeat(6)}`, 'candidate'],
  ])('reads %s as %s', (text, meaning) => expect(parseStatus(text)).toBe(meaning));

  it.each(['', 'Green', 'Done?', 'Complete - pending sign off', 'Complete, subject to snagging', 'On hold?', 'Rejected at Gate 1, resubmission in May', 'Handed to new manager', 'Briefed', 'Not cancelled', 'Phase 1 completed', 'Procurement completed', 'Phase 2 on hold', 'Jane Smith', '40', '2026-01-01', 'The board met and asked whether the work that was completed in May could be closed by June'])('reads nothing in %j', (text) => {
    expect(parseStatus(text)).toBeNull();
  });
});
