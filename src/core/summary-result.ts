import type { SummaryResult } from './result';
import { isTelling, movedLines, movedNotes, movedSentence, movedWarning } from './sheets/moved-view';
import type { MovedLine } from './sheets/moved-view';
import { computedCounts, reportedCounts } from './sheets/rag-counts';
import { decidingRatings } from './sheets/rag-words';
import type { Report } from './sheets/report';
import { summaryHeadline, summaryTiles } from './sheets/summary-figures';
import { lookLines, shownLines } from './sheets/summary-look';
import type { LookLine } from './sheets/summary-look';
import { say } from './sheets/words';
import { a1 } from './workbook/address';

/** The sentences of the Summary, so that pane, command line and other programs say the same. */
export function summaryResult(report: Report): SummaryResult {
  return {
    headline: summaryHeadline(report),
    tiles: summaryTiles(report),
    counts: { computed: computedResult(report), reported: reportedResult(report) },
    moved: movedResult(report),
    lookFirst: lookLines(report).slice(0, shownLines).map(lookFirst),
  };
}

function computedResult(report: Report): SummaryResult['counts']['computed'] {
  const { R, A, G, unconfirmed, none, rated } = computedCounts(report);
  return rated === 0 ? null : { R, A, G, unconfirmed, unrated: none };
}

function reportedResult(report: Report): SummaryResult['counts']['reported'] {
  const counts = reportedCounts(report);
  if (counts.every(({ colour }) => colour === 'none')) return null;
  const of = (wanted: (typeof counts)[number]['colour']): number => counts.find(({ colour }) => colour === wanted)?.count ?? 0;
  return { R: of('R'), AR: of('AR'), A: of('A'), AG: of('AG'), G: of('G'), unrated: of('none') };
}

function movedResult(report: Report): SummaryResult['moved'] {
  const sentence = movedSentence(report);
  if (sentence === null) return null;
  const notes = [movedWarning(report), ...movedNotes(report)].filter((text) => text !== null);
  return { sentence, notes, projects: movedLines(report).filter(isTelling).map(movedLine) };
}

function movedLine({ move, view, text, cause }: MovedLine): string {
  const isColourOnly = move.changes.length === 0 && move.flags.length === 0;
  const parts = [...(isColourOnly && cause !== '' ? [] : [text]), ...(cause === '' ? [] : [cause])];
  return say('moved-line', { name: view.project.name, text: parts.join('; ') });
}

function lookFirst({ view: { project, rating }, fact }: LookLine): SummaryResult['lookFirst'][number] {
  const cell = decidingRatings(rating)[0]?.cell ?? null;
  const comment = project.values.comment?.value.trim() ?? '';
  return {
    key: project.key,
    name: project.name,
    fact,
    cell: cell && a1(cell.row, cell.column),
    sheet: cell && cell.sheet,
    comment: comment === '' ? null : comment,
    computed: rating?.computed ?? null,
    reported: rating?.reported?.value ?? null,
  };
}
