import type { XmlElement } from './xml-tree';

/** Replaces the characters `start..end` by `text`; `start === end` inserts. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text with all edits made; every other character stays. Edits must not overlap; at one place they keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** The edit that adds XML behind an element's last child, opening the element if it is self-closing. */
export function appendInside(text: string, element: XmlElement, xml: string): Edit {
  if (!element.isSelfClosing) return { start: element.contentEnd, end: element.contentEnd, text: xml };
  const slash = text.lastIndexOf('/', element.end - 1);
  return { start: slash, end: element.end, text: `>${xml}</${element.name}>` };
}

/** The edit that puts XML, or nothing, in an element's place. */
export function replaceElement({ start, end }: XmlElement, xml: string): Edit {
  return { start, end, text: xml };
}
