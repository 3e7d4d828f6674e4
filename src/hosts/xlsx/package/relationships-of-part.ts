import type { Archive } from '../archive/archive';
import { readXmlNode } from '../xml/read-xml-node';

/** Where one part of a package points: `type` is the last word of the type's address, `target` the other part's name. */
export type Relationship = {
  readonly id: string;
  readonly type: string;
  /** The whole address of the type, which tells Strict from Transitional. */
  readonly typeAddress: string;
  /** Name of the entry in the archive, or null when it is external or not there. */
  readonly target: string | null;
};

/** The relationships of a part, in file order; '' is the package itself. A part without any has an empty list. */
export function relationshipsOfPart(archive: Archive, part: string): Relationship[] {
  const name = findPart(archive, relationshipsName(part));
  const bytes = name === null ? null : archive.read(name);
  if (name === null || !bytes) return [];
  return readXmlNode(bytes, name)
    .children.filter((child) => child.name === 'Relationship')
    .map(({ attributes }) => {
      const typeAddress = attributes['Type'] ?? '';
      const isExternal = attributes['TargetMode'] === 'External';
      return {
        id: attributes['Id'] ?? '',
        type: typeAddress.slice(typeAddress.lastIndexOf('/') + 1),
        typeAddress,
        target: isExternal ? null : findPart(archive, resolveTarget(part, attributes['Target'] ?? '')),
      };
    });
}

/** The entry with this part name, compared without case as packages do, percent signs decoded if need be; or null. */
export function findPart(archive: Archive, name: string): string | null {
  const index = partIndex(archive);
  return index.get(name.toLowerCase()) ?? index.get(decoded(name).toLowerCase()) ?? null;
}

const indexes = new WeakMap<Archive, ReadonlyMap<string, string>>();

function partIndex(archive: Archive): ReadonlyMap<string, string> {
  const known = indexes.get(archive);
  if (known) return known;
  const index = new Map(archive.entries.map(({ name }) => [name.toLowerCase(), name]));
  indexes.set(archive, index);
  return index;
}

function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target relative to the part that names it; one that begins with a slash is relative to the package. */
function resolveTarget(part: string, target: string): string {
  const folders = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
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
