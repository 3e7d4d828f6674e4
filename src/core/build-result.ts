import type { Alignment, ObjectiveShare } from './alignment/alignment';
import { movesResult } from './changes-result';
import { findingResult } from './finding-result';
import { sentence } from './messages/sentence';
import type { Answer } from './portfolio/answer';
import type { Project } from './portfolio/portfolio';
import type { ProjectScore } from './prioritisation/prioritisation';
import { projectValues } from './project-values';
import type { DimensionRating, ProjectRag } from './rag/rag';
import { dimensions } from './rag/rag';
import type { Resources } from './resources/resources';
import type {
  AlignmentResult,
  AnswerResult,
  ObjectiveResult,
  ProjectResult,
  RagResult,
  RefreshResult,
  ResourcesResult,
} from './result';
import type { Report } from './sheets/report';
import { summaryResult } from './summary-result';
import type { Detection } from './tables/found-table';
import { a1 } from './workbook/address';
import { isoOf } from './workbook/day';
import { fingerprint } from './workbook/fingerprint';
import { cellAt } from './workbook/snapshot';
import type { SheetSnapshot, WorkbookSnapshot } from './workbook/snapshot';

/** The figures of one refresh as the command line's contract fixes them: all keys always present. */
export function buildResult(report: Report, snapshot: WorkbookSnapshot): RefreshResult {
  return {
    stamp: report.stamp,
    answers: {
      prioritisation: answerResult(report.prioritisation),
      rag: answerResult(report.rag),
      resources: answerResult(report.resources),
      alignment: answerResult(report.alignment),
    },
    projects: projectResults(report, snapshot),
    resources: resourcesResult(report.resources),
    objectives: report.alignment.objectives.map(objectiveResult),
    alignment: alignmentResult(report.alignment),
    findings: report.findings.map(findingResult),
    summary: summaryResult(report),
    period: report.period,
    updated: report.updated && { count: report.updated.count, of: report.updated.of },
    trend: report.trend.map((point) => ({ ...point, asOf: isoOf(point.asOf) })),
    moves: report.moves && { since: { ...report.moves.since, asOf: isoOf(report.moves.since.asOf) }, ...movesResult(report.moves) },
  };
}

/** SHA-256 of the cells of every table found, as read: what the figures rest on, and nothing else of the file. */
export function inputFingerprint(detection: Detection, snapshot: WorkbookSnapshot): string {
  return fingerprint(sourceTables(detection, snapshot));
}

function sourceTables(detection: Detection, snapshot: WorkbookSnapshot): unknown {
  return detection.tables.map((table) => {
    const sheet = sheetNamed(snapshot, table.sheet);
    const first = Math.min(table.firstRow, ...table.headerRows);
    const rows = [];
    for (let row = first; sheet && row <= table.lastRow; row += 1) {
      const cells = [];
      for (let column = table.firstColumn; column <= table.lastColumn; column += 1) cells.push(cellAt(sheet, row, column));
      rows.push(cells);
    }
    return { sheet: sheet?.name ?? null, row: first, column: table.firstColumn, rows };
  });
}

function sheetNamed(snapshot: WorkbookSnapshot, name: string | null): SheetSnapshot | undefined {
  return name === null ? snapshot.sheets[0] : snapshot.sheets.find((sheet) => sheet.name === name);
}

function answerResult({ level, covered, of, unlock }: Answer): AnswerResult {
  return { level, covered, of, unlock: unlock && { field: unlock.field, text: sentence(unlock.message) } };
}

function projectResults(report: Report, snapshot: WorkbookSnapshot): ProjectResult[] {
  const scores = new Map(report.prioritisation.scores.map((score) => [score.key, score]));
  const ratings = new Map(report.rag.projects.map((rating) => [rating.key, rating]));
  const values = projectValues(report.main, snapshot);
  return report.portfolio.projects.map((project) => ({
    key: project.key,
    name: project.name,
    source: { sheet: project.source.sheet, row: project.source.row + 1 },
    lifecycle: project.lifecycle,
    values: values(project),
    ...scoreResult(scores.get(project.key)),
    rag: ragResult(project, ratings.get(project.key)),
  }));
}

function scoreResult(score: ProjectScore | undefined): Pick<ProjectResult, 'score' | 'scoreRange' | 'rank' | 'coverage' | 'contributions'> {
  return {
    score: score?.score ?? null,
    scoreRange: score?.range ?? null,
    rank: score?.rank ?? null,
    coverage: score?.coverage ?? 0,
    contributions: (score?.contributions ?? []).map(({ criterion, raw, normalised, weight, points }) => ({
      criterion,
      raw,
      normalised,
      weight,
      points,
    })),
  };
}

function ragResult(project: Project, rating: ProjectRag | undefined): RagResult {
  const rated = dimensions.flatMap((dimension) => {
    const found = rating?.dimensions[dimension];
    return found ? [[dimension, dimensionResult(found)] as const] : [];
  });
  return {
    computed: rating?.computed ?? null,
    reported: project.values.rag?.value ?? null,
    differs: rating?.differs ?? 'not-comparable',
    basis: rating?.basis ?? [],
    why: rating ? rating.why : 'no-data',
    confirmed: rating?.confirmed ?? null,
    earnedValue: rating?.earnedValue ?? null,
    dimensions: Object.fromEntries(rated),
  };
}

function dimensionResult({ rag, kind, measure, value, threshold, cell }: DimensionRating): RagResult['dimensions'][string] {
  return { rag, kind, measure, value, threshold, cell: cell && a1(cell.row, cell.column) };
}

function resourcesResult({ level, basis, derived, periods, rows }: Resources): ResourcesResult {
  return {
    basis: level === 'none' ? null : basis,
    derived,
    periods: periods.map((period) => isoOf(period).slice(0, 7)),
    rows: rows.map(({ name, role, demand, capacity, utilisation }) => ({ name, role, demand, capacity, utilisation })),
  };
}

function objectiveResult(objective: ObjectiveShare): ObjectiveResult {
  const { name, weight, projects, spend, spendShare, gap, achieved, expected, status } = objective;
  return { name, weight, projects, spend, spendShare, gap, achieved, expected, status };
}

function alignmentResult({ index, orphans, orphanSpend, uncovered, themes }: Alignment): AlignmentResult {
  return {
    index,
    orphans,
    orphanSpend,
    uncovered,
    themes: themes.map(({ name, projects, spend, spendShare }) => ({ name, projects, spend, spendShare })),
  };
}
