import type { MessageArgs } from './message';

const slot = /\{(?<name>\w+)(?:\?(?<one>(?:[^|{}]|\{\w+\})*)\|(?<other>(?:[^{}]|\{\w+\})*))?\}/g;

/**
 * Fills a template: `{cell}` by the arg of that name, `{count?row|rows}` by whether that arg is 1;
 * the two forms may hold plain slots themselves.
 * A slot without its arg stays visible as written, so that a forgotten one is seen.
 */
export function fillTemplate(template: string, args: MessageArgs): string {
  let filled = '';
  for (const part of partsOf(template)) filled += typeof part === 'string' ? part : fillSlot(part, args);
  return filled;
}

type Slot = { readonly name: string; readonly written: string; readonly forms: { readonly one: string; readonly other: string } | null };

/** Templates are the sentences of the message tables: each is taken apart once, and filled thousands of times. */
const known = new Map<string, readonly (string | Slot)[]>();

function partsOf(template: string): readonly (string | Slot)[] {
  const parts = known.get(template) ?? takeApart(template);
  known.set(template, parts);
  return parts;
}

function takeApart(template: string): readonly (string | Slot)[] {
  const parts: (string | Slot)[] = [];
  let end = 0;
  for (const match of template.matchAll(slot)) {
    const { name = '', one, other } = match.groups ?? {};
    parts.push(template.slice(end, match.index), { name, written: match[0], forms: one === undefined || other === undefined ? null : { one, other } });
    end = match.index + match[0].length;
  }
  return [...parts, template.slice(end)];
}

function fillSlot({ name, written, forms }: Slot, args: MessageArgs): string {
  const value = args[name];
  if (value === undefined) return written;
  return forms ? fillTemplate(value === 1 ? forms.one : forms.other, args) : String(value);
}
