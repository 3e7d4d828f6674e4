/** One part of a text of the pane, as a translator sees it: words, a slot, or a choice by number. */
export type MessagePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'plural'; readonly slot: string; readonly forms: readonly PluralForm[] };

/** A form of a choice: `one`, `other` or `=0`, and what it says. */
export type PluralForm = { readonly name: string; readonly parts: readonly MessagePart[] };

/** Takes a text apart. Throws where a brace is left open or stands alone. */
export function readMessage(text: string): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    const words = text.slice(at, open < 0 ? text.length : open);
    if (words.includes('}')) throw new Error(`A brace closes that was never opened: ${text}`);
    if (words !== '') parts.push({ kind: 'words', words });
    if (open < 0) break;
    at = closingBrace(text, open) + 1;
    parts.push(readSlot(text.slice(open + 1, at - 1)));
  }
  return parts;
}

/** The text that `readMessage` takes apart into these parts. */
export function writeMessage(parts: readonly MessagePart[]): string {
  return parts.map(writePart).join('');
}

function writePart(part: MessagePart): string {
  if (part.kind === 'words') return part.words;
  if (part.kind === 'slot') return `{${part.slot}}`;
  return `{${part.slot}, plural, ${part.forms.map(({ name, parts }) => `${name} {${writeMessage(parts)}}`).join(' ')}}`;
}

function readSlot(inner: string): MessagePart {
  const choice = /^(\w+), plural, (.+)$/.exec(inner);
  if (!choice) {
    if (!/^\w+$/.test(inner)) throw new Error(`Not a slot: {${inner}}`);
    return { kind: 'slot', slot: inner };
  }
  return { kind: 'plural', slot: choice[1] ?? '', forms: readForms(choice[2] ?? '') };
}

function readForms(text: string): readonly PluralForm[] {
  const forms: PluralForm[] = [];
  let at = 0;
  while (at < text.length) {
    const head = /^ ?(=\d+|[a-z]+) \{/.exec(text.slice(at));
    if (!head) throw new Error(`Not a form of a choice: ${text.slice(at)}`);
    const open = at + head[0].length - 1;
    at = closingBrace(text, open) + 1;
    forms.push({ name: head[1] ?? '', parts: readMessage(text.slice(open + 1, at - 1)) });
  }
  return forms;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`A brace stays open: ${text}`);
}
