import { isNonValue } from '../tables/values/non-value';
import { normaliseText } from '../tables/values/normalise-text';
import { parseRag } from '../tables/values/parse-rag';
import { parseStatus } from '../tables/values/parse-status';
import type { CellAddress } from '../workbook/address';
import type { Lifecycle, ProjectValues, Sourced } from './portfolio';
import type { RagState } from './rag-state';

/** A lifecycle with the cell that decided it; null where nothing did. */
export type LifecycleRead = { readonly lifecycle: Lifecycle; readonly cell: CellAddress | null };

/**
 * Where a project stands in its life: by its status, else its phase, else what its colour column surely says (blue under
 * BRAG), else exactly 100% complete or an actual end (done). A health word as status (`On track`) says nothing about
 * life where the phase or 100% does, but it stands against an actual end and a blue. A status or phase that is known
 * is never overruled by a percentage or a date. Nothing known: `live`, decided by no cell. Source: methods.md section 0.
 */
export function lifecycleOf(values: ProjectValues, ragState: RagState | null = null): LifecycleRead {
  const status = meaningOf(values.status);
  const phase = meaningOf(values.phase);
  const isHealth = isHealthText(values.status);
  if (status && !isHealth) return status;
  if (phase) return phase;
  const { percentComplete, actualEnd } = values;
  if (percentComplete && percentComplete.value === 1) return { lifecycle: 'done', cell: percentComplete.cell };
  if (status) return status;
  if (ragState?.lifecycle && !(ragState.lifecycle === 'done' && percentComplete)) return { lifecycle: ragState.lifecycle, cell: ragState.cell };
  if (actualEnd) return { lifecycle: 'done', cell: actualEnd.cell };
  return { lifecycle: 'live', cell: null };
}

/**
 * Is it unknown where an open project stands? Where its colour column says closed or held and nothing confirms it, where
 * an actual end stands beside a word of health, and where a status, phase or colour text is not understood and no percentage from 0 to 100 tells either.
 */
export function isStateUnknown(values: ProjectValues, ragState: RagState | null = null): boolean {
  const { lifecycle, cell } = lifecycleOf(values, ragState);
  if (lifecycle === 'done' || lifecycle === 'cancelled' || lifecycle === 'on-hold') return false;
  const { percentComplete, actualEnd } = values;
  if (ragState?.isClosing || (actualEnd && isHealthText(values.status))) return true;
  const isMeasured = percentComplete !== undefined && percentComplete.value >= 0 && percentComplete.value <= 1;
  if (cell !== null || isMeasured) return false;
  return ragState !== null || isUnclearStatus(values.status) || isUnclearPhase(values.phase);
}

/** Is there a status that tells neither life nor health, nor that there is none? */
export function isUnclearStatus(status: Sourced<string> | undefined): boolean {
  return status !== undefined && parseStatus(status.value) === null && !isHealthText(status) && !isNonValue(status.value);
}

/** The same of a phase; a bare number of one (`Phase 2`, `Gate 3`) claims nothing. */
export function isUnclearPhase(phase: Sourced<string> | undefined): boolean {
  return isUnclearStatus(phase) && phase !== undefined && !numberedPhase.test(normaliseText(phase.value));
}

const numberedPhase = /^(?:(?:phase|stage|gate|gateway|step|wave|tranche|sprint|iteration|release|level|riba|riba stage|pi|stufe|etappe|fase|etapa|etape) ?)?(?:\d{1,2} ?[a-z]?|[ivx]{1,4})(?: of \d{1,2})?$/;

function isHealthText(text: Sourced<string> | undefined): boolean {
  return text !== undefined && parseRag(text.value, { weak: true }) !== null;
}

function meaningOf(text: Sourced<string> | undefined): LifecycleRead | null {
  const lifecycle = text ? parseStatus(text.value) : null;
  return text && lifecycle ? { lifecycle, cell: text.cell } : null;
}
