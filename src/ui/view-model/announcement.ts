import { failureTextOf } from '../failures';
import { text } from '../strings/text';
import type { TextKey } from '../strings/text';
import { openQuestions } from './open-questions';
import { coloursText, placesText } from './rehearsal';
import type { Notice, State, StepId, Work } from './state';

/** The program around the pane, as sentences call it. */
export function appName({ host }: Pick<State, 'host'>): string {
  return text(host === 'file' ? 'app.file' : host === 'excel' ? 'app.excel' : 'app.google-sheets');
}

const stepKeys: Readonly<Record<StepId, TextKey>> = {
  open: 'work.step-open',
  compare: 'work.step-compare',
  read: 'work.step-read',
  tables: 'work.step-tables',
  portfolio: 'work.step-portfolio',
  analyses: 'work.step-analyses',
  sheets: 'work.step-sheets',
  write: 'work.step-write',
  remove: 'work.step-remove',
};

/** What a step is called. */
export function stepText(step: StepId): string {
  return text(stepKeys[step]);
}

/** What is being done right now, in one line: the piece that the host says, else the step. */
export function workText({ steps, current, progress }: Work): string {
  const step = steps[current] ?? 'read';
  if (!progress || progress.of <= 1) return stepText(step);
  const place = { done: Math.min(progress.done + 1, progress.of), of: progress.of };
  if (progress.sheet === null) return `${stepText(step)}: ${text('work.of', place)}`;
  return text(step === 'read' ? 'work.reading' : 'work.writing', { ...place, sheet: progress.sheet });
}

/** What helps where the host does not answer; empty where it does. */
export function waitingText(state: State): string {
  return state.work?.isWaiting ? `${text('work.waiting', { app: appName(state) })} ${text('way.leave-cell')}` : '';
}

const noticeKeys: Readonly<Record<Exclude<Notice['kind'], 'failed'>, TextKey>> = {
  added: 'notice.added',
  refreshed: 'notice.refreshed',
  undone: 'notice.undone',
  'undone-but': 'notice.undone-but',
  removed: 'notice.removed',
  stopped: 'notice.stopped',
  'sheet-gone': 'notice.sheet-gone',
  'no-project': 'notice.no-project',
  'rows-moved': 'notice.rows-moved',
  copied: 'notice.copied',
  'nothing-to-undo': 'notice.nothing-to-undo',
};

/** In a browser what was written is a file of its own. */
const fileNoticeKeys: Partial<typeof noticeKeys> = { added: 'page.saved', refreshed: 'page.refreshed', undone: 'page.undone' };

/** What just happened, in one line; empty where nothing did. A failure says its first way out. */
export function noticeText(state: State): string {
  const { notice } = state;
  if (!notice) return '';
  const keys = state.host === 'file' ? { ...noticeKeys, ...fileNoticeKeys } : noticeKeys;
  if (notice.kind !== 'failed') return text(keys[notice.kind], { ...('count' in notice ? { count: notice.count } : {}), ...('names' in notice ? { names: notice.names } : {}) });
  const { title, steps } = failureTextOf(notice.code, state);
  const app = { app: appName(state) };
  return [`${text(title, app)}.`, ...steps.slice(0, 1).map((step) => text(step, app))].join(' ');
}

/** What a screen reader is told without being asked. */
export function announcement(state: State): string {
  if (state.work) return waitingText(state) || workText(state.work);
  const { questions, screen, rehearsal, draft } = state;
  if (screen === 'setup' && rehearsal && Object.keys(draft).length > 0) return [placesText(rehearsal), coloursText(rehearsal)].join(' ').trim();
  if (screen !== 'columns' || !questions || state.notice) return noticeText(state);
  const count = openQuestions(questions);
  return count > 0 ? text('columns.left', { count }) : text('columns.none-left');
}
