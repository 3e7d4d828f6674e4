import { EnumValue, enumOf } from '../oracle/enum-value';
import { Fault, ServiceError } from '../oracle/fault';
import { describeArguments, findOverload, isDate, matchesShape } from '../oracle/matches-shape';
import { readTypings } from '../oracle/read-typings';
import type { Member, TypeShape } from '../oracle/type-shape';
import { callKind } from './call-kind';
import type { Environment, Realm } from './environment';
import { isPermitted, permissionMessage } from './permissions';

/** An object of Apps Script from inside: what its methods are called with first. `type` is its full name in the typings. */
export type Handle = { readonly type: string; readonly env: Environment };

/** The methods of a type; each is given the handle, then the arguments, with wrapped objects as their handles. */
export type MethodTable = Readonly<Record<string, (self: never, ...args: never[]) => unknown>>;

export type Tables = Readonly<Record<string, MethodTable>>;

const handles = new WeakMap<object, Handle>();

const typeNameOf = (value: unknown): string | null => (typeof value === 'object' && value !== null ? (handles.get(value)?.type ?? null) : null);

export const simpleName = (type: string): string => type.slice(type.lastIndexOf('.') + 1);

/** What engines and test tools ask of any object. */
const asked = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'asymmetricMatch', 'nodeType', 'tagName']);

/** An object as the script sees it: only what the typings say of its type, and every call checked. */
export function wrap(handle: Handle, tables: Tables): object {
  const proxy = new Proxy(Object.freeze({}), {
    get: (_target, key) => (typeof key === 'symbol' || asked.has(key) ? undefined : readMember(handle, key, tables)),
    set: (_target, key) => handle.env.fail(new Fault(`${handle.type}.${String(key)} cannot be set`)),
  });
  handles.set(proxy, handle);
  return proxy;
}

function readMember(handle: Handle, name: string, tables: Tables): unknown {
  const { env, type } = handle;
  const member = readTypings().interfaces.get(type)?.get(name);
  if (!member) return name === 'toString' ? (): string => simpleName(type) : env.fail(new Fault(`the typings have no ${type}.${name}`));
  if (member.kind === 'method') return (...args: unknown[]) => invoke({ handle, name, member, tables }, args);
  if (member.shape.kind !== 'enum-of') return env.fail(new Fault(`${type}.${name} is in the typings, and not in the fake`));
  return enumOf(member.shape.name, env.fail);
}

type Call = { readonly handle: Handle; readonly name: string; readonly member: Extract<Member, { kind: 'method' }>; readonly tables: Tables };

function invoke(call: Call, args: readonly unknown[]): unknown {
  const { env } = call.handle;
  try {
    return carryOut(call, args);
  } catch (error) {
    throw toScriptError(error, env.realm);
  }
}

function carryOut({ handle, name, member, tables }: Call, args: readonly unknown[]): unknown {
  const { env, type } = handle;
  const simple = simpleName(type);
  const overload = findOverload(member.overloads, args, typeNameOf);
  if (!overload) env.fail(new Fault(`The parameters ${describeArguments(args, typeNameOf)} don't match the method signature for ${serviceOf(type)}.${name}.`));
  if (!isPermitted(env, simple, name)) throw new ServiceError(permissionMessage(simple, name));
  const method = tables[type]?.[name];
  if (!method) env.fail(new Fault(`${type}.${name} is in the typings, and not in the fake`));
  const kind = callKind(simple, name);
  env.meter.count(`${simple}.${name}`, kind);
  env.now += env.settings.millisecondsPerCall;
  if (kind === 'read') env.settle();
  if (kind === 'write') env.meter.bytesWritten += sizeOf(args);
  const result = (method as (self: Handle, ...rest: unknown[]) => unknown)(handle, ...args.map(unwrap));
  const returned = member.overloads.find((one) => one === overload)?.returns ?? { kind: 'any' };
  const wrapped = toScript(result, returned, { env, tables, path: `${type}.${name}` });
  if (kind === 'read') env.meter.bytesRead += sizeOf(wrapped);
  return wrapped;
}

const serviceOf = (type: string): string => (type.startsWith('Spreadsheet.') ? `SpreadsheetApp.${simpleName(type)}` : type);

function sizeOf(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value, (_key, one: unknown) => (typeNameOf(one) === null ? one : 'object')).length;
}

/** Wrapped objects in an argument become their handles, arrays of them arrays of handles. */
function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap);
  if (typeof value !== 'object' || value === null) return value;
  return handles.get(value) ?? value;
}

/** Null outside a bound script, though the typings do not say so. */
const nullAnyway = new Set(['Spreadsheet.SpreadsheetApp.getActive', 'Spreadsheet.SpreadsheetApp.getActiveSpreadsheet', 'Properties.PropertiesService.getDocumentProperties', 'Lock.LockService.getDocumentLock']);

type Target = { readonly env: Environment; readonly tables: Tables; readonly path: string };

/** A result as the script gets it: arrays and dates of its own realm, handles wrapped, and all of it what the typings promise. */
function toScript(result: unknown, shape: TypeShape, target: Target): unknown {
  const value = copyOut(result, target);
  if (value === null && nullAnyway.has(target.path)) return null;
  if (!matchesShape(value, shape, typeNameOf)) throw new Error(`the fake's ${target.path} does not return what the typings say`);
  return value;
}

function copyOut(value: unknown, target: Target): unknown {
  if (typeof value !== 'object' || value === null || value instanceof EnumValue) return value;
  const { realm } = target.env;
  if (Array.isArray(value)) {
    const copy = new realm.Array<unknown>(value.length);
    for (let index = 0; index < value.length; index += 1) copy[index] = copyOut(value[index], target);
    return copy;
  }
  if (isDate(value)) return new realm.Date(value.getTime());
  if (isHandle(value)) return wrap(value, target.tables);
  return Object.assign(new realm.Object(), value);
}

function isHandle(value: object): value is Handle {
  return 'type' in value && 'env' in value;
}

/** An error as the script meets it: `Exception` of its own realm. */
function toScriptError(error: unknown, realm: Realm): unknown {
  if (!(error instanceof ServiceError)) return error;
  const exception = new realm.Error(error.message);
  exception.name = 'Exception';
  return exception;
}
