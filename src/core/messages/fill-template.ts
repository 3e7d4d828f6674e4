import type { MessageArgs } from './message';

const slot = /\{(?<name>\w+)(?:\?(?<one>(?:[^|{}]|\{\w+\})*)\|(?<other>(?:[^{}]|\{\w+\})*))?\}/g;

/**
 * Fills a template: `{cell}` by the arg of that name, `{count?row|rows}` by whether that arg is 1;
 * the two forms may hold plain slots themselves.
 * A slot without its arg stays visible as written, so that a forgotten one is seen.
 */
export function fillTemplate(template: string, args: MessageArgs): string {
  let filled = '';
  let end = 0;
  for (const match of template.matchAll(slot)) {
    const { name = '', one, other } = match.groups ?? {};
    const value = args[name];
    filled += template.slice(end, match.index) + fillSlot(match[0], { value, forms: { one, other }, args });
    end = match.index + match[0].length;
  }
  return filled + template.slice(end);
}

type Slot = {
  readonly value: string | number | undefined;
  readonly forms: { readonly one: string | undefined; readonly other: string | undefined };
  readonly args: MessageArgs;
};

function fillSlot(slotText: string, { value, forms, args }: Slot): string {
  if (value === undefined) return slotText;
  if (forms.one === undefined || forms.other === undefined) return String(value);
  return fillTemplate(value === 1 ? forms.one : forms.other, args);
}
