import type { Alignment } from '../alignment/alignment';
import { sentence } from '../messages/sentence';
import type { Answer, Level } from '../portfolio/answer';
import type { FoundTable } from '../tables/found-table';
import type { SheetId } from '../workbook/sheet-id';
import { sayOf } from './words';
import type { SheetSentence } from './words';

/** What the four analyses need to give account of themselves. */
export type Answers = {
  readonly main: Pick<FoundTable, 'kind'>;
  readonly prioritisation: Answer;
  readonly rag: Answer;
  readonly resources: Answer;
  readonly alignment: Answer & Pick<Alignment, 'shareBasis'>;
};

/** One analysis in words: the question it answers, how far these columns carry it, and what would carry it further. */
export type AnswerLine = {
  readonly id: SheetId;
  readonly question: string;
  readonly level: Level;
  readonly text: string;
  /** Null where nothing would help. */
  readonly unlock: string | null;
};

const analyses = [
  { id: 'priorities', analysis: 'prioritisation' },
  { id: 'rag', analysis: 'rag' },
  { id: 'heatmap', analysis: 'resources' },
  { id: 'alignment', analysis: 'alignment' },
] as const;

/** The four analyses, in the order of their sheets. */
export function answerLines(answers: Answers): readonly AnswerLine[] {
  return analyses.map(({ id, analysis }) => {
    const answer: Answer = answers[analysis];
    const question = sayOf(answers, questionOf(answers, analysis));
    return { id, question, level: answer.level, text: levelText(answers, id, answer), unlock: answer.unlock && sentence(answer.unlock.message) };
  });
}

/**
 * The one column that would unlock most: for most projects, and of equal ones for the analysis that says least now. Null
 * where no column would help.
 */
export function bestUnlock(answers: Answers): string | null {
  const offered = analyses.flatMap(({ analysis }) => {
    const { unlock, level, of, covered }: Answer = answers[analysis];
    const count = unlock?.message.args['count'];
    return unlock ? [{ unlock, count: typeof count === 'number' ? count : of - covered, level: levels.indexOf(level) }] : [];
  });
  const best = offered.reduce<(typeof offered)[number] | null>((most, one) => (most && (most.count - one.count || one.level - most.level) >= 0 ? most : one), null);
  return best && sentence(best.unlock.message);
}

/** From saying nothing up. */
const levels: readonly Level[] = ['none', 'substitute', 'partial', 'full'];

const substitutes: Partial<Record<SheetId, SheetSentence>> = {
  priorities: 'substitute-priorities',
  rag: 'substitute-rag',
  heatmap: 'substitute-heatmap',
  alignment: 'substitute-alignment',
};

/** Where shares are of project count, nothing speaks of money. */
function questionOf({ alignment }: Answers, analysis: (typeof analyses)[number]['analysis']): SheetSentence {
  return analysis === 'alignment' && alignment.shareBasis === 'count' ? 'question-alignment-count' : `question-${analysis}`;
}

function levelText(answers: Answers, id: SheetId, { level, covered, of }: Answer): string {
  const words: Record<Level, SheetSentence> = {
    full: 'level-full',
    partial: 'level-partial',
    substitute: substitutes[id] ?? 'level-partial',
    none: 'level-none',
  };
  return sayOf(answers, words[level], { covered, of });
}
