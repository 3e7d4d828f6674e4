import { analyse } from '../../src/core/analyse';
import type { Portfolio } from '../../src/core/portfolio/portfolio';
import { defaultSettings } from '../../src/core/settings/defaults';
import type { Settings } from '../../src/core/settings/settings';
import type { Report } from '../../src/core/sheets/report';
import { knownProjects } from '../../src/core/sheets/recover-keys';
import { readScoreHere } from '../../src/core/sheets/score-here';
import type { Day } from '../../src/core/workbook/day';
import { dayOfIso } from '../../src/core/workbook/day';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { makePortfolio } from './make-portfolio';
import { makeMainTable, makeReport } from './make-report';

/** Day serial of an ISO date that exists. */
export function day(iso: string): Day {
  const serial = dayOfIso(iso);
  if (serial === null) throw new Error(`no ISO date: ${iso}`);
  return serial;
}

export type AnalysedInput = {
  readonly portfolio?: Partial<Portfolio>;
  readonly settings?: Partial<Settings>;
  /** For ratings typed in *Score here* columns. */
  readonly snapshot?: WorkbookSnapshot;
  /** What takes the place of what the analyses say. */
  readonly parts?: Partial<Report>;
};

/** A report of this portfolio by the real analyses, as of 31 October 2026. */
export function analysedReport(input: AnalysedInput = {}): Report {
  const portfolio = makePortfolio(input.portfolio ?? {});
  const values: Settings = { ...defaultSettings, ...input.settings };
  const asOf = { day: day('2026-10-31'), source: 'title A1' };
  const scoreHere = input.snapshot ? readScoreHere(input.snapshot, knownProjects(portfolio.projects)) : null;
  const main = makeMainTable();
  return {
    ...makeReport({ asOf, version: '0.1.0', detection: { tables: [main], passedOver: [], findings: [] }, main }),
    portfolio,
    settings: { values, origins: new Map(), signatures: new Map() },
    ...analyse({ portfolio, settings: values, asOf: asOf.day, scoreHere }),
    ...input.parts,
  };
}
