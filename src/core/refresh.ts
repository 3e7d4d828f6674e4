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
import { closedFindings } from './sheets/snapshots';
import { withFirstSeen } from './snapshots/first-seen';
import type { History } from './snapshots/history';
import { periodOf } from './snapshots/period';
import type { StateSide } from './snapshots/project-state';
import { readHistory } from './snapshots/read-history';
import { rulesMark } from './snapshots/rules-mark';
import { stateSide } from './snapshots/state-side';
import { trendOf } from './snapshots/trend';
import { detect } from './tables/detect';
import { undoPlan } from './undo/undo';
import { updatedInPeriod } from './updated-in-period';
import { isoOf } from './workbook/day';
import type { Day } from './workbook/day';
import { expandRows } from './workbook/expand-rows';
import type { Finding } from './workbook/finding';
import { fingerprint } from './workbook/fingerprint';
import { ownedFingerprint } from './workbook/owned-fingerprint';
import type { Plan } from './workbook/plan';
import type { RunStamp } from './workbook/run-stamp';
import { stampOf } from './workbook/run-stamp';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** The stages of a refresh, in order. */
export type RefreshStage = 'tables' | 'portfolio' | 'analyses' | 'sheets' | 'result';

export type RefreshOptions = {
  /** Read from `--settings`, already checked; null without one. */
  readonly settingsFile: SettingsInput | null;
  /** ISO dates: as given by the user (null when not), and today's, used last. */
  readonly asOf: { readonly given: string | null; readonly today: string };
  readonly version: string;
  /** What the report shall not show; it is then computed from the masked portfolio, and nothing is carried over. */
  readonly mask?: Masks;
  /** Told as each stage begins, for progress and for measuring. */
  readonly onStage?: (stage: RefreshStage) => void;
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
  options.onStage?.('analyses');
  const report = makeReport(shown, mask ? { ...read, source: maskSource(read.source, mask), findings: [] } : read, stamp);
  options.onStage?.('sheets');
  const sheets = buildSheets(contextOf(report, shown));
  const plan: Plan = {
    sheets: mask ? sheets.map((sheet) => plainSheet(expandRows(sheet, undefined))) : sheets,
    removed: [],
    fingerprint: mask ? null : ownedFingerprint(snapshot.sheets),
    asOf: isoOf(report.asOf.day),
  };
  options.onStage?.('result');
  return {
    plan,
    /** On demand: it holds our sheets a second time, and only hosts that offer to undo ask for it. */
    get undo() {
      return undoPlan(mask ? shown : snapshot, plan);
    },
    result: buildResult(report, shown),
    findings: report.findings,
  };
}

type Read = {
  readonly source: Source;
  readonly asOf: Report['asOf'];
  readonly history: History;
  readonly period: string;
  readonly findings: readonly Finding[];
  /** The workbook with our rows under the keys that their projects have now. */
  readonly carried: WorkbookSnapshot;
};

/** What the workbook says: read, find, map, type. */
function readSource(snapshot: WorkbookSnapshot, options: RefreshOptions): Read {
  options.onStage?.('tables');
  const { settings: typed, findings } = readWorkbookSettings(snapshot, options.settingsFile);
  const detection = detect(snapshot, typed.values, typed.signatures);
  const settings = followColumns(typed, detection.followed);
  const values = settings.values;
  const main = detection.tables.find((table) => table.main);
  if (!main) throw noTableError(snapshot, detection);
  options.onStage?.('portfolio');
  const built = buildPortfolio({ snapshot, detection, settings: values });
  const asOf = findAsOf({ snapshot, detection, portfolio: built, settings: values, ...options.asOf });
  const period = periodOf(asOf.day, values.reportingPeriod);
  const history = readHistory(options.mask ? undefined : snapshot.sheets.find(({ owned }) => owned === 'snapshots'), values, period);
  const portfolio = withFirstSeen(settleActualEnds(built, asOf.day), history, period);
  const keys = new Set(portfolio.projects.map(({ key }) => key));
  const carried = renameOwnRows(restoreHeaders(snapshot, keys), values.renames, keys);
  return {
    source: { detection, main, portfolio, settings, scoreHere: readScoreHere(carried, knownProjects(portfolio.projects)) },
    ...{ asOf, carried, history, period },
    findings: [...snapshot.findings, ...findings, ...detection.findings, ...portfolio.findings, ...asOfFindings(asOf, portfolio)],
  };
}

/** Everything but the sheets: what was read, the analyses of it, and what moved since the last period. */
function makeReport(snapshot: WorkbookSnapshot, read: Read, stamp: RunStamp): Report {
  const { source, asOf, history, period } = read;
  const { scoreHere, ...rest } = source;
  const values = source.settings.values;
  const analyses = analyse({ portfolio: source.portfolio, settings: values, asOf: asOf.day, scoreHere });
  const now = sideOf(source.portfolio, asOf.day, analyses);
  const rules = rulesMark({ settings: values, criteria: analyses.prioritisation.criteria });
  const since = movesSince({ history, period, now, settings: values });
  const base = { ...rest, ...analyses, asOf, version: stamp.version, stamp, period, history, now, rules, moves: since.moves };
  const isVanishedKnown = read.findings.some(({ code }) => code === 'column-vanished');
  const trend = trendOf(history, { period, asOf: asOf.day, rules, side: now });
  const report: Report = { ...base, findings: [], updated: updatedInPeriod(base), trend };
  const findings = [...read.findings, ...history.findings, ...closedFindings(report), ...Object.values(analyses).flatMap((analysis) => analysis.findings), ...since.findings.filter(({ code }) => code !== 'field-vanished' || !isVanishedKnown)];
  return { ...report, findings: orderFindings(snapshot, placeSettingsFindings(contextOf(report, snapshot), findings)) };
}

/** The portfolio as it is now, with its colours and scores: one side of *what moved*. */
function sideOf(portfolio: Report['portfolio'], asOf: Day, { rag, prioritisation }: Pick<Report, 'rag' | 'prioritisation'>): StateSide {
  const colours = new Map(rag.projects.map(({ key, computed, confirmed }) => [key, { computed, confirmed }]));
  const scores = new Map(prioritisation.scores.map((score) => [score.key, score]));
  return stateSide({ portfolio, asOf, colours, scores });
}

function contextOf(report: Report, snapshot: WorkbookSnapshot): SheetContext {
  return { report, snapshot, writes: report.settings.values.sheetsToWrite, sheetName: nameSheets(snapshot) };
}
