import type { Account } from '../../core/account';
import type { ScoreHereCards } from '../../core/score-here-cards';
import { mergeInputs } from '../../core/settings/merge-inputs';
import type { TypedScore } from '../../core/prioritisation/typed-scores';
import { nothingTyped } from '../../core/sheets/typed-here';
import type { TypedHere } from '../../core/sheets/typed-here';
import type { FindingState } from '../../core/workbook/finding-state';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { State } from './state';

/** What the user decided and typed in the pane: before it stands in our sheets, and as the last run wrote it there. */
export type Waiting = Pick<State, 'edits' | 'editsWritten' | 'typed' | 'typedWritten'>;

/** Would something that the user decided or typed be lost with the pane? */
export function isUnsaved({ edits, typed, draft }: Pick<State, 'edits' | 'typed' | 'draft'>): boolean {
  return edits !== null || typed.scores.length + typed.states.length + Object.keys(draft).length > 0;
}

/** What still waits after a run that wrote these sheets. */
export function waitingAfter({ edits, typed }: Waiting, written: readonly SheetId[]): Waiting {
  const [hasSettings, hasScores, hasStates] = [written.includes('settings'), written.includes('priorities'), written.includes('findings')];
  return {
    ...(hasSettings ? { edits: null, editsWritten: edits } : { edits, editsWritten: null }),
    typed: { scores: hasScores ? [] : typed.scores, states: hasStates ? [] : typed.states },
    typedWritten: { scores: hasScores ? typed.scores : [], states: hasStates ? typed.states : [] },
  };
}

/** The same once that run is taken back: what was decided holds on, above the workbook as it is again. */
export function waitingAgain({ edits, editsWritten, typed, typedWritten }: Waiting): Waiting {
  return {
    ...{ edits: mergeInputs(editsWritten, edits), editsWritten: null },
    typed: { scores: [...typedWritten.scores, ...typed.scores], states: [...typedWritten.states, ...typed.states] },
    typedWritten: nothingTyped,
  };
}

export function withScore(typed: TypedHere, score: TypedScore): TypedHere {
  const others = typed.scores.filter(({ key, label }) => key !== score.key || label !== score.label);
  return { ...typed, scores: [...others, score] };
}

export function withState(typed: TypedHere, key: string, state: FindingState): TypedHere {
  return { ...typed, states: [...typed.states.filter((one) => one.key !== key), { key, state }] };
}

/** The cards with one more rating. */
export function rated(cards: ScoreHereCards, { key, label, value }: TypedScore): ScoreHereCards {
  const place = cards.labels.findIndex((one) => one.label === label);
  const projects = cards.projects.map((project) => (project.key === key ? { ...project, ratings: project.ratings.map((rating, index) => (index === place ? value : rating)) } : project));
  return { ...cards, projects };
}

/** The account with one finding set aside, or taken up again. */
export function marked(account: Account, key: string, state: FindingState): Account {
  return { ...account, findings: account.findings.map((card) => (card.key === key ? { ...card, isIgnored: state === 'Ignored' } : card)) };
}
