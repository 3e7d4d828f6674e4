import ts from 'typescript';
import { crossingsOf } from './crossings-of.mjs';
import { isOffice, isUpdateData } from './requirement-of.mjs';

/**
 * Every member of Office that a source file uses at run time, as { declaration, node, use }: names after a dot or in brackets,
 * names taken out by a pattern, keys of objects that Office receives (`load({ name: true })`), whether written there or elsewhere,
 * and texts that stand for a value of an enumeration (`add('ColorScale')`). Types alone need nothing of Excel and are passed over.
 */
export function usesOf(file, checker) {
  const uses = [];
  const add = (symbol, node, use = {}) => {
    const declaration = symbol?.declarations?.find(isOffice);
    if (declaration) uses.push({ declaration, node, use: { isWritten: isUpdateData(declaration), argumentCount: 0, ...use } });
  };
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) addAccess(node, checker, add);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) add(checker.getSymbolAtLocation(node.argumentExpression), node, { isWritten: isWritten(node) });
    if (ts.isObjectLiteralExpression(node)) addKeys(node, checker, add);
    if (ts.isObjectBindingPattern(node)) addPattern(node, checker, add);
    if (ts.isStringLiteralLike(node)) add(enumMember(node, checker), node);
    for (const crossing of crossingsOf(node, checker)) add(crossing.symbol, crossing.node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

function addAccess(node, checker, add) {
  const call = ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : null;
  const declaration = call ? checker.getResolvedSignature(call)?.declaration : undefined;
  // The overload that is called has its own documentation.
  const symbol = declaration && isOffice(declaration) && !ts.isFunctionTypeNode(declaration) ? { declarations: [declaration] } : checker.getSymbolAtLocation(node.name);
  add(symbol, node, { isWritten: isWritten(node), argumentCount: call?.arguments.length ?? 0 });
}

function isWritten(node) {
  const { parent } = node;
  return ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind >= ts.SyntaxKind.FirstAssignment && parent.operatorToken.kind <= ts.SyntaxKind.LastAssignment;
}

function addKeys(node, checker, add) {
  const type = checker.getContextualType(node);
  if (!type) return;
  for (const property of node.properties) {
    if (!property.name || ts.isComputedPropertyName(property.name)) continue;
    add(propertyOf(type, property.name.text, checker), property);
  }
}

function addPattern(node, checker, add) {
  const type = checker.getTypeAtLocation(node);
  for (const element of node.elements) {
    const name = element.propertyName ?? element.name;
    if (ts.isIdentifier(name)) add(propertyOf(type, name.text, checker), element);
  }
}

/** The property of this name, of whichever member of a union has one. */
function propertyOf(type, name, checker) {
  const parts = type.isUnion() ? type.types : [type];
  return parts.map((part) => checker.getPropertyOfType(part, name)).find((symbol) => symbol !== undefined);
}

/** The member of an Office enumeration that a text stands for, where its place takes that enumeration or has an overload that does. */
function enumMember(node, checker) {
  const types = [checker.getContextualType(node), ...typesOfOverloads(node, checker)].filter((type) => type !== undefined);
  const parts = types.flatMap((type) => (type.isUnion() ? type.types : [type]));
  const owners = parts.flatMap((part) => part.symbol?.declarations ?? []).map((declaration) => (ts.isEnumMember(declaration) ? declaration.parent : declaration));
  const members = owners.filter((owner) => ts.isEnumDeclaration(owner) && isOffice(owner)).flatMap((owner) => owner.members);
  const found = members.find((member) => checker.getConstantValue(member) === node.text);
  return found ? { declarations: [found] } : undefined;
}

function typesOfOverloads(node, checker) {
  const call = ts.isCallExpression(node.parent) ? node.parent : null;
  const place = call?.arguments.indexOf(node) ?? -1;
  if (!call || place < 0) return [];
  const callee = checker.getTypeAtLocation(call.expression);
  const parameters = callee.getCallSignatures().map((signature) => signature.parameters[place]).filter((parameter) => parameter !== undefined);
  return parameters.map((parameter) => checker.getTypeOfSymbolAtLocation(parameter, node));
}
