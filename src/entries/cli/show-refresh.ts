import type { Masks } from '../../core/portfolio/mask-texts';
import type { AnswerResult, ProjectResult } from '../../core/result';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { RefreshDocument } from './refresh-document';
import { showFinding } from './show-inspection';
import { cut, pad, width, wrap } from './text-layout';

type Shown = {
  readonly document: RefreshDocument;
  readonly backup: string | null;
  readonly mask: Masks | null;
  readonly snapshot: WorkbookSnapshot;
};

/** A refresh for people, in 80 columns: what was found, the four answers, what to look at first, what was written. */
export function showRefresh({ document, backup, mask, snapshot }: Shown): string {
  const { projects, stamp, answers, findings, written } = document;
  const source = projects[0]?.source.sheet ?? snapshot.fileName;
  return [
    wrap(`${projects.length} projects on ${source}, as of ${stamp.asOf} (${stamp.asOfSource})`),
    '',
    showAnswer('Priorities', answers.prioritisation, { done: 'scored', instead: 'listed under Where to look first' }),
    showAnswer('RAG status', answers.rag, { done: 'rated', instead: 'with a reported colour only' }),
    showAnswer('Heatmap', answers.resources, { done: 'with planned work', instead: 'counted per owner and month' }),
    showAnswer('Alignment', answers.alignment, { done: 'linked to an objective', instead: 'shown by theme' }),
    ...lookFirst(projects),
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

const colourOrder: Readonly<Record<string, number>> = { R: 0, A: 1 };
const marks: Readonly<Record<string, string>> = { R: '◆ R', A: '▲ A' };

function lookFirst(projects: readonly ProjectResult[]): string[] {
  const worst = projects
    .filter(({ rag }) => rag.computed === 'R' || rag.computed === 'A')
    .sort((a, b) => (colourOrder[a.rag.computed ?? ''] ?? 2) - (colourOrder[b.rag.computed ?? ''] ?? 2));
  if (worst.length === 0) return [];
  const lines = worst.slice(0, 5).map(({ name, rag, key }) => {
    const cells = Object.values(rag.dimensions).flatMap(({ cell }) => (cell === null ? [] : [cell]));
    const line = `${marks[rag.computed ?? ''] ?? ''}  ${name}${name === key ? '' : ` (${key})`}`;
    return `  ${cut(`${line}: ${rag.basis.join(', ')}${cells.length > 0 ? ` (${cells.join(', ')})` : ''}`, width - 2)}`;
  });
  return ['', `Look at first (${worst.length} red or amber by the figures):`, ...lines];
}

/** What an analysis cannot say stands with its level above already. */
function seriousFindings(findings: RefreshDocument['findings']): string[] {
  const serious = findings.filter(({ code, severity }) => severity !== 'note' && !code.startsWith('cannot-'));
  if (serious.length === 0) return [];
  const more = serious.length > 5 ? [`  and ${serious.length - 5} more on the sheet Findings`] : [];
  return ['', 'In the data:', ...serious.slice(0, 5).map(showFinding), ...more];
}
