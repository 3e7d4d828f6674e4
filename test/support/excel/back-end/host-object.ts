import { notImplemented } from './host-error';

/**
 * Something the client can hold: a workbook, a range, a collection. Its getters are the properties, its setters the writable
 * ones, its methods the methods, under Office.js's own names; a member that is not there is answered with NotImplemented.
 */
export abstract class HostObject {
  /** Its class in Office.js, `Range`. */
  abstract readonly typeName: string;
  /** Properties that are read when a load names none. */
  readonly scalars: readonly string[] = [];

  /** What the client addresses it by later: `{Id}`, `{_Id}`, or nothing. */
  identity(): Readonly<Record<string, unknown>> {
    return {};
  }
}

/** Members of a collection, in order; `getItem` finds one by its key. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract list(): readonly T[];
  abstract getItem(key: unknown): T;

  getCount(): number {
    return this.list().length;
  }
}

/** Reads a property: a value, another object, or null for a null object. */
export function readMember(target: HostObject, name: string): unknown {
  const descriptor = findMember(target, name);
  if (!descriptor?.get) throw notImplemented(`${target.typeName}.${name}`);
  return descriptor.get.call(target) as unknown;
}

/** Sets a property. */
export function writeMember(target: HostObject, name: string, value: unknown): void {
  const descriptor = findMember(target, name);
  if (!descriptor?.set) throw notImplemented(`setting ${target.typeName}.${name}`);
  descriptor.set.call(target, value);
}

/** Calls a method. */
export function callMember(target: HostObject, name: string, args: readonly unknown[]): unknown {
  const method: unknown = findMember(target, name)?.value;
  if (typeof method !== 'function') throw notImplemented(`${target.typeName}.${name}()`);
  return Reflect.apply(method, target, args) as unknown;
}

/** `GetRange` on the wire is `getRange` here. */
export function camelName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `values` is `Values` in an answer. */
export function pascalName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function findMember(target: HostObject, name: string): PropertyDescriptor | null {
  const own = ['constructor', 'identity', 'list'];
  if (own.includes(name)) return null;
  for (let type: unknown = Object.getPrototypeOf(target); type instanceof HostObject; type = Object.getPrototypeOf(type)) {
    const descriptor = Object.getOwnPropertyDescriptor(type, name);
    if (descriptor) return descriptor;
  }
  return null;
}
