import { isNonValue } from '../tables/values/non-value';
import { parseRag } from '../tables/values/parse-rag';
import { parseStatus } from '../tables/values/parse-status';
import type { CellAddress } from '../workbook/address';
import type { Lifecycle, ProjectValues, Sourced } from './portfolio';

/** A lifecycle with the cell that decided it; null where nothing did. */
export type LifecycleRead = { readonly lifecycle: Lifecycle; readonly cell: CellAddress | null };

/**
 * Where a project stands in its life: by its status, else its phase, else 100 % complete or an actual end (done).
 * A health word as status (`On track`) says nothing about life where the phase or 100 % does. A status or phase that
 * is known is never overruled by a percentage or a date. Nothing known: `live`, decided by no cell.
 * Source: methods.md section 0.
 */
export function lifecycleOf(values: ProjectValues): LifecycleRead {
  const status = meaningOf(values.status);
  const phase = meaningOf(values.phase);
  const isHealth = values.status !== undefined && parseRag(values.status.value, { weak: true }) !== null;
  if (status && !isHealth) return status;
  if (phase) return phase;
  const { percentComplete, actualEnd } = values;
  if (percentComplete && percentComplete.value >= 1) return { lifecycle: 'done', cell: percentComplete.cell };
  if (actualEnd) return { lifecycle: 'done', cell: actualEnd.cell };
  return status ?? { lifecycle: 'live', cell: null };
}

/** Is there a status or phase that nobody understood, and nothing else to tell where the project stands? */
export function isStateUnknown(values: ProjectValues): boolean {
  const { status, phase } = values;
  const isSilent = (text: Sourced<string> | undefined): boolean => text === undefined || isNonValue(text.value);
  return lifecycleOf(values).cell === null && !(isSilent(status) && isSilent(phase));
}

function meaningOf(text: Sourced<string> | undefined): LifecycleRead | null {
  const lifecycle = text ? parseStatus(text.value) : null;
  return text && lifecycle ? { lifecycle, cell: text.cell } : null;
}
