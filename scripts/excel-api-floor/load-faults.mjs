import ts from 'typescript';
import { isOffice } from './requirement-of.mjs';

/**
 * Calls of `load` whose properties no check can see: named by text, by nothing at all, or through the context. As { node, message }.
 */
export function loadFaults(file, checker) {
  const faults = [];
  const visit = (node) => {
    const message = ts.isCallExpression(node) ? faultOf(node, checker) : null;
    if (message) faults.push({ node, message });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

function faultOf(call, checker) {
  if (!ts.isPropertyAccessExpression(call.expression) || !/^load(Recursive)?$/.test(call.expression.name.text)) return null;
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (!declaration || !isOffice(declaration)) return null;
  if (declaration.parent.name?.text === 'ClientRequestContext') return 'load through the context is not checked: call load of the object';
  const [options] = call.arguments;
  if (!options) return 'load without properties loads all, which is not checked: write load({ name: true })';
  const inner = ts.skipOuterExpressions(options);
  const keys = ts.isObjectLiteralExpression(inner) ? inner.properties.map((property) => property.name?.getText()) : null;
  if (keys?.some((key) => key === 'select' || key === 'expand')) return 'select and expand name properties by text, which is not checked: write load({ name: true })';
  return keys || isObject(checker.getTypeAtLocation(inner)) ? null : 'properties named by text are not checked: write load({ name: true })';
}

const isObject = ({ flags, symbol }) => (flags & ts.TypeFlags.Object) !== 0 && symbol?.name !== 'Array';
