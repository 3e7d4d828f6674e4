import { analyse } from './analyse';
import { buildResult, inputFingerprint } from './build-result';
import { bareSnapshot, maskSource } from './mask-source';
import { orderFindings } from './order-findings';
import type { Masks } from './portfolio/mask-texts';
import { findTables, readSource } from './read-source';
import type { ReadOptions, ReadSource } from './read-source';
import type { RefreshResult } from './result';
import type { SettingsInput, SettingsSource } from './settings/settings';
import { movesSince } from './moves-since';
import { nameSheets } from './name-sheets';
import type { ScoreHere } from './prioritisation/signals';
import { buildSheets } from './sheets/index';
import { plainSheet } from './sheets/plain-sheet';
import type { Report, SheetContext } from './sheets/report';
import { placeSettingsFindings } from './sheets/settings-findings';
import { closedFindings } from './sheets/snapshots';
import type { StateSide } from './snapshots/project-state';
import { rulesMark } from './snapshots/rules-mark';
import { stateSide } from './snapshots/state-side';
import { trendOf } from './snapshots/trend';
import { nothingTyped } from './sheets/typed-here';
import { undoPlan } from './undo/undo';
import { updatedInPeriod } from './updated-in-period';
import { isoOf } from './workbook/day';
import type { Day } from './workbook/day';
import { expandRows } from './workbook/expand-rows';
import type { Finding } from './workbook/finding';
import { fingerprint } from './workbook/fingerprint';
import { ownedFingerprint } from './workbook/owned-fingerprint';
import type { Plan } from './workbook/plan';
import { stampOf } from './workbook/run-stamp';
import type { WorkbookSnapshot } from './workbook/snapshot';
import { historyWithoutOwners, sideWithoutOwners, withoutOwners } from './without-owners';

/** The stages of a refresh, in order. */
export type RefreshStage = 'tables' | 'portfolio' | 'analyses' | 'sheets' | 'result';

export type RefreshOptions = ReadOptions & {
  /** Read from `--settings`, already checked; null without one. */
  readonly settingsFile: SettingsInput | null;
  /** Where those settings come from: what was decided in a pane counts as typed on the Settings sheet. A file when left out. */
  readonly settingsFrom?: SettingsSource;
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
  /** What plan and result are made from, for whoever explains single figures. */
  readonly report: Report;
  /** Ratings typed in *Score here* columns, for whoever ranks once more; null without any. */
  readonly scoreHere: ScoreHere | null;
};

/**
 * The whole product: a workbook as read in, what our sheets shall be and the figures as JSON out.
 * Pure: the same snapshot, options and version give the same answer in every host.
 * Throws PlumblineError `no-table` when there is no project or task table, saying why each sheet was passed over.
 */
export function refresh(snapshot: WorkbookSnapshot, options: RefreshOptions): Refreshed {
  const { mask } = options;
  options.onStage?.('tables');
  const found = findTables(snapshot, options.settingsFile, options.settingsFrom);
  options.onStage?.('portfolio');
  const read = readSource(snapshot, found, options);
  const shown = mask ? bareSnapshot(snapshot, mask) : read.carried;
  const stamp = stampOf({
    ...{ asOf: isoOf(read.asOf.day), asOfSource: read.asOf.source, version: options.version },
    ...{ input: inputFingerprint(read.source.detection, snapshot), settings: fingerprint(read.source.settings.values) },
  });
  options.onStage?.('analyses');
  const source: ReadSource = mask ? { ...read, source: maskSource(read.source, mask), findings: [] } : read;
  const report = makeReport(shown, source, { stamp, typed: (mask ? undefined : options.typed) ?? nothingTyped });
  options.onStage?.('sheets');
  const namesNobody = report.settings.values.people === 'roles';
  const sheets = buildSheets(contextOf(namesNobody ? withoutOwners(report) : report, shown));
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
    report,
    scoreHere: read.source.scoreHere,
  };
}

/** Everything but the sheets: what was read, the analyses of it, and what moved since the last period. */
function makeReport(snapshot: WorkbookSnapshot, read: ReadSource, { stamp, typed }: Pick<Report, 'stamp' | 'typed'>): Report {
  const { source, asOf, history, period } = read;
  const { scoreHere, ...rest } = source;
  const values = source.settings.values;
  const analyses = analyse({ portfolio: source.portfolio, settings: values, asOf: asOf.day, scoreHere });
  const namesNobody = values.people === 'roles';
  const known = sideOf(source.portfolio, asOf.day, analyses);
  const now = namesNobody ? sideWithoutOwners(known) : known;
  const rules = rulesMark({ settings: values, criteria: analyses.prioritisation.criteria });
  const since = movesSince({ history: namesNobody ? historyWithoutOwners(history) : history, period, now, settings: values });
  const base = { ...rest, ...analyses, typed, asOf, version: stamp.version, stamp, period, history, now, rules, moves: since.moves };
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
