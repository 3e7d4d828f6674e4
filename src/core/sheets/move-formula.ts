/** Where the rows and columns of our own sheet went: zero-based, old to new; null when it is there no more. */
export type Moves = {
  /** Where the rows `first` to `last` stand now, if they still stand together. */
  readonly rows: (first: number, last: number) => readonly [number, number] | null;
  readonly column: (column: number) => number | null;
  /** Tab name of the sheet itself: references that name it move like unqualified ones. */
  readonly sheetName: string;
};

export type Place = { readonly row: number; readonly column: number };

type Axis = 'row' | 'column';
type Part = { readonly axis: Axis; readonly position: number; readonly relative: boolean };
type End = readonly Part[];

/** A name without quotes may follow the workbook that it stands in: `[1]Register!`. */
const sheet = String.raw`(?:'(?:[^']|'')*'|(?:\[[^\]]*\])?[\w.\u0080-\uFFFF]+)!`;
const offset = String.raw`(?:\[-?\d+\]|\d+)?`;
const cell = `(?:R${offset}C${offset}|R${offset}|C${offset})`;
const edge = String.raw`[\w.(\[\u0080-\uFFFF]`;
/** What stands before a name that only looks like a reference. Letters and digits never do: a token ends where they end. */
const notBefore = /[$\]']/;
const token = new RegExp(String.raw`"(?:[^"]|"")*"|(${sheet})?(${cell})(?!${edge})(?::(${cell})(?!${edge}))?|${sheet}|[\w.\u0080-\uFFFF]+`, 'g');

/**
 * Rewrites a formula in R1C1 form for a cell that moved from `from` to `to`, as if it had been cut and pasted:
 * references to other sheets stay on the very cell they named, references to its own sheet follow the rows and
 * columns they named. What is there no more, or no longer stands together, becomes `#REF!`: never another
 * project's figure. Texts in quotes and names are left alone.
 */
export function moveFormula(r1c1: string, cells: { readonly from: Place; readonly to: Place }, moves: Moves): string {
  return r1c1.replace(token, (match: string, ...groups: unknown[]) => {
    const [qualifier, first, last] = groups.slice(0, 3).map((group) => (typeof group === 'string' ? group : undefined));
    if (first === undefined || notBefore.test(r1c1.charAt(Number(groups[3]) - 1))) return match;
    const ends = [first, ...(last === undefined ? [] : [last])].map((end) => parts(end, cells.from));
    const own = qualifier === undefined || unquote(qualifier) === moves.sheetName.toLowerCase();
    const moved = own ? moveEnds(ends, moves) : ends;
    const text = moved?.map((end) => printEnd(end, cells.to)) ?? [null];
    return (qualifier ?? '') + (text.includes(null) ? '#REF!' : text.join(':'));
  });
}

/** Null when something that the reference named is gone. */
function moveEnds(ends: readonly End[], moves: Moves): readonly End[] | null {
  const rows = ends.flatMap((end) => end.filter((part) => part.axis === 'row').map((part) => part.position));
  const span = rows.length > 0 ? moves.rows(Math.min(...rows), Math.max(...rows)) : null;
  const moved = ends.map((end) =>
    end.map((part) => {
      const isFirst = part.position === Math.min(...rows);
      const position = part.axis === 'column' ? moves.column(part.position) : (span?.[isFirst ? 0 : 1] ?? null);
      return { ...part, position: position ?? -1 };
    }),
  );
  return moved.flat().every((part) => part.position >= 0) ? moved : null;
}

function unquote(qualifier: string): string {
  const name = qualifier.slice(0, -1);
  return (name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name).toLowerCase();
}

function parts(reference: string, from: Place): End {
  return [...reference.matchAll(/([RC])(?:\[(-?\d+)\]|(\d+))?/g)].map(([, letter, relative, absolute]) => {
    const axis: Axis = letter === 'R' ? 'row' : 'column';
    if (absolute !== undefined) return { axis, position: Number(absolute) - 1, relative: false };
    return { axis, position: from[axis] + Number(relative ?? 0), relative: true };
  });
}

function printEnd(end: End, to: Place): string | null {
  const printed = end.map((part) => {
    const letter = part.axis === 'row' ? 'R' : 'C';
    if (part.position < 0) return null;
    if (!part.relative) return `${letter}${part.position + 1}`;
    const distance = part.position - to[part.axis];
    return distance === 0 ? letter : `${letter}[${distance}]`;
  });
  return printed.includes(null) ? null : printed.join('');
}
