import type { Contribution, ProjectScore } from '../prioritisation/prioritisation';
import type { Report } from './report';
import { listText, numberText, percentText, say, sayOf } from './words';

/** What an incomplete score could become: `62–78, rank 3–7`; empty when nothing is missing or nothing is scored. */
export function rangeText(score: ProjectScore | null): string {
  if (!score?.range || score.range[0] === score.range[1]) return '';
  const [low, high] = score.range.map((end) => numberText(end, 0));
  const ranks = score.rankRange;
  const args = { low: low ?? '', high: high ?? '' };
  if (!ranks || score.rank === null) return say('range', args);
  if (ranks[0] === ranks[1]) return say('range-rank', { ...args, rank: ranks[0] });
  return say('range-ranks', { ...args, first: ranks[0], last: ranks[1] });
}

/** Whether the order beside its neighbours is open: `close call` or `firm`; empty without a rank. */
export function callText(score: ProjectScore | null): string {
  if (score === null || score.rank === null) return '';
  return say(score.isCloseCall ? 'close-call' : 'firm');
}

/** The two criteria that add most, with their values; or why an open project has no score. */
export function whySentence(score: ProjectScore | null, isOpen: boolean): string {
  if (!score || (!isOpen && score.score === null)) return '';
  if (score.score === null && score.coverage === 0) return say('priorities-no-values');
  if (score.score === null) return say('priorities-not-scored', { percent: percentText(score.coverage) });
  const parts = [...score.contributions]
    .filter(({ points }) => points !== null && points > 0)
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0))
    .slice(0, 2)
    .map(partText);
  const missing = score.contributions.filter(({ raw }) => raw === null).map(({ criterion }) => criterion);
  const most = parts.length === 0 ? '' : say('priorities-why', { parts: listText(parts) });
  const lacks = missing.length === 0 ? '' : say('priorities-missing', { names: listText(missing) });
  return [most, lacks].filter((part) => part !== '').join('; ');
}

function partText({ criterion, raw, points }: Contribution): string {
  return say('priorities-part', { criterion, raw: numberText(raw ?? 0, 2), points: numberText(points ?? 0, 1) });
}

/** One sentence with a number about who leads, naming only what was scored. */
export function prioritiesTitle(report: Report): string {
  const { prioritisation, portfolio } = report;
  const { level, covered, of } = prioritisation;
  if (level === 'substitute' || level === 'none') return say('priorities-title-look');
  const first = prioritisation.scores.filter(({ rank }) => rank === 1);
  const names = first.map(({ key }) => portfolio.projects.find((project) => project.key === key)?.name ?? key);
  if (names.length > 2) return sayOf(report, 'priorities-title-tied', { count: names.length, covered, of });
  return sayOf(report, names.length === 2 ? 'priorities-title-two' : 'priorities-title', { names: listText(names), covered, of });
}
