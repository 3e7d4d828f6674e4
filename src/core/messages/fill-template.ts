import type { MessageArgs } from './message';

const slot = /\{(?<name>\w+)(?:\?(?<one>[^|{}]*)\|(?<other>[^{}]*))?\}/g;

/**
 * Fills a template: `{cell}` by the arg of that name, `{count?row|rows}` by whether that arg is 1.
 * A slot without its arg stays visible as written, so that a forgotten one is seen.
 */
export function fillTemplate(template: string, args: MessageArgs): string {
  let filled = '';
  let end = 0;
  for (const match of template.matchAll(slot)) {
    const { name = '', one, other } = match.groups ?? {};
    const value = args[name];
    filled += template.slice(end, match.index) + fillSlot(match[0], value, { one, other });
    end = match.index + match[0].length;
  }
  return filled + template.slice(end);
}

type Forms = { readonly one: string | undefined; readonly other: string | undefined };

function fillSlot(slotText: string, value: string | number | undefined, forms: Forms): string {
  if (value === undefined) return slotText;
  if (forms.one !== undefined && forms.other !== undefined) return value === 1 ? forms.one : forms.other;
  return String(value);
}
