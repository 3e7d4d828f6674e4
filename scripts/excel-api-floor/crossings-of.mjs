import ts from 'typescript';
import { isOffice } from './requirement-of.mjs';

/**
 * Members of Office that are named by objects of our own types: `format.set(ourLook)`, `Excel.run({ ...ourOptions }, …)`. Their
 * keys were written where nothing said that Office would receive them; they count where they cross over to it, as { symbol, node }.
 * A key that Office's types declare counted where it was written: `Pick<Excel.RunOptions, 'mergeUndoGroup'>` in a gated file.
 */
export function crossingsOf(node, checker) {
  const found = [];
  const cross = crossing(checker, (symbol, at) => found.push({ symbol, node: at }));
  if (ts.isCallExpression(node)) {
    const signature = checker.getResolvedSignature(node);
    if (signature?.declaration && isOffice(signature.declaration)) {
      const types = signature.parameters.map((parameter) => checker.getTypeOfSymbolAtLocation(parameter, node));
      node.arguments.forEach((argument, index) => types[index] && cross.expression(argument, types[index]));
    }
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && ts.isPropertyAccessExpression(node.left)) {
    const declaration = checker.getSymbolAtLocation(node.left.name)?.declarations?.[0];
    if (declaration && isOffice(declaration)) cross.expression(node.right, checker.getTypeAtLocation(node.left));
  }
  return found;
}

// Office nests what it takes no deeper: range, format, font, colour.
const deepest = 6;

function crossing(checker, add) {
  const propertyOf = (type, name) => partsOf(type).map((part) => checker.getPropertyOfType(part, name)).find((symbol) => symbol !== undefined);
  const elementOf = (type) => partsOf(type).map((part) => checker.getIndexTypeOfType(part, ts.IndexKind.Number)).find((found) => found !== undefined && !(found.flags & ts.TypeFlags.String));

  /** What is written in place has counted by its keys; what else it is made of may not have. */
  const expression = (node, target) => {
    const inner = ts.skipOuterExpressions(node);
    if (ts.isConditionalExpression(inner)) return [inner.whenTrue, inner.whenFalse].forEach((branch) => expression(branch, target));
    if (ts.isArrayLiteralExpression(inner)) return inner.elements.forEach((element) => expression(element, elementOf(target) ?? target));
    if (!ts.isObjectLiteralExpression(inner)) return type(checker.getTypeAtLocation(inner), target, { at: inner, depth: 0 });
    for (const property of inner.properties) {
      if (ts.isSpreadAssignment(property)) expression(property.expression, target);
      const own = property.name && propertyOf(target, property.name.text);
      if (own && ts.isPropertyAssignment(property)) expression(property.initializer, checker.getTypeOfSymbolAtLocation(own, property));
    }
  };

  const type = (source, target, { at, depth }) => {
    if (depth > deepest) return;
    for (const part of partsOf(source).filter(({ flags }) => flags & ts.TypeFlags.Object)) {
      const [element, wanted] = [elementOf(part), elementOf(target)];
      if (element && wanted) type(element, wanted, { at, depth: depth + 1 });
      if (element || part.getCallSignatures().length > 0) continue;
      for (const property of checker.getPropertiesOfType(part).filter(({ declarations }) => !declarations?.some(isOffice))) {
        const own = propertyOf(target, property.name);
        if (!own?.declarations?.some(isOffice)) continue;
        add(own, at);
        type(checker.getTypeOfSymbolAtLocation(property, at), checker.getTypeOfSymbolAtLocation(own, at), { at, depth: depth + 1 });
      }
    }
  };
  return { expression };
}

const partsOf = (type) => (type.isUnion() ? type.types : [type]);
