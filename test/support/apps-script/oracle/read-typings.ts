import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { Member, Overload, TypeShape, Typings } from './type-shape';

/** Files of @types/google-apps-script that a spreadsheet's script meets. */
const files = ['types', 'base', 'spreadsheet', 'charts', 'html', 'properties', 'lock', 'cache', 'script', 'utilities'];

type Scope = { readonly namespace: string; readonly names: ReadonlySet<string>; readonly aliases: ReadonlyMap<string, { readonly node: ts.TypeNode; readonly namespace: string }> };

let known: Typings | null = null;

/** The typings, read once. */
export function readTypings(): Typings {
  known ??= parseTypings();
  return known;
}

function parseTypings(): Typings {
  const folder = resolve(__dirname, '../../../../node_modules/@types/google-apps-script');
  const declared = files.flatMap((name) => {
    const path = join(folder, `google-apps-script.${name}.d.ts`);
    return declarationsIn(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true).statements, '');
  });
  const aliases = new Map(declared.flatMap(({ node, namespace, name }) => (ts.isTypeAliasDeclaration(node) ? [[name, { node: node.type, namespace }] as const] : [])));
  const names = new Set(declared.map(({ name }) => name));
  const interfaces = new Map<string, Map<string, Member>>();
  const enums = new Map<string, string[]>();
  for (const { node, namespace, name } of declared) {
    if (ts.isEnumDeclaration(node)) enums.set(name, node.members.map((member) => member.name.getText()));
    if (ts.isInterfaceDeclaration(node)) interfaces.set(name, membersOf(node, { namespace, names, aliases }));
  }
  for (const { node, namespace, name } of declared) if (ts.isInterfaceDeclaration(node)) inherit(interfaces, name, baseNames(node, { namespace, names, aliases }));
  return { interfaces, enums };
}

type Declared = { readonly node: ts.InterfaceDeclaration | ts.EnumDeclaration | ts.TypeAliasDeclaration; readonly namespace: string; readonly name: string };

function declarationsIn(statements: readonly ts.Statement[], namespace: string): Declared[] {
  return statements.flatMap((node) => {
    if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) {
      const inner = node.name.text === 'GoogleAppsScript' ? '' : join2(namespace, node.name.text);
      return declarationsIn(node.body.statements, inner);
    }
    if (!ts.isInterfaceDeclaration(node) && !ts.isEnumDeclaration(node) && !ts.isTypeAliasDeclaration(node)) return [];
    return [{ node, namespace, name: join2(namespace, node.name.text) }];
  });
}

const join2 = (namespace: string, name: string): string => (namespace === '' ? name : `${namespace}.${name}`);

function baseNames(node: ts.InterfaceDeclaration, scope: Scope): string[] {
  return (node.heritageClauses ?? []).flatMap(({ types }) => types.map(({ expression }) => resolveName(expression.getText(), scope)));
}

function inherit(interfaces: Map<string, Map<string, Member>>, name: string, bases: readonly string[]): void {
  const members = interfaces.get(name);
  for (const base of bases) for (const [key, member] of interfaces.get(base) ?? []) if (!members?.has(key)) members?.set(key, member);
}

function membersOf(node: ts.InterfaceDeclaration, scope: Scope): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const member of node.members) {
    if (!member.name) continue;
    const name = member.name.getText();
    if (ts.isMethodSignature(member)) {
      const before = members.get(name);
      members.set(name, { kind: 'method', overloads: [...(before?.kind === 'method' ? before.overloads : []), overloadOf(member, scope)] });
    } else if (ts.isPropertySignature(member) && member.type) {
      members.set(name, { kind: 'property', shape: shapeOf(member.type, scope) });
    }
  }
  return members;
}

function overloadOf({ parameters, type }: ts.MethodSignature, scope: Scope): Overload {
  return {
    parameters: parameters.filter(({ dotDotDotToken }) => !dotDotDotToken).map((one) => ({ name: one.name.getText(), shape: one.type ? shapeOf(one.type, scope) : { kind: 'any' }, isOptional: one.questionToken !== undefined })),
    isOpen: parameters.some(({ dotDotDotToken }) => dotDotDotToken !== undefined),
    returns: type ? shapeOf(type, scope) : { kind: 'any' },
  };
}

const keywords: ReadonlyMap<ts.SyntaxKind, TypeShape> = new Map<ts.SyntaxKind, TypeShape>([
  [ts.SyntaxKind.AnyKeyword, { kind: 'any' }],
  [ts.SyntaxKind.StringKeyword, { kind: 'basic', name: 'string' }],
  [ts.SyntaxKind.NumberKeyword, { kind: 'basic', name: 'number' }],
  [ts.SyntaxKind.BooleanKeyword, { kind: 'basic', name: 'boolean' }],
  [ts.SyntaxKind.UndefinedKeyword, { kind: 'basic', name: 'undefined' }],
  [ts.SyntaxKind.VoidKeyword, { kind: 'basic', name: 'void' }],
]);

function shapeOf(node: ts.TypeNode, scope: Scope): TypeShape {
  const keyword = keywords.get(node.kind);
  if (keyword) return keyword;
  if (ts.isArrayTypeNode(node)) return { kind: 'array', of: shapeOf(node.elementType, scope) };
  if (ts.isUnionTypeNode(node)) return { kind: 'union', of: node.types.map((one) => shapeOf(one, scope)) };
  if (ts.isParenthesizedTypeNode(node)) return shapeOf(node.type, scope);
  if (ts.isLiteralTypeNode(node)) return literalShape(node);
  if (ts.isTypeLiteralNode(node)) return recordShape(node, scope);
  if (ts.isTypeQueryNode(node)) return { kind: 'enum-of', name: resolveName(node.exprName.getText(), scope) };
  if (ts.isTypeReferenceNode(node)) return referenceShape(node, scope);
  throw new Error(`no shape for the type ${node.getText()}`);
}

function literalShape({ literal }: ts.LiteralTypeNode): TypeShape {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { kind: 'basic', name: 'null' };
  if (ts.isStringLiteral(literal)) return { kind: 'literal', value: literal.text };
  if (ts.isNumericLiteral(literal)) return { kind: 'literal', value: Number(literal.text) };
  return { kind: 'literal', value: literal.kind === ts.SyntaxKind.TrueKeyword };
}

function recordShape(node: ts.TypeLiteralNode, scope: Scope): TypeShape {
  const entries = node.members.flatMap((member) => (ts.isPropertySignature(member) && member.type ? [[member.name.getText(), shapeOf(member.type, scope)] as const] : []));
  const index = node.members.find(ts.isIndexSignatureDeclaration);
  return { kind: 'record', keys: Object.fromEntries(entries), others: index ? shapeOf(index.type, scope) : null };
}

function referenceShape(node: ts.TypeReferenceNode, scope: Scope): TypeShape {
  const text = node.typeName.getText();
  const [first] = node.typeArguments ?? [];
  if (text === 'Array' && first) return { kind: 'array', of: shapeOf(first, scope) };
  const name = resolveName(text, scope);
  if (name === 'Integer' || name === 'Byte') return { kind: 'basic', name: 'integer' };
  const alias = scope.aliases.get(name);
  return alias ? shapeOf(alias.node, { ...scope, namespace: alias.namespace }) : { kind: 'ref', name };
}

/** A name as written in a namespace, in full; what the typings do not declare (`Date`, other services) as it is. */
function resolveName(text: string, { namespace, names }: Scope): string {
  return [join2(namespace, text), text].find((name) => names.has(name)) ?? text;
}
