import { Component } from 'preact';
import type { Box } from '../../core/workbook/address';
import { lookOf } from '../sheet-view/cell-look';
import { sizeAt } from '../sheet-view/geometry';
import type { Geometry } from '../sheet-view/geometry';
import { headWidth } from '../sheet-view/grid-window';
import type { GridWindow } from '../sheet-view/grid-window';
import type { MergeAt } from '../sheet-view/merges';
import type { CellView, SheetHead } from '../sheet-view/sheet-view';
import type { Place } from './preview';

/** What all rows of a grid share. */
export type RowContext = {
  readonly head: SheetHead;
  readonly geometry: Geometry;
  readonly mergeAt: MergeAt;
  readonly active: Place;
  readonly window: GridWindow;
  /** Columns over which a frozen text may run on, and which columns these are, as one text. */
  readonly spill: readonly number[];
  readonly columnsKey: string;
  readonly cellAt: (row: number, column: number) => CellView | null | undefined;
};

type RowProps = { readonly row: number; /** The rows drawn together with it. */ readonly of: readonly number[]; readonly isFrozen?: boolean; readonly context: RowContext };

export function cellId({ row, column }: Place): string {
  return `c-${row}-${column}`;
}

export function placeOfId(id: string): Place | null {
  const match = /^c-(\d+)-(\d+)$/.exec(id);
  return match ? { row: Number(match[1]), column: Number(match[2]) } : null;
}

/** Where frozen and scrolled columns meet, and which ones they are. */
export function columnsOf({ frozenColumns, columns, before }: GridWindow): Pick<RowContext, 'spill' | 'columnsKey'> {
  const [first = 0, last = 0] = [columns[0], columns[columns.length - 1]];
  return { spill: before === 0 ? [...frozenColumns, ...columns] : frozenColumns, columnsKey: `${frozenColumns.length} ${before} ${first} ${last}` };
}

/** One row: its number, the frozen cells, and those in the window. Scrolling leaves it as it is: only what came or moved is drawn. */
export class GridRow extends Component<RowProps> {
  private drawn = '';
  private wasWhole = false;

  override shouldComponentUpdate(next: RowProps): boolean {
    return next.context.head !== this.props.context.head || !this.wasWhole || lookOfRow(next) !== this.drawn;
  }

  override render(props: RowProps) {
    [this.drawn, this.wasWhole] = [lookOfRow(props), isWhole(props)];
    return <DrawnRow {...props} />;
  }
}

/** All that a row's looks follow from, but for its cells. */
function lookOfRow({ row, context: { active, columnsKey } }: RowProps): string {
  return `${columnsKey} ${active.row === row ? active.column : ''}`;
}

/** Did all of its cells come, and are they its own? A merge reaches into other rows, so such sheets are drawn anew each time. */
function isWhole({ row, context: { head, window, cellAt } }: RowProps): boolean {
  const drawn = [...window.frozenColumns, ...window.columns];
  return head.merges.length === 0 && drawn.every((column) => cellAt(row, column) !== undefined);
}

function DrawnRow({ row, of, isFrozen = false, context }: RowProps) {
  const { geometry, window, active } = context;
  const cell = (column: number, columns: readonly number[]) => <GridCell key={column} place={{ row, column }} rows={of} columns={columns} context={context} />;
  return (
    <tr aria-rowindex={row + 2} class={isFrozen ? 'frozen' : ''} style={{ height: `${sizeAt(geometry.rows, row)}px` }}>
      <th scope="row" class={row === active.row ? 'here' : ''} aria-colindex={1}>
        {row + 1}
      </th>
      {window.frozenColumns.map((column) => cell(column, window.frozenColumns))}
      <td class="gap" aria-hidden="true" />
      {window.columns.map((column) => cell(column, window.columns))}
      <td class="gap" aria-hidden="true" />
    </tr>
  );
}

type CellProps = { readonly place: Place; readonly rows: readonly number[]; readonly columns: readonly number[]; readonly context: RowContext };

function GridCell({ place, rows, columns, context }: CellProps) {
  const { row, column } = place;
  const { head, geometry, mergeAt, active, window, cellAt } = context;
  const merge = mergeAt(row, column);
  const span = merge ? spanOf(merge, place, { rows, columns }) : { rowSpan: 1, colSpan: 1 };
  // Another cell of the merge is drawn over this one.
  if (!span) return null;
  const view = merge ? (cellAt(merge.row, merge.column) ?? null) : cellAt(row, column);
  const isFrozen = columns === window.frozenColumns;
  const isActive = merge ? isWithin(merge, active) : active.row === row && active.column === column;
  const room = view && span.colSpan === 1 ? roomFor(view, place, { columns: isFrozen ? context.spill : columns, context }) : null;
  const classes = [...(isFrozen ? ['frozen'] : []), ...(isActive ? ['active'] : []), ...(room === null ? [] : ['spills']), ...(view?.link ? ['leads'] : []), ...(view?.note ? ['noted'] : []), ...(view?.filters ? ['filters'] : [])];
  return (
    <td
      id={cellId(isActive && merge ? active : place)}
      class={classes.join(' ')}
      aria-colindex={column + 2}
      aria-selected={isActive}
      {...(span.rowSpan > 1 ? { rowSpan: span.rowSpan } : {})}
      {...(span.colSpan > 1 ? { colSpan: span.colSpan } : {})}
      {...(view?.note ?? view?.tip ? { title: view.note ?? view.tip } : {})}
      style={{ ...lookOfView(view, head), ...(isFrozen ? { insetInlineStart: `${headWidth + (geometry.columns[column] ?? 0)}px` } : {}) }}
    >
      {view === undefined ? <span class="coming" /> : <Content view={view} room={room} />}
    </td>
  );
}

function Content({ view, room }: { readonly view: CellView | null; readonly room: number | null }) {
  if (!view || view.text === '') return null;
  const words = view.link ? <span role="link">{view.text}</span> : view.text;
  return room === null ? <>{words}</> : <div style={{ width: `${room}px` }}>{words}</div>;
}

function lookOfView(view: CellView | null | undefined, { looks }: SheetHead): Readonly<Record<string, string>> {
  if (!view) return {};
  const { look, paint, align, bar } = view;
  const share = bar ? `${(bar.share * 100).toFixed(1)}%` : '';
  return {
    ...(align ? { textAlign: align } : {}),
    ...lookOf(look === undefined ? undefined : looks[look], paint === undefined ? undefined : looks[paint]),
    ...(bar ? { backgroundImage: `linear-gradient(to right, ${bar.colour} ${share}, transparent ${share})` } : {}),
  };
}

type Drawn = { readonly rows: readonly number[]; readonly columns: readonly number[] };

/** How far a merge reaches from here among what is drawn; null where an earlier cell draws it. */
function spanOf(merge: Box, { row, column }: Place, { rows, columns }: Drawn): { rowSpan: number; colSpan: number } | null {
  const inRows = rows.filter((other) => other >= merge.row && other < merge.row + merge.rowCount);
  const inColumns = columns.filter((other) => other >= merge.column && other < merge.column + merge.columnCount);
  return inRows[0] === row && inColumns[0] === column ? { rowSpan: inRows.length, colSpan: inColumns.length } : null;
}

function isWithin(merge: Box, { row, column }: Place): boolean {
  return row >= merge.row && row < merge.row + merge.rowCount && column >= merge.column && column < merge.column + merge.columnCount;
}

const pixelsPerLetter = 8;
const boldFactor = 1.1;
const mostSpill = 24;

/** A text that is longer than its cell runs on over empty ones, as in spreadsheet programs: how wide it may be; null where it fits, wraps or is cut. */
function roomFor(view: CellView, { row, column }: Place, { columns, context }: { readonly columns: readonly number[]; readonly context: RowContext }): number | null {
  const { head, geometry, mergeAt, cellAt } = context;
  const style = view.look === undefined ? undefined : head.looks[view.look];
  const wanted = view.text.length * pixelsPerLetter * ((style?.size ?? 11) / 11) * (style?.bold ? boldFactor : 1);
  let room = sizeAt(geometry.columns, column);
  if (view.align || style?.wrap || wanted <= room) return null;
  const from = columns.indexOf(column) + 1;
  for (const next of columns.slice(from, from + mostSpill)) {
    if (room >= wanted || (cellAt(row, next)?.text ?? '') !== '' || mergeAt(row, next)) break;
    room += sizeAt(geometry.columns, next);
  }
  return room > sizeAt(geometry.columns, column) ? room - 8 : null;
}
