import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

/** Words that say a value is a plan or a guess, never a fact. */
const guessed = /\b(?:est|estimated?|estimates|anticipated|likely|expected|forecast(?:ed)?|projected|planned|plan|scheduled|target(?:ed)?|proposed|geplant\w*|erwartet\w*|voraussichtlich\w*|prognose|soll|prevue?s?|previsionnel\w*|estimee?s?|previst[oa]s?|planificad[oa]s?|estimad[oa]s?|programad[oa]s?|planejad[oa]s?)\b/;
/** Words that say a thing has happened. */
const happened = /\b(?:actual|actually|completed|closed|finished|resolved|ended|real|reale?s?|reelle?s?|ist|tatsachlich\w*|erledigt|abgeschlossen|termine|acheve|completad[oa]|finalizad[oa]|concluid[oa]|complete|done)\b|فعلي|الفعلي/u;
const plainlyHappened = /\bactual\b|\b(?:completed|closed|finished|resolved|ended)\s+on\b|\bdate\s+(?:completed|closed|finished|resolved)\b|\breal\b|\breelle?\b|\bist\b|\btatsachlich|\b(?:erledigt|abgeschlossen)\s+am\b|فعلي/u;
const planned = /\b(?:plan|planned|planning|expected|schedule|scheduled|target|baseline|soll|geplant\w*|prevue?|planifiee?|planificad[oa]|programad[oa]|esperad[oa]|previst[oa]|planejad[oa])\b|مخطط/u;
/** What is still to be spent, or is over: neither plan, nor spent, nor the final figure. */
const leftOver =
  /\bto go\b|\b(?:cost|costs|spend|estimate|estimated?)\s+(?:cost\s+)?to\s+complet(?:e|ion)\b|\bto complete\b|\bremaining\b|\bremainder\b|\bbalance\b|\betc\b|\bunspent\b|\buncommitted\b|\bheadroom\b|\bleft\b|\breste\b|\brest(?:budget|kosten|betrag)?\b|\bverbleibend\w*|\bsaldo\b|\bpendiente\b|\brestante\b|\bvariance\b|\bslippage\b|\bcarry forward\b|\babweichung\b|\becart\b/;
/** The date first agreed, against the one that holds now. */
const original = /\b(?:stipulated|original|originally|orig|initial|initiale?s?|first|contract|contractual|contracted|baseline|baselined|ursprunglich\w*|basis|vertraglich\w*|origine|originale?s?|inicial)\b/;
const current = /\b(?:likely|current|currently|latest|anticipated|revised|forecast|expected|estimated|projected|now|new|revisee?s?|actuali[sz]ee?s?|actuelle?s?|neu|neues|prognose|aktuell\w*|voraussichtlich\w*|revisad[oa]|proyectad[oa]|actual(?:izad[oa])?)\b/;

const leafOf = (column: TableColumn): string => words(column.levels[column.levels.length - 1] ?? '');
const allOf = (column: TableColumn): string => words(column.levels.join(' '));
const words = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();

/** Who once did something to the row does not answer for it. */
export const isDoneBy = (column: TableColumn): boolean => /^(?:approved|raised|requested|prepared|created|updated|modified|reported|reviewed|signed off|closed|entered|submitted|logged|identified) by$/.test(leafOf(column));
export const isGuessed = (column: TableColumn): boolean => guessed.test(allOf(column));
export const saysHappened = (column: TableColumn): boolean => happened.test(allOf(column));
export const saysPlainlyHappened = (column: TableColumn): boolean => plainlyHappened.test(allOf(column));
/** Is a share or a date called planned in its own header, not only in the group above it? */
export const isPlanned = (column: TableColumn): boolean => planned.test(leafOf(column));
export const isLeftOver = (column: TableColumn): boolean => leftOver.test(allOf(column));
export const isOriginalDate = (column: TableColumn): boolean => original.test(allOf(column));
/** The date that holds now. `Actual` alone is what happened (its Romance look-alikes are told by their neighbours). */
export const isCurrentDate = (column: TableColumn): boolean => current.test(allOf(column)) && !/\bactual\b/.test(allOf(column));
