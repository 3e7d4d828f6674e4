import type { ReportedRag } from './portfolio';

/** Reported colours from best to worst, on the scale of the computed ones: G 0, A 1, R 2, shades between. */
export const reportedSeverity: Readonly<Record<ReportedRag, number>> = { G: 0, AG: 0.5, A: 1, AR: 1.5, R: 2 };
