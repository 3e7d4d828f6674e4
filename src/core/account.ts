import { findingCards } from './finding-card';
import type { FindingCard } from './finding-card';
import { findingText } from './messages/sentence';
import { previewReasons, sinceWritten } from './moves/since-written';
import type { PreviewReason } from './moves/since-written';
import type { Level } from './portfolio/answer';
import { isOpen } from './portfolio/portfolio';
import type { Refreshed } from './refresh';
import type { SummaryResult } from './result';
import { isScoreHereOffered, scoreHereCards } from './score-here-cards';
import type { ProjectScore } from './prioritisation/prioritisation';
import { answerLines, bestUnlock } from './sheets/answer-lines';
import { levelOf } from './sheets/report-view';
import type { Report } from './sheets/report';
import { summaryResult } from './summary-result';
import { projectFields } from './tables/catalogue';
import { isoOf } from './workbook/day';
import { sheetIds } from './workbook/sheet-id';
import type { SheetId } from './workbook/sheet-id';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** One of our sheets as it may be asked for. */
export type SheetOffer = {
  readonly id: SheetId;
  /** Is it there already? */
  readonly exists: boolean;
  /** Do the settings ask for it? */
  readonly isWanted: boolean;
  /** Would it be written if it were asked for? */
  readonly hasContent: boolean;
  /** How far its analysis got; null for sheets that show none. */
  readonly level: Level | null;
  /** What would let its analysis say more; null where nothing would, or it has none. */
  readonly unlock: string | null;
};

/** A project with its place, and how sure that is. */
export type RankedProject = Pick<ProjectScore, 'key' | 'isCloseCall'> & {
  readonly name: string;
  /** 1 = best; ties share. */
  readonly rank: number;
  readonly score: number;
  /** Missing values at worst and at best; null where none is missing. */
  readonly range: readonly [number, number] | null;
};

/** What a refresh would change in what our sheets remember, and whether that is so much that it should be shown first. */
export type RefreshPreview = {
  readonly reasons: readonly PreviewReason[];
  /** Null where our sheets remember nothing: then only a vanished column gives a reason. */
  readonly since: {
    /** ISO. */
    readonly asOf: string;
    readonly projects: { readonly old: number; readonly now: number };
    /** Names. */
    readonly appeared: readonly string[];
    readonly gone: readonly string[];
    readonly colours: { readonly compared: number; readonly worse: number; readonly better: number; readonly other: number };
  } | null;
  /** What people call the columns that are gone. */
  readonly vanished: readonly string[];
};

/** A refresh as a pane tells of it: everything but the single projects, for which there is `explainProject`. */
export type Account = {
  /** ISO. */
  readonly asOf: string;
  readonly asOfSource: string;
  /** Null for a .csv. */
  readonly sheet: string | null;
  readonly projects: { readonly kind: 'projects' | 'tasks'; readonly count: number; readonly open: number };
  readonly summary: SummaryResult;
  readonly findings: readonly FindingCard[];
  /** The one column that would unlock most; null where nothing would. */
  readonly unlock: string | null;
  /** How many live projects have a rating in *Score here*; null where the sheet has criteria of its own. */
  /** The first of those that are ranked, in the order of their ranks, and how many there are in all. */
  readonly ranking: { readonly first: readonly RankedProject[]; readonly of: number };
  readonly scoreHere: { readonly rated: number; readonly of: number } | null;
  /** What a reader must know before any figure: columns that are gone, and whom to ask. */
  readonly warnings: readonly string[];
  readonly sheets: readonly SheetOffer[];
  /** How our sheets show people; `isKnown` false where there is nobody to name. */
  readonly people: { readonly shown: 'names' | 'roles'; readonly isKnown: boolean };
  readonly preview: RefreshPreview;
};

/** What a pane shows of a refresh of this workbook. The same in every host. */
export function accountOf({ report, plan }: Pick<Refreshed, 'report' | 'plan'>, snapshot: WorkbookSnapshot): Account {
  const { portfolio, main, findings } = report;
  return {
    asOf: isoOf(report.asOf.day),
    asOfSource: report.asOf.source,
    sheet: main.sheet,
    projects: {
      kind: main.kind === 'tasks' ? 'tasks' : 'projects',
      count: portfolio.projects.length,
      open: portfolio.projects.filter(({ lifecycle }) => isOpen(lifecycle)).length,
    },
    summary: summaryResult(report),
    findings: findingCards(report, snapshot),
    unlock: bestUnlock(report),
    ranking: rankingOf(report),
    scoreHere: scoreHereOf(report, snapshot),
    warnings: findings.filter(({ code }) => isWarning(code)).map((finding) => wholeText(finding)),
    sheets: sheetOffers(report, { written: plan.sheets.map(({ id }) => id), snapshot }),
    people: { shown: report.settings.values.people, isKnown: namesPeople(report) },
    preview: previewOf(report),
  };
}

/** Do our sheets have anybody to name: an owner of a project or of an objective, or somebody with work? */
function namesPeople({ portfolio, resources }: Report): boolean {
  return resources.rows.length > 0 || portfolio.projects.some(({ values }) => values.owner !== undefined) || portfolio.objectives.some(({ owner }) => owner !== null);
}

const mostRanked = 20;

function rankingOf({ prioritisation: { scores }, portfolio }: Report): Account['ranking'] {
  const names = new Map(portfolio.projects.map(({ key, name }) => [key, name]));
  const ranked = scores.flatMap(({ key, rank, score, range, isCloseCall }): RankedProject[] => {
    if (rank === null || score === null) return [];
    return [{ key, isCloseCall, rank, score, name: names.get(key) ?? key, range: range && range[0] < range[1] ? range : null }];
  });
  ranked.sort((a, b) => a.rank - b.rank);
  return { first: ranked.slice(0, mostRanked), of: ranked.length };
}

function scoreHereOf(report: Report, snapshot: WorkbookSnapshot): Account['scoreHere'] {
  if (!isScoreHereOffered(report)) return null;
  const { projects } = scoreHereCards(report, snapshot);
  return { rated: projects.filter(({ ratings }) => ratings.some((rating) => rating !== null)).length, of: projects.length };
}

function isWarning(code: string): boolean {
  return code === 'column-vanished' || code === 'field-vanished' || code === 'as-of-doubtful';
}

function wholeText(finding: Report['findings'][number]): string {
  const { text, effect, fix } = findingText(finding);
  return [text, effect, fix].filter((part) => part !== '').join(' ');
}

type Offering = { readonly written: readonly SheetId[]; readonly snapshot: WorkbookSnapshot };

function sheetOffers(report: Report, { written, snapshot }: Offering): readonly SheetOffer[] {
  const lines = new Map(answerLines(report).map((line) => [line.id, line]));
  return sheetIds.map((id) => {
    const level = levelOf(report, id);
    const exists = snapshot.sheets.some(({ owned }) => owned === id);
    const hasContent = exists || written.includes(id) || (id === 'findings' ? report.findings.length > 0 : level !== 'none');
    return { id, exists, isWanted: report.settings.values.sheetsToWrite.includes(id), hasContent, level, unlock: lines.get(id)?.unlock ?? null };
  });
}

function previewOf(report: Report): RefreshPreview {
  const since = sinceWritten({ history: report.history, now: report.now, settings: report.settings.values });
  const names = new Map(report.portfolio.projects.map(({ key, name }) => [key, name]));
  const known = report.findings.filter(({ code }) => code === 'column-vanished');
  const labels = [...known.map(({ args }) => String(args['header'])), ...(known.length > 0 ? [] : (since?.vanished ?? []).map((field) => projectFields[field].label))];
  return {
    reasons: previewReasons(since, known.length > 0),
    since: since && {
      asOf: isoOf(since.asOf),
      projects: since.projects,
      appeared: since.appeared.map((key) => names.get(key) ?? key),
      gone: since.gone,
      colours: since.colours,
    },
    vanished: labels,
  };
}
