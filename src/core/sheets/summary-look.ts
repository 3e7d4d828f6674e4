import { sentence } from '../messages/sentence';
import { capital, isEstimate, isRedUnrated, ratingSentence } from './rag-words';
import type { Report } from './report';
import { amountIn, groupViews, mainMoneyField, projectViews } from './report-view';
import type { ProjectView } from './report-view';
import { cutText, say } from './words';

/** One line of *Look at first*: our fact as a sentence, then the project manager's own words. */
export type LookLine = { readonly view: ProjectView; readonly fact: string; readonly comment: string | null };

export const shownLines = 10;
const commentLength = 120;

/**
 * What to look at first: red by the figures; reported red or amber/red that the figures cannot rate; amber by the
 * figures though reported better; other amber by facts; estimates. Inside each: most days late, most over budget,
 * silent, most money. Where nothing is coloured at all: overdue, over budget and silent projects. All of them, in
 * order; the sheet shows ten.
 */
export function lookLines(report: Report): readonly LookLine[] {
  const open = groupViews(projectViews(report)).open;
  const urgent = inUrgency(report, open);
  const groups = lookGroups.map((isIn) => urgent.filter(isIn));
  const views = [...new Set(groups.flat())];
  return views.length > 0 ? views.map((view) => line(view, ratingSentence(report, view))) : factLines(report, open);
}

const isHidden = ({ rating }: ProjectView): boolean => rating?.differs === 'watermelon' || rating?.differs === 'deep-watermelon';
const isAmber = ({ rating }: ProjectView): boolean => rating?.computed === 'A';

/** A project stands in the first group it belongs to. */
const lookGroups: readonly ((view: ProjectView) => boolean)[] = [
  ({ rating }) => rating?.computed === 'R',
  ({ rating }) => rating !== null && isRedUnrated(rating),
  (view) => isAmber(view) && isHidden(view),
  (view) => isAmber(view) && !(view.rating !== null && isEstimate(view.rating)),
  isAmber,
];

/** Facts only: a large amount alone is no reason to look. */
function factLines(report: Report, open: readonly ProjectView[]): readonly LookLine[] {
  const views = new Map(open.map((view) => [view.project.key, view]));
  return report.prioritisation.lookFirst.flatMap(({ key, reasons }) => {
    const view = views.get(key);
    const facts = reasons.filter(({ code }) => code !== 'look-first-money').map(sentence);
    return view && facts.length > 0 ? [line(view, capital(facts.join('; ')))] : [];
  });
}

function line(view: ProjectView, fact: string): LookLine {
  const comment = view.project.values.comment?.value ?? '';
  return { view, fact, comment: comment.trim() === '' ? null : say('quoted', { text: cutText(comment, commentLength) }) };
}

/** Most days late first, then most over budget, silent ones, most money; the rest in sheet order. */
function inUrgency(report: Report, views: readonly ProjectView[]): readonly ProjectView[] {
  const field = mainMoneyField(report);
  const keyed = views.map((view) => ({ view, urgency: urgencyOf(view, amountIn(field, view.project)) }));
  return keyed.sort((a, b) => firstDifference(b.urgency, a.urgency)).map(({ view }) => view);
}

function urgencyOf({ rating }: ProjectView, amount: number | null): readonly number[] {
  return [rating?.overdueDays ?? 0, rating?.overBudget ?? 0, rating?.isSilent ? 1 : 0, amount ?? 0];
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
