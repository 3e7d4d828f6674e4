/**
 * The assignment of rows to columns with the largest sum of scores, each row and column used at most once.
 * `scores[r][c]` is 0 or more; pairs at or below `threshold` are left out. Answers the column of each row, or
 * null. Exact (Hungarian method with potentials, Kuhn 1955, after Jonker and Volgenant's augmenting form);
 * a row's own dummy column of score `threshold` stands for "none". Ties go to the earlier column.
 * O(rows² x columns): some thousands of steps for a sheet.
 */
export function assign(scores: readonly (readonly number[])[], threshold: number): readonly (number | null)[] {
  const rowCount = scores.length;
  const columnCount = scores[0]?.length ?? 0;
  const width = columnCount + rowCount;
  const cost = (row: number, column: number): number => {
    if (column >= columnCount) return column - columnCount === row ? -threshold : 0;
    const score = scores[row]?.[column] ?? 0;
    return score > threshold ? -score : 1;
  };
  const rowOfColumn = hungarian({ rowCount, width, cost });
  const columnOfRow: (number | null)[] = scores.map(() => null);
  rowOfColumn.forEach((row, column) => {
    if (row >= 0 && column < columnCount && (scores[row]?.[column] ?? 0) > threshold) columnOfRow[row] = column;
  });
  return columnOfRow;
}

type Costs = { readonly rowCount: number; readonly width: number; readonly cost: (row: number, column: number) => number };

/** The row of each column, -1 for unused ones, at the least total cost. */
function hungarian({ rowCount, width, cost }: Costs): readonly number[] {
  const rowPotential = new Array<number>(rowCount + 1).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  // Slot `width` is the virtual column from which each augmenting path starts.
  const rowOf = new Array<number>(width + 1).fill(-1);
  for (let row = 0; row < rowCount; row += 1) {
    augment({ row, width, cost, rowPotential, columnPotential, rowOf });
  }
  return rowOf.slice(0, width);
}

type Search = {
  readonly row: number;
  readonly width: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPotential: number[];
  readonly columnPotential: number[];
  readonly rowOf: number[];
};

function augment(search: Search): void {
  const { row, width, cost, rowPotential, columnPotential, rowOf } = search;
  const reached = new Array<boolean>(width + 1).fill(false);
  const slack = new Array<number>(width + 1).fill(Infinity);
  const from = new Array<number>(width + 1).fill(width);
  let column = width;
  rowOf[width] = row;
  do {
    reached[column] = true;
    const current = rowOf[column] ?? -1;
    let next = width;
    let delta = Infinity;
    for (let other = 0; other < width; other += 1) {
      if (reached[other]) continue;
      const reduced = cost(current, other) - (rowPotential[current] ?? 0) - (columnPotential[other] ?? 0);
      if (reduced < (slack[other] ?? Infinity)) {
        slack[other] = reduced;
        from[other] = column;
      }
      if ((slack[other] ?? Infinity) < delta) {
        delta = slack[other] ?? Infinity;
        next = other;
      }
    }
    shift({ reached, slack, delta, search });
    column = next;
  } while ((rowOf[column] ?? -1) !== -1);
  while (column !== width) {
    const previous = from[column] ?? width;
    rowOf[column] = rowOf[previous] ?? -1;
    column = previous;
  }
}

type Shift = { readonly reached: readonly boolean[]; readonly slack: number[]; readonly delta: number; readonly search: Search };

function shift({ reached, slack, delta, search }: Shift): void {
  const { width, rowPotential, columnPotential, rowOf } = search;
  for (let column = 0; column <= width; column += 1) {
    if (reached[column]) {
      const row = rowOf[column] ?? -1;
      rowPotential[row] = (rowPotential[row] ?? 0) + delta;
      columnPotential[column] = (columnPotential[column] ?? 0) - delta;
    } else slack[column] = (slack[column] ?? Infinity) - delta;
  }
}
