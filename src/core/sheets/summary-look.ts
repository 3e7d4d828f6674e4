import { sentence } from '../messages/sentence';
import { capital, ratingSentence } from './rag-words';
import type { Report } from './report';
import { amountIn, groupViews, mainMoneyField, projectViews } from './report-view';
import type { ProjectView } from './report-view';
import { cutText, say } from './words';

/** One line of *Look at first*: our fact as a sentence, then the project manager's own words. */
export type LookLine = { readonly view: ProjectView; readonly fact: string; readonly comment: string | null };

export const shownLines = 10;
const commentLength = 120;

/**
 * What to look at first: red by the figures by money, then amber, reported better first; where nothing is computed, what is reported red; else
 * overdue, over budget and silent projects. All of them, in order; the sheet shows ten.
 */
export function lookLines(report: Report): readonly LookLine[] {
  const open = groupViews(projectViews(report)).open;
  const byMoney = sortByMoney(report, open);
  if (open.some(({ rating }) => (rating?.computed ?? null) !== null)) {
    const isHidden = ({ rating }: ProjectView): boolean => rating?.differs === 'watermelon' || rating?.differs === 'deep-watermelon';
    const amber = byMoney.filter(({ rating }) => rating?.computed === 'A');
    const red = byMoney.filter(({ rating }) => rating?.computed === 'R');
    return [...red, ...amber.filter(isHidden), ...amber.filter((view) => !isHidden(view))].map((view) => line(view, ratingSentence(view.rating)));
  }
  const reported = (['R', 'AR'] as const).flatMap((colour) => byMoney.filter(({ rating }) => rating?.reported?.value === colour));
  if (reported.length > 0) return reported.map((view) => line(view, reportedFact(view)));
  return factLines(report, open);
}

function reportedFact({ rating }: ProjectView): string {
  return say(rating?.reported?.value === 'AR' ? 'look-reported-amber-red' : 'look-reported-red');
}

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

function sortByMoney(report: Report, views: readonly ProjectView[]): readonly ProjectView[] {
  const field = mainMoneyField(report);
  const keyed = views.map((view, index) => ({ view, index, money: amountIn(field, view.project) ?? -Infinity }));
  keyed.sort((a, b) => (a.money === b.money ? a.index - b.index : b.money - a.money));
  return keyed.map(({ view }) => view);
}

