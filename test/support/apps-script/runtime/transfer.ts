import { isDate } from '../oracle/matches-shape';

/** What `google.script.run` does not carry: the whole answer is lost, and the page hears null instead of an error. */
class Untransferable extends Error {}

/**
 * A value as it crosses between page and server: a copy of plain numbers, booleans, texts, null, arrays and objects. Undefined
 * in an array becomes null, an undefined member is dropped.
 */
function copied(value: unknown, parents: readonly object[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (typeof value !== 'object' || isDate(value)) throw new Untransferable(`a ${typeof value} does not cross`);
  if (parents.includes(value)) throw new Untransferable('what contains itself does not cross');
  const inner = [...parents, value];
  if (Array.isArray(value)) return Array.from(value, (one: unknown) => copied(one, inner));
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, copied(one, inner)]])));
}

/** What the page gives to a function; anything that does not cross is an error there. */
export function transferArgument(value: unknown): unknown {
  return copied(value, []);
}

/** What the page hears of a function's result: null in place of anything that holds a date, a function, NaN or itself. */
export function transferResult(value: unknown): unknown {
  try {
    return copied(value, []);
  } catch (error) {
    if (error instanceof Untransferable) return null;
    throw error;
  }
}
