import { a1 } from '../workbook/address';
import type { Finding } from '../workbook/finding';
import { PlumblineError } from '../workbook/plumbline-error';
import { messageTables } from './en/index';
import { fillTemplate } from './fill-template';
import type { Message, MessageArgs } from './message';
import type { MessageText } from './message-table';

/** A finding in words. `effect` and `fix` are empty where its code has none. */
export type FindingText = { readonly text: string; readonly effect: string; readonly fix: string };

const words: ReadonlyMap<string, MessageText> = new Map(messageTables.flatMap((table) => Object.entries(table)));

/** A message as a sentence for people. A code without words is a bug and throws. */
export function sentence({ code, args, and }: Message): string {
  const text = fillTemplate(textOf(code).text, args);
  return and ? `${text}; ${sentence(and)}` : text;
}

/**
 * What is wrong, what that does to the result, and how to repair it. Beside its own args a finding's words may use
 * `{count}`, `{sheet}` and `{cell}` (A1, of the first cell). A code without words is a bug and throws.
 */
export function findingText(finding: Finding): FindingText {
  const { text, effect = '', fix = '' } = textOf(finding.code);
  const args = findingArgs(finding);
  return { text: fillTemplate(text, args), effect: fillTemplate(effect, args), fix: fillTemplate(fix, args) };
}

/** A finding as one line: what is wrong and its effect. */
export function findingSentence(finding: Finding): string {
  const { text, effect } = findingText(finding);
  return effect === '' ? text : `${text} ${effect}`;
}

/** Is there a text for this code? */
export function hasWords(code: string): boolean {
  return words.has(code);
}

function textOf(code: string): MessageText {
  const text = words.get(code);
  if (!text) throw new PlumblineError('bug', `There are no words for the message "${code}".`);
  return text;
}

function findingArgs({ at, count, args }: Finding): MessageArgs {
  const place = at ? { cell: a1(at.row, at.column), ...(at.sheet === null ? {} : { sheet: at.sheet }) } : {};
  return { count, ...place, ...args };
}
