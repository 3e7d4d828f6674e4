import { analyse } from './analyse';
import { buildResult, inputFingerprint } from './build-result';
import { noTableError } from './inspect';
import { bareSnapshot, maskSource } from './mask-source';
import type { Source } from './mask-source';
import { orderFindings } from './order-findings';
import { buildPortfolio } from './portfolio/build-portfolio';
import { asOfFindings } from './portfolio/as-of-findings';
import { findAsOf } from './portfolio/find-as-of';
import { settleActualEnds } from './portfolio/settle-actual-ends';
import type { Masks } from './portfolio/mask-texts';
import type { RefreshResult } from './result';
import { readWorkbookSettings } from './read-workbook-settings';
import { followColumns } from './settings/follow-columns';
import type { SettingsInput } from './settings/settings';
import { movesSince } from './moves-since';
import { nameSheets } from './name-sheets';
import { buildSheets } from './sheets/index';
import { plainSheet } from './sheets/plain-sheet';
import { knownProjects } from './sheets/recover-keys';
import { renameOwnRows } from './sheets/rename-own-rows';
import { restoreHeaders } from './sheets/restore-headers';
import { readScoreHere } from './sheets/score-here';
import type { Report, SheetContext } from './sheets/report';
import { placeSettingsFindings } from './sheets/settings-findings';
import type { StateSide } from './snapshots/project-state';
import { stateSide } from './snapshots/state-side';
import { detect } from './tables/detect';
import { undoPlan } from './undo/undo';
import { isoOf } from './workbook/day';
import type { Finding } from './workbook/finding';
import { fingerprint } from './workbook/fingerprint';
import { ownedFingerprint } from './workbook/owned-fingerprint';
import type { Plan } from './workbook/plan';
import type { RunStamp } from './workbook/run-stamp';
import { stampOf } from './workbook/run-stamp';
import type { WorkbookSnapshot } from './workbook/snapshot';

export type RefreshOptions = {
  /** Read from `--settings`, already checked; null without one. */
  readonly settingsFile: SettingsInput | null;
  /** ISO dates: as given by the user (null when not), and today's, used last. */
  readonly asOf: { readonly given: string | null; readonly today: string };
  readonly version: string;
  /** What the report shall not show; it is then computed from the masked portfolio, and nothing is carried over. */
  readonly mask?: Masks;
};

export type Refreshed = {
  readonly plan: Plan;
  /** Puts our sheets back as they were read. Apply it by way of `undoSince`, which keeps what people typed meanwhile. */
  readonly undo: Plan;
  readonly result: RefreshResult;
  readonly findings: readonly Finding[];
};

/**
 * The whole product: a workbook as read in, what our sheets shall be and the figures as JSON out.
 * Pure: the same snapshot, options and version give the same answer in every host.
 * Throws PlumblineError `no-table` when there is no project or task table, saying why each sheet was passed over.
 */
export function refresh(snapshot: WorkbookSnapshot, options: RefreshOptions): Refreshed {
  const { mask } = options;
  const read = readSource(snapshot, options);
  const shown = mask ? bareSnapshot(snapshot, mask) : read.carried;
  const stamp = stampOf({
    ...{ asOf: isoOf(read.asOf.day), asOfSource: read.asOf.source, version: options.version },
    ...{ input: inputFingerprint(read.source.detection, snapshot), settings: fingerprint(read.source.settings.values) },
  });
  const report = makeReport(shown, mask ? { ...read, source: maskSource(read.source, mask), findings: [] } : read, stamp);
  const sheets = buildSheets(contextOf(report, shown));
  const plan: Plan = {
    sheets: mask ? sheets.map(plainSheet) : sheets,
    removed: [],
    fingerprint: mask ? null : ownedFingerprint(snapshot.sheets),
    asOf: isoOf(report.asOf.day),
  };
  return {
    plan,
    undo: undoPlan(mask ? shown : snapshot, plan),
    result: buildResult(report, shown),
    findings: report.findings,
  };
}

type Read = {
  readonly source: Source;
  readonly asOf: Report['asOf'];
  readonly findings: readonly Finding[];
  /** The workbook with our rows under the keys that their projects have now. */
  readonly carried: WorkbookSnapshot;
};

/** What the workbook says: read, find, map, type. */
function readSource(snapshot: WorkbookSnapshot, options: RefreshOptions): Read {
  const { settings: typed, findings } = readWorkbookSettings(snapshot, options.settingsFile);
  const detection = detect(snapshot, typed.values, typed.signatures);
  const settings = followColumns(typed, detection.followed);
  const values = settings.values;
  const main = detection.tables.find((table) => table.main);
  if (!main) throw noTableError(snapshot, detection);
  const built = buildPortfolio({ snapshot, detection, settings: values });
  const asOf = findAsOf({ snapshot, detection, portfolio: built, settings: values, ...options.asOf });
  const portfolio = settleActualEnds(built, asOf.day);
  const keys = new Set(portfolio.projects.map(({ key }) => key));
  const carried = renameOwnRows(restoreHeaders(snapshot, keys), values.renames, keys);
  return {
    source: { detection, main, portfolio, settings, scoreHere: readScoreHere(carried, knownProjects(portfolio.projects)) },
    ...{ asOf, carried },
    findings: [...snapshot.findings, ...findings, ...detection.findings, ...portfolio.findings, ...asOfFindings(asOf, portfolio)],
  };
}

/** Everything but the sheets: what was read, and the analyses of it. */
function makeReport(snapshot: WorkbookSnapshot, { source, asOf, findings: read }: Read, stamp: RunStamp): Report {
  const { scoreHere, ...rest } = source;
  const analyses = analyse({ portfolio: source.portfolio, settings: source.settings.values, asOf: asOf.day, scoreHere });
  const report: Report = {
    ...{ asOf, version: stamp.version, ...rest, ...analyses, findings: [], stamp },
    ...{ period: stamp.asOf.slice(0, 7), history: { periods: [], findings: [] }, moves: null, updated: null, trend: [] },
  };
  const since = movesSince({ history: report.history, period: report.period, now: sideOf(report), settings: report.settings.values });
  const findings = [...read, ...Object.values(analyses).flatMap((analysis) => analysis.findings), ...since.findings];
  const moved: Report = { ...report, moves: since.moves };
  return { ...moved, findings: orderFindings(snapshot, placeSettingsFindings(contextOf(moved, snapshot), findings)) };
}

/** The portfolio as it is now, with its colours and scores: one side of *what moved*. */
function sideOf({ portfolio, asOf, rag, prioritisation }: Report): StateSide {
  const colours = new Map(rag.projects.map(({ key, computed }) => [key, computed]));
  const scores = new Map(prioritisation.scores.map((score) => [score.key, score]));
  return stateSide({ portfolio, asOf: asOf.day, colours, scores });
}

function contextOf(report: Report, snapshot: WorkbookSnapshot): SheetContext {
  return { report, snapshot, writes: report.settings.values.sheetsToWrite, sheetName: nameSheets(snapshot) };
}
