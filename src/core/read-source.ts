import { noTableError } from './inspect';
import type { Source } from './mask-source';
import { asOfFindings } from './portfolio/as-of-findings';
import { buildPortfolio } from './portfolio/build-portfolio';
import { findAsOf } from './portfolio/find-as-of';
import type { Masks } from './portfolio/mask-texts';
import type { AsOf } from './portfolio/portfolio';
import { settleActualEnds } from './portfolio/settle-actual-ends';
import { readWorkbookSettings } from './read-workbook-settings';
import { followColumns } from './settings/follow-columns';
import type { EffectiveSettings, SettingsInput, SettingsSource } from './settings/settings';
import { knownProjects } from './sheets/recover-keys';
import { renameOwnRows } from './sheets/rename-own-rows';
import { restoreHeaders } from './sheets/restore-headers';
import { readScoreHere } from './sheets/score-here';
import { withFirstSeen } from './snapshots/first-seen';
import type { History } from './snapshots/history';
import { periodOf } from './snapshots/period';
import { readHistory } from './snapshots/read-history';
import { detect } from './tables/detect';
import type { Detection } from './tables/found-table';
import { withTypedScores } from './prioritisation/typed-scores';
import { nothingTyped } from './sheets/typed-here';
import type { TypedHere } from './sheets/typed-here';
import type { Finding } from './workbook/finding';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The tables of a workbook, found by the settings that hold for it. */
export type FoundTables = { readonly detection: Detection; readonly settings: EffectiveSettings; readonly findings: readonly Finding[] };

export type ReadOptions = {
  /** ISO dates: as given by the user (null when not), and today's, used last. */
  readonly asOf: { readonly given: string | null; readonly today: string };
  /** What was typed in a pane in place of our sheets' cells. */
  readonly typed?: TypedHere;
  /** Under a mask nothing is remembered of earlier periods. */
  readonly mask?: Masks;
};

/** What a workbook says before anything is rated. */
export type ReadSource = {
  readonly source: Source;
  readonly asOf: AsOf;
  readonly history: History;
  readonly period: string;
  readonly findings: readonly Finding[];
  /** The workbook with our rows under the keys that their projects have now. */
  readonly carried: WorkbookSnapshot;
};

/** Settings and tables of a workbook, whether or not one of them is a table of projects. */
export function findTables(snapshot: WorkbookSnapshot, above: SettingsInput | null, from: SettingsSource = 'file'): FoundTables {
  const { settings: typed, findings } = readWorkbookSettings(snapshot, above, from);
  const detection = detect(snapshot, typed.values, typed.signatures);
  return { detection, settings: followColumns(typed, detection.followed), findings };
}

/**
 * What the tables say: typed projects, the date the figures are true for, and what earlier refreshes remember.
 * Throws PlumblineError `no-table` where no table is one of projects or tasks.
 */
export function readSource(snapshot: WorkbookSnapshot, { detection, settings, findings }: FoundTables, options: ReadOptions): ReadSource {
  const values = settings.values;
  const main = detection.tables.find((table) => table.main);
  if (!main) throw noTableError(snapshot, detection);
  const built = buildPortfolio({ snapshot, detection, settings: values });
  const asOf = findAsOf({ snapshot, detection, portfolio: built, settings: values, ...options.asOf });
  const period = periodOf(asOf.day, values.reportingPeriod);
  const history = readHistory(options.mask ? undefined : snapshot.sheets.find(({ owned }) => owned === 'snapshots'), values, period);
  const portfolio = withFirstSeen(settleActualEnds(built, asOf.day), history, period);
  const keys = new Set(portfolio.projects.map(({ key }) => key));
  const carried = renameOwnRows(restoreHeaders(snapshot, keys), values.renames, keys);
  return {
    source: { detection, main, portfolio, settings, scoreHere: withTypedScores(readScoreHere(carried, knownProjects(portfolio.projects)), (options.typed ?? nothingTyped).scores) },
    ...{ asOf, carried, history, period },
    findings: [...snapshot.findings, ...findings, ...detection.findings, ...portfolio.findings, ...asOfFindings(asOf, portfolio)],
  };
}
