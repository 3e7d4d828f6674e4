import type { Parts } from '../archive/archive';
import { childNodes } from '../xml/read-xml-node';
import { readPart } from './read-part';
import { relationshipsName } from './relationships';

/** Where one part of a package points. */
export type Relationship = {
  readonly id: string;
  /** The address of its type, which tells Strict from Transitional. */
  readonly type: string;
  /** The last word of its type: `worksheet`, `styles`, `comments` … */
  readonly kind: string;
  /** The part it leads to, as the package spells it; null when it is external or not there. */
  readonly target: string | null;
};

/** The relationships of a part, in file order; '' is the package itself. A part without any has an empty list. */
export function relationshipsOfPart(parts: Parts, part: string): Relationship[] {
  return childNodes(readPart(parts, relationshipsName(part)), 'Relationship').map(({ attributes }) => {
    const type = attributes['Type'] ?? '';
    const isExternal = attributes['TargetMode'] === 'External';
    return {
      id: attributes['Id'] ?? '',
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? null : findPart(parts, resolveTarget(part, attributes['Target'] ?? '')),
    };
  });
}

/** The part of this name as the package spells it, percent signs decoded if need be; or null. */
export function findPart(parts: Parts, name: string): string | null {
  return parts.find(name) ?? parts.find(decoded(name));
}

/** A target relative to the part that names it; one that begins with a slash is relative to the package. */
function resolveTarget(part: string, target: string): string {
  const path = target.replace(/#.*$/, '');
  const folders = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return folders.join('/');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
