import type { Band, Thresholds } from '../settings/settings';
import { colourOf } from './rate-project';
import type { Rehearsal } from './rag';
import type { RatingContext } from './rating-context';

const factors: readonly number[] = [0.5, 1, 2];

/**
 * How many of these projects would be red, amber and green with every limit halved, as set, and doubled: the answer
 * to "are these limits the right ones for us?". Index limits move in their distance from 1 (.95 doubled is .90).
 * What only says from when a rule applies, reporting cadence, and tolerances typed for one project stay as they are.
 */
export function rehearse(contexts: readonly RatingContext[], thresholds: Thresholds): readonly Rehearsal[] {
  return factors.map((factor) => {
    const scaled = scaleThresholds(thresholds, factor);
    const colours = contexts.map((context) => colourOf({ ...context, thresholds: scaled }));
    const count = (rag: string): number => colours.filter((colour) => colour === rag).length;
    return { factor, red: count('R'), amber: count('A'), green: count('G') };
  });
}

/** The thresholds with every limit times `factor` (above 0). */
export function scaleThresholds(thresholds: Thresholds, factor: number): Thresholds {
  const { finishSlip } = thresholds;
  return {
    ...thresholds,
    cpi: scaleIndex(thresholds.cpi, factor),
    spi: scaleIndex(thresholds.spi, factor),
    finishSlip: { ...scaleBand(finishSlip, factor), redDays: finishSlip.redDays * factor },
    slipDaysWithoutStart: scaleBand(thresholds.slipDaysWithoutStart, factor),
    costOverrun: scaleBand(thresholds.costOverrun, factor),
    inYearUnderspend: thresholds.inYearUnderspend * factor,
    progressGap: thresholds.progressGap * factor,
    costProjection: thresholds.costProjection * factor,
    milestoneRedDays: thresholds.milestoneRedDays * factor,
  };
}

function scaleBand(band: Band, factor: number): Band {
  return { amber: band.amber * factor, red: band.red * factor };
}

function scaleIndex(band: Band, factor: number): Band {
  return { amber: 1 - (1 - band.amber) * factor, red: 1 - (1 - band.red) * factor };
}
