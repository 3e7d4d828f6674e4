import { EnumValue } from './enum-value';
import type { Overload, TypeShape } from './type-shape';

/** Gives the full type name of a wrapped object, null for anything else. */
export type TypeNameOf = (value: unknown) => string | null;

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** Is a value what a type of the typings says? */
export function matchesShape(value: unknown, shape: TypeShape, typeNameOf: TypeNameOf): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'basic':
      return matchesBasic(value, shape.name);
    case 'literal':
      return value === shape.value;
    case 'array':
      return Array.isArray(value) && (shape.of.kind === 'any' || value.every((one) => matchesShape(one, shape.of, typeNameOf)));
    case 'union':
      return shape.of.some((one) => matchesShape(value, one, typeNameOf));
    case 'record':
      return isPlainRecord(value) && typeNameOf(value) === null && Object.entries(value).every(([key, one]) => matchesKey(shape.keys[key] ?? shape.others, one, typeNameOf));
    case 'ref':
      return matchesReference(value, shape.name, typeNameOf);
    case 'enum-of':
      return false;
  }
}

function matchesKey(shape: TypeShape | null, value: unknown, typeNameOf: TypeNameOf): boolean {
  return shape !== null && matchesShape(value, shape, typeNameOf);
}

function matchesBasic(value: unknown, name: Extract<TypeShape, { kind: 'basic' }>['name']): boolean {
  if (name === 'integer') return Number.isSafeInteger(value);
  if (name === 'number') return Number.isFinite(value);
  if (name === 'null') return value === null;
  if (name === 'undefined' || name === 'void') return value === undefined;
  return typeof value === name;
}

const isPlainRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function matchesReference(value: unknown, name: string, typeNameOf: TypeNameOf): boolean {
  if (value instanceof EnumValue) return value.enumName === name;
  if (name === 'Base.Date' || name === 'Date') return isDate(value);
  return typeNameOf(value) === name;
}

/** The first overload that takes these arguments, or null. */
export function findOverload(overloads: readonly Overload[], args: readonly unknown[], typeNameOf: TypeNameOf): Overload | null {
  return overloads.find((overload) => takes(overload, args, typeNameOf)) ?? null;
}

function takes({ parameters, isOpen }: Overload, args: readonly unknown[], typeNameOf: TypeNameOf): boolean {
  const least = parameters.filter(({ isOptional }) => !isOptional).length;
  if (args.length < least || (!isOpen && args.length > parameters.length)) return false;
  return parameters.every(({ shape }, index) => index >= args.length || matchesShape(args[index], shape, typeNameOf));
}

/** The types of arguments as Apps Script's own message names them: `(String,null)`. */
export function describeArguments(args: readonly unknown[], typeNameOf: TypeNameOf): string {
  return `(${args.map((value) => describeValue(value, typeNameOf)).join(',')})`;
}

function describeValue(value: unknown, typeNameOf: TypeNameOf): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'number[]';
  if (value instanceof EnumValue) return value.enumName;
  const type = typeNameOf(value);
  if (type !== null) return type;
  if (typeof value === 'object' || typeof value === 'function') return '(class)';
  return typeof value === 'string' ? 'String' : typeof value === 'boolean' ? 'Boolean' : 'number';
}
