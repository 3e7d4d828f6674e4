import { deValues } from './de-values';
import { enValues } from './en-values';
import { esValues } from './es-values';
import { frValues } from './fr-values';
import { ptValues } from './pt-values';
import type { ValueWords } from './value-words';

/** The cell words of every language known; earlier ones win where two languages differ on a word. */
export const allValues: readonly ValueWords[] = [enValues, deValues, esValues, frValues, ptValues];
