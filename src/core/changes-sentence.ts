import type { Changes } from './changes';

/** What moved between two workbooks in one sentence. */
export function changesSentence({ result: { matched, appeared, gone }, moves: { projects, notCompared } }: Pick<Changes, 'result' | 'moves'>): string {
  if (projects.length === 0 && appeared.length === 0 && gone.length === 0) {
    const isWhole = notCompared.length === 0;
    return isWhole ? `Nothing moved: ${matched} projects are the same in both.` : `Nothing moved in what can be compared of ${matched} projects.`;
  }
  const later = projects.filter(({ changes }) => changes.some(({ field, days }) => field === 'end' && (days ?? 0) > 0)).length;
  const silent = projects.filter(({ flags }) => flags.includes('date-moved-rating-did-not')).length;
  const dates = later === 0 ? 'no end later' : `${later} ${later === 1 ? 'end' : 'ends'} later${silent > 0 ? `, ${silent} of them by more than 30 days with a rating the same or better` : ''}`;
  return `${projects.length} of ${matched} moved; ${dates}; ${appeared.length} new, ${gone.length} gone.`;
}

/** What is doubtful about the dates of the two; null where nothing is. */
export function datesInDoubt({ result, old, now }: Pick<Changes, 'result' | 'old' | 'now'>): string | null {
  if (old.asOfSource === 'today' && now.asOfSource === 'today') return 'Neither file names its date: overdue is what has passed by today, in both.';
  return result.old.asOf > result.new.asOf ? 'The first file is the later one. Were the two named in the wrong order?' : null;
}
