import { sheetIds } from '../workbook/sheet-id';
import type { Settings } from './settings';

/** The defaults of methods.md section 0: what holds until a workbook or a settings file says otherwise. */
export const defaultSettings: Settings = {
  asOf: null,
  reportingPeriod: 'month',
  method: 'weighted-score',
  criteria: null,
  minimumCoverage: 0.6,
  table: null,
  dateOrder: null,
  columns: {},
  objectives: [],
  themes: [],
  thresholds: {
    cpi: { amber: 0.95, red: 0.9 },
    spi: { amber: 0.95, red: 0.9 },
    finishSlip: { amber: 0.05, red: 0.1, redDays: 30 },
    slipDaysWithoutStart: { amber: 15, red: 30 },
    costOverrun: { amber: 0.05, red: 0.1 },
    inYearUnderspend: 0.1,
    progressGap: 0.1,
    progressGapFrom: 0.2,
    costProjection: 0.1,
    costProjectionFrom: 0.2,
    milestoneRedDays: 14,
    cadenceDays: 31,
    utilisation: [0.5, 0.8, 1, 1.1, 1.3],
  },
  hoursPerDay: 8,
  availability: 0.85,
  people: 'names',
  sheetsToWrite: sheetIds,
  renames: [],
};
