import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { columnLetters } from '../../core/workbook/address';
import { text } from '../strings/text';
import { geometryOf, sizeAt } from '../sheet-view/geometry';
import type { Geometry } from '../sheet-view/geometry';
import { frozenOf, headHeight, headWidth, pixelAt, scrollFor, windowOf } from '../sheet-view/grid-window';
import type { Frozen, GridWindow, Viewport } from '../sheet-view/grid-window';
import { mergesOf } from '../sheet-view/merges';
import type { SheetHead } from '../sheet-view/sheet-view';
import { placeAfter } from './grid-keys';
import { GridRow, cellId, columnsOf, placeOfId } from './grid-row';
import type { RowContext } from './grid-row';
import type { Place, Preview, PreviewState } from './preview';
import { useViewport } from './use-viewport';

type GridProps = {
  readonly preview: Preview;
  readonly state: PreviewState;
  readonly head: SheetHead;
  readonly name: string;
  readonly onActivate: (place: Place) => void;
  /** The cell's link is followed. */
  readonly onFollow: (place: Place) => void;
};

/** Cells around the window that are asked for ahead. */
const aheadRows = 96;

/** A sheet to look at: as a table of which only what can be seen is drawn. One stop of the Tab key, then arrow keys as in a spreadsheet. */
export function SheetGrid(props: GridProps) {
  const { preview, state, head, name } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const geometry = useMemo(() => geometryOf(head), [head]);
  const mergeAt = useMemo(() => mergesOf(head.merges), [head]);
  const frozen = frozenOf(head, geometry, viewport);
  const shown = windowOf(geometry, frozen, viewport);
  useEffect(() => needWindow(preview, shown, frozen), [preview, head, shown.rows[0], shown.rows.length, shown.columns[0], shown.columns.length]);
  useShownPlace(scroller, { state, geometry, frozen, viewport });
  const context: RowContext = { head, geometry, mergeAt, active: state.active, window: shown, ...columnsOf(shown), cellAt: preview.cellAt };
  const page = Math.max(1, Math.floor(viewport.height / headHeight) - frozen.rows - 2);
  return (
    <div class="scroller" ref={scroller}>
      <table
        role="grid"
        class={head.showsGridlines ? 'grid lined' : 'grid'}
        tabIndex={0}
        aria-label={text('page.grid', { name })}
        aria-readonly="true"
        aria-rowcount={head.rowCount + 1}
        aria-colcount={head.columnCount + 1}
        {...(isDrawn(shown, state.active) ? { 'aria-activedescendant': cellId(state.active) } : {})}
        style={{ width: `${widthOf(shown, geometry)}px` }}
        onKeyDown={(event) => pressKey(event, props, { ...geometry, page })}
        onClick={(event) => choose(event, props)}
      >
        <Columns shown={shown} geometry={geometry} />
        <Rows shown={shown} context={context} />
      </table>
    </div>
  );
}

function Rows({ shown, context }: { readonly shown: GridWindow; readonly context: RowContext }) {
  const { geometry, active } = context;
  return (
    <>
      <thead>
        <Letters shown={shown} geometry={geometry} active={active.column} />
        {shown.frozenRows.map((row) => (
          <GridRow key={row} row={row} of={shown.frozenRows} isFrozen context={context} />
        ))}
      </thead>
      <tbody>
        <Gap height={shown.above} />
        {shown.rows.map((row) => (
          <GridRow key={row} row={row} of={shown.rows} context={context} />
        ))}
        <Gap height={shown.below} />
      </tbody>
    </>
  );
}

type Acting = Pick<GridProps, 'state' | 'onActivate' | 'onFollow'>;

function pressKey(event: KeyboardEvent, { state, onActivate, onFollow }: Acting, sizes: Parameters<typeof placeAfter>[2]): void {
  const next = placeAfter(event, state.active, sizes);
  if (next) onActivate(next);
  else if (event.key === 'Enter') onFollow(state.active);
  else return;
  event.preventDefault();
}

function choose({ target }: Event, { onActivate, onFollow }: Acting): void {
  const place = target instanceof Element ? placeOfId(target.closest('td')?.id ?? '') : null;
  if (!place) return;
  onActivate(place);
  onFollow(place);
}

function isDrawn({ rows, frozenRows, columns, frozenColumns }: GridWindow, { row, column }: Place): boolean {
  return [...rows, ...frozenRows].includes(row) && [...columns, ...frozenColumns].includes(column);
}

function needWindow(preview: Preview, { rows, columns }: GridWindow, frozen: Frozen): void {
  const [fromRow, toRow] = [(rows[0] ?? 0) - aheadRows, (rows[rows.length - 1] ?? 0) + aheadRows];
  const [fromColumn, toColumn] = [columns[0] ?? 0, (columns[columns.length - 1] ?? 0) + 1];
  preview.need({ fromRow, toRow, fromColumn, toColumn });
  if (frozen.rows > 0) preview.need({ fromRow: 0, toRow: frozen.rows, fromColumn, toColumn });
  if (frozen.columns > 0) preview.need({ fromRow, toRow, fromColumn: 0, toColumn: frozen.columns });
}

type Shown = { readonly state: PreviewState; readonly geometry: Geometry; readonly frozen: Frozen; readonly viewport: Viewport };

/** The cell where the reader stands comes into sight when it changes: in the middle after a jump, else at the nearest edge. */
function useShownPlace(element: RefObject<HTMLDivElement | null>, { state, geometry, frozen, viewport }: Shown): void {
  const { active, jumps } = state;
  const seenJumps = useRef(0);
  const isReady = viewport.height > 0;
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller || !isReady) return;
    const isJump = jumps !== seenJumps.current;
    seenJumps.current = jumps;
    const { rows, columns } = geometry;
    const top = edge(rows, frozen.rows, { at: active.row, from: viewport.top, size: viewport.height - headHeight - (rows[frozen.rows] ?? 0), isJump });
    const left = edge(columns, frozen.columns, { at: active.column, from: viewport.left, size: viewport.width - headWidth - (columns[frozen.columns] ?? 0), isJump: false });
    if (top !== null) scroller.scrollTop = top;
    if (left !== null) scroller.scrollLeft = left;
  }, [isReady, active, jumps, geometry]);
}

type Edge = { readonly at: number; readonly from: number; readonly size: number; readonly isJump: boolean };

/** Where the scroller has to be for a row or column to be seen whole; null where it is, or is frozen. */
function edge(begins: Float64Array, frozen: number, { at, from, size, isJump }: Edge): number | null {
  if (at < frozen) return null;
  const begin = (begins[at] ?? 0) - (begins[frozen] ?? 0);
  const end = begin + sizeAt(begins, at);
  const first = pixelAt(begins, frozen, { from, size });
  if (begin >= first && end <= first + size) return null;
  if (isJump) return scrollFor(begins, frozen, { pixel: Math.max(0, begin - size / 2), size });
  return scrollFor(begins, frozen, { pixel: begin < first ? begin : Math.min(begin, end - size), size });
}

function widthOf({ frozenColumns, columns, before, after }: GridWindow, geometry: Geometry): number {
  return [...frozenColumns, ...columns].reduce((sum, column) => sum + sizeAt(geometry.columns, column), headWidth + before + after);
}

type ColumnsProps = { readonly shown: GridWindow; readonly geometry: Geometry };

function Columns({ shown, geometry }: ColumnsProps) {
  const column = (index: number) => <col key={index} style={{ width: `${sizeAt(geometry.columns, index)}px` }} />;
  return (
    <colgroup>
      <col style={{ width: `${headWidth}px` }} />
      {shown.frozenColumns.map(column)}
      <col key="before" style={{ width: `${shown.before}px` }} />
      {shown.columns.map(column)}
      <col key="after" style={{ width: `${shown.after}px` }} />
    </colgroup>
  );
}

function Letters({ shown, geometry, active }: ColumnsProps & { readonly active: number }) {
  const letters = (column: number, isFrozen: boolean) => (
    <th
      key={column}
      scope="col"
      class={`${isFrozen ? 'frozen' : ''} ${column === active ? 'here' : ''}`}
      aria-colindex={column + 2}
      style={isFrozen ? { insetInlineStart: `${headWidth + (geometry.columns[column] ?? 0)}px` } : undefined}
    >
      {columnLetters(column)}
    </th>
  );
  return (
    <tr aria-rowindex={1}>
      <td class="corner" aria-colindex={1} />
      {shown.frozenColumns.map((column) => letters(column, true))}
      <td class="gap" aria-hidden="true" />
      {shown.columns.map((column) => letters(column, false))}
      <td class="gap" aria-hidden="true" />
    </tr>
  );
}

function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td class="gap" style={{ height: `${height}px` }} />
    </tr>
  );
}
