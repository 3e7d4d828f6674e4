import type { AnswerResult, ProjectResult } from '../../core/result';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { RefreshDocument } from './refresh-command';
import { showFinding } from './show-inspection';
import { cut, pad, width, wrap } from './text-layout';

type Shown = { readonly document: RefreshDocument; readonly backup: string | null; readonly snapshot: WorkbookSnapshot };

/** A refresh for people, in 80 columns: what was found, the four answers, what to look at first, what was written. */
export function showRefresh({ document, backup, snapshot }: Shown): string {
  const { projects, stamp, answers, findings, written } = document;
  const source = projects[0]?.source.sheet ?? snapshot.fileName;
  return [
    wrap(`${projects.length} projects on ${source}, as of ${stamp.asOf} (${stamp.asOfSource})`),
    '',
    showAnswer('Priorities', answers.prioritisation, 'scored'),
    showAnswer('RAG status', answers.rag, 'rated'),
    showAnswer('Heatmap', answers.resources, 'counted'),
    showAnswer('Alignment', answers.alignment, 'linked'),
    ...lookFirst(projects),
    ...seriousFindings(findings),
    '',
    wrap(`Written: ${written.file}`, 2),
    wrap(`  ${written.sheets.join(' · ')}`, 2),
    ...(backup === null ? [] : [wrap(`Backup: ${backup}`, 2)]),
    'Look at Summary first. Your own sheets were not changed.',
  ].join('\n');
}

function showAnswer(label: string, answer: AnswerResult, verb: string): string {
  const extent = answer.level === 'none' ? 'none' : `${answer.level}, ${answer.covered} of ${answer.of} ${verb}`;
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

function seriousFindings(findings: RefreshDocument['findings']): string[] {
  const serious = findings.filter(({ severity }) => severity !== 'note');
  if (serious.length === 0) return [];
  const more = serious.length > 5 ? [`  and ${serious.length - 5} more on the sheet Findings`] : [];
  return ['', 'In the data:', ...serious.slice(0, 5).map(showFinding), ...more];
}
