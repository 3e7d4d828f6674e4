/** One part of a template: words, a slot, or a choice by number. */
type Part = string | { readonly slot: string } | { readonly slot: string; readonly forms: ReadonlyMap<string, readonly Part[]> };

const known = new Map<string, readonly Part[]>();

export type Filling = {
  readonly locale: string;
  /** Language of the words, which decides the forms of a choice. */
  readonly language: string;
};

/**
 * Fills a template: `{name}` takes an argument, `{count, plural, one {# project} other {# projects}}` chooses by a number,
 * `#` is that number, and a form `=0` holds for exactly that number. Numbers are written as the locale does; any other argument comes out as it is, between the words.
 * A slot without an argument stays as it is written, so that a test and a reader see it.
 */
export function fillMessage<T>(template: string, args: Readonly<Record<string, T | string | number>>, filling: Filling): readonly (T | string)[] {
  const parts = known.get(template) ?? parse(template);
  known.set(template, parts);
  return fill(parts, { args, filling, number: null });
}

type Context<T> = { readonly args: Readonly<Record<string, T | string | number>>; readonly filling: Filling; readonly number: string | null };

function fill<T>(parts: readonly Part[], context: Context<T>): readonly (T | string)[] {
  return parts.flatMap((part): readonly (T | string)[] => {
    if (typeof part === 'string') return [context.number === null ? part : part.replace('#', context.number)];
    const value = context.args[part.slot];
    if (value === undefined) return [`{${part.slot}}`];
    if (!('forms' in part)) return [typeof value === 'number' ? numberIn(value, context.filling) : value];
    const count = Number(value);
    const form = part.forms.get(`=${count}`) ?? part.forms.get(new Intl.PluralRules(context.filling.language).select(count)) ?? part.forms.get('other') ?? [];
    return fill(form, { ...context, number: numberIn(count, context.filling) });
  });
}

function numberIn(value: number, { locale }: Filling): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}

function parse(template: string): readonly Part[] {
  const parts: Part[] = [];
  let rest = template;
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    if (open > 0) parts.push(rest.slice(0, open));
    const close = closing(rest, open);
    parts.push(slotOf(rest.slice(open + 1, close)));
    rest = rest.slice(close + 1);
  }
  return rest === '' ? parts : [...parts, rest];
}

/** Where the brace that opens at `open` is closed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function slotOf(inner: string): Part {
  const choice = /^\s*(\w+)\s*,\s*plural\s*,(.*)$/s.exec(inner);
  if (!choice) return { slot: inner.trim() };
  const forms = new Map<string, readonly Part[]>();
  let rest = choice[2] ?? '';
  for (let open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
    const close = closing(rest, open);
    forms.set(rest.slice(0, open).trim(), parse(rest.slice(open + 1, close)));
    rest = rest.slice(close + 1);
  }
  return { slot: choice[1] ?? '', forms };
}
