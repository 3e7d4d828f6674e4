/** What people may set a finding to; kept on refresh by the finding's key. */
export const findingStates = ['Open', 'Fixed', 'Ignored'] as const;

export type FindingState = (typeof findingStates)[number];
