import type { Lifecycle, Rag, ReportedRag } from '../portfolio/portfolio';
import { parseDate } from '../tables/values/parse-date';
import { parseNumber } from '../tables/values/parse-number';
import type { Cell } from '../workbook/cell';
import { cellText, isCellError } from '../workbook/cell';
import { confirmedWords, lifecycleWords } from './snapshot-columns';
import type { SnapshotKind } from './snapshot-columns';

/** Undefined for an empty cell, null for one that cannot be what its column holds. */
export type SnapshotRead = string | number | null | undefined;

/**
 * One cell of Snapshots by what its column holds. Users may have typed in it: dates and numbers as text are read where
 * only one reading exists, everything else that does not fit is unreadable, never guessed.
 */
export function readSnapshotCell(cell: Cell, kind: SnapshotKind): SnapshotRead {
  if (cellText(cell) === '') return undefined;
  if (isCellError(cell) || typeof cell === 'boolean') return null;
  switch (kind) {
    case 'text':
      return cellText(cell);
    case 'date':
      return dateIn(cell);
    case 'amount':
    case 'score':
      return numberIn(cell);
    case 'count':
      return within(numberIn(cell), 1, 1e6);
    case 'fraction':
      return fractionIn(cell);
    case 'reported':
      return reportedColour(cellText(cell));
    case 'computed':
      return computedColour(cellText(cell));
    case 'confirmed':
      return Object.values(confirmedWords).find((word) => word.toLowerCase() === cellText(cell).toLowerCase()) ?? null;
    case 'lifecycle':
      return lifecycleOf(cellText(cell));
  }
}

/** A reported colour as Snapshots writes it; null for any other text. */
export function reportedColour(text: string): ReportedRag | null {
  const colour = text.toUpperCase();
  return colour === 'G' || colour === 'AG' || colour === 'A' || colour === 'AR' || colour === 'R' ? colour : null;
}

/** A computed colour as Snapshots writes it; null for any other text. */
export function computedColour(text: string): Rag | null {
  const colour = text.toUpperCase();
  return colour === 'G' || colour === 'A' || colour === 'R' ? colour : null;
}

const lifecycles = new Map((Object.keys(lifecycleWords) as Lifecycle[]).map((lifecycle) => [lifecycleWords[lifecycle].toLowerCase(), lifecycle]));

/** A lifecycle as Snapshots writes it; null for any other text. */
export function lifecycleOf(text: string): Lifecycle | null {
  return lifecycles.get(text.toLowerCase()) ?? null;
}

/** 1980 to 2100: what is a date even where its number format got lost. */
function dateIn(cell: string | number | null): number | null {
  return typeof cell === 'number' ? within(Math.floor(cell), 29221, 73415) : parseDate(String(cell), null);
}

function numberIn(cell: string | number | null): number | null {
  if (typeof cell === 'number') return cell;
  const text = String(cell);
  const point = parseNumber(text, '.')?.value ?? null;
  const comma = parseNumber(text, ',')?.value ?? null;
  return point === null || comma === null || point === comma ? (point ?? comma) : null;
}

function fractionIn(cell: string | number | null): number | null {
  return typeof cell === 'number' ? within(cell, -10, 10) : null;
}

function within(value: number | null, low: number, high: number): number | null {
  return value !== null && value >= low && value <= high ? value : null;
}
