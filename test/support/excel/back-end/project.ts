import { invalidArgument } from './host-error';
import { camelName, HostCollection, HostObject, pascalName, readMember } from './host-object';

/**
 * The properties a load asks for, as the client expects them: `['values', 'format/fill/color']` gives
 * `{Values, Format: {Fill: {Color}}}`. Of a collection, those of each item.
 */
export function project(target: HostObject, paths: readonly string[], page: { readonly skip: number; readonly top?: number } = { skip: 0 }): Record<string, unknown> {
  if (target instanceof HostCollection) {
    const items = (target as HostCollection<HostObject>).list().slice(page.skip, page.top === undefined ? undefined : page.skip + page.top);
    const own = paths.filter((path) => isOwn(target, path));
    const rest = paths.filter((path) => !own.includes(path));
    const itemPaths = rest.length === 0 && own.length === 0 ? ['*'] : rest;
    return { ...projectOne(target, own), _Items: items.map((item) => ({ ...item.identity(), ...projectOne(item, itemPaths) })) };
  }
  return projectOne(target, paths.length === 0 ? ['*'] : paths);
}

/** Properties of the collection itself, such as `count`. */
function isOwn(target: HostObject, path: string): boolean {
  return target.scalars.includes(path);
}

function projectOne(target: HostObject, paths: readonly string[]): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, rest] of groupByHead(paths.flatMap((path) => (path === '*' || path === '$all' ? target.scalars : [path])))) {
    const value = readMember(target, name);
    result[pascalName(name)] = value instanceof HostObject ? project(value, rest) : plain(value, { name, rest });
  }
  return result;
}

function groupByHead(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('/');
    const name = camelName(head);
    const group = groups.get(name) ?? [];
    if (rest.length > 0) group.push(rest.join('/'));
    groups.set(name, group);
  }
  return groups;
}

function plain(value: unknown, at: { readonly name: string; readonly rest: readonly string[] }): unknown {
  if (at.rest.length > 0 && value !== null) throw invalidArgument(`${at.name}/${at.rest[0] ?? ''} cannot be loaded`);
  return value;
}
