import type { Masks } from '../../core/portfolio/mask-texts';
import type { AnswerResult, SummaryResult } from '../../core/result';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { RefreshDocument } from './refresh-document';
import { showFinding } from './show-inspection';
import { cut, pad, wrap } from './text-layout';

type Shown = {
  readonly document: RefreshDocument;
  readonly backup: string | null;
  readonly mask: Masks | null;
  readonly snapshot: WorkbookSnapshot;
};

/** A refresh for people, in 80 columns: what was found, what moved, the four answers, what to look at first, what was written. */
export function showRefresh({ document, backup, mask, snapshot }: Shown): string {
  const { projects, stamp, answers, findings, summary, written } = document;
  const source = projects[0]?.source.sheet ?? snapshot.fileName;
  return [
    wrap(`${projects.length} projects on ${source}, as of ${stamp.asOf} (${stamp.asOfSource})`),
    wrap(summary.headline),
    ...movedLines(summary.moved),
    '',
    showAnswer('Priorities', answers.prioritisation, { done: 'scored', instead: 'listed under Where to look first' }),
    showAnswer('RAG status', answers.rag, { done: 'rated', instead: 'with a reported colour only' }),
    showAnswer('Heatmap', answers.resources, { done: 'with planned work', instead: 'counted per owner and month' }),
    showAnswer('Alignment', answers.alignment, { done: 'linked to an objective', instead: 'shown by theme' }),
    ...lookFirst(summary),
    ...seriousFindings(findings),
    '',
    wrap(`Written: ${written.file}`, 2),
    wrap(`  ${written.sheets.join(' · ')}`, 2),
    ...(backup === null ? [] : [wrap(`Backup: ${backup}`, 2)]),
    ...(mask ? [wrap(maskedWords(mask), 2)] : []),
    'Look at Summary first. Your own sheets were not changed.',
  ].join('\n');
}

function maskedWords({ names, money }: Masks): string {
  const parts = [
    ...(names ? ['projects, people, departments, programmes and objectives are numbered, comments are left out'] : []),
    ...(money ? ['amounts are shares of the total in %'] : []),
  ];
  return `Masked: ${parts.join('; ')}. It holds our sheets alone, as values. Dates and progress are real.`;
}

type Extent = { readonly done: string; readonly instead: string };

function showAnswer(label: string, answer: AnswerResult, words: Extent): string {
  const verb = answer.level === 'substitute' ? words.instead : words.done;
  const extent = answer.level === 'none' ? 'none' : `${answer.level}: ${answer.covered} of ${answer.of} ${verb}`;
  return wrap(`${pad(label, 11)} ${extent}${answer.unlock ? `. ${answer.unlock.text}` : ''}`, 12);
}

const shownMoves = 5;

/** What moved since the last period: the sentence, what is to be said of the list, then one line a project. */
function movedLines(moved: SummaryResult['moved']): string[] {
  if (!moved) return [];
  const { sentence, notes, projects } = moved;
  const more = projects.length > shownMoves ? [`  and ${projects.length - shownMoves} more on Summary and RAG status`] : [];
  return ['', wrap(sentence), ...notes.map((note) => wrap(note)), ...projects.slice(0, shownMoves).map((line) => wrap(`  ${line}`, 4)), ...more];
}

const marks: Readonly<Record<string, string>> = { R: '◆ R', A: '▲ A' };
const shownProjects = 5;

function lookFirst({ lookFirst: projects }: SummaryResult): string[] {
  if (projects.length === 0) return [];
  const lines = projects.slice(0, shownProjects).map(({ name, key, fact, computed }) => {
    return wrap(`  ${pad(marks[computed ?? ''] ?? '–', 3)}  ${cut(name, 50)}${name === key ? '' : ` (${cut(key, 20)})`}: ${fact}`, 7);
  });
  return ['', 'Look at first:', ...lines];
}

/** What an analysis cannot say stands with its level above already. */
function seriousFindings(findings: RefreshDocument['findings']): string[] {
  const serious = findings.filter(({ code, severity }) => severity !== 'note' && !code.startsWith('cannot-'));
  if (serious.length === 0) return [];
  const more = serious.length > 5 ? [`  and ${serious.length - 5} more on the sheet Findings`] : [];
  return ['', 'In the data:', ...serious.slice(0, 5).map(showFinding), ...more];
}
