import type { Cell } from '../../workbook/cell';
import { cellFacts } from './cell-facts';
import type { CellFacts, TextFacts } from './cell-facts';
import { areLettersColours, isColourLetter } from './colour-letters';
import type { ColumnProfile } from './column-profile';
import { columnReading } from './column-reading';
import { summariseNumbers } from './summarise-numbers';

export type ColumnInput = {
  readonly cells: readonly Cell[];
  /** Number-format codes beside the cells; a missing one is `General`. */
  readonly formats: readonly string[];
  readonly header: string;
};

/**
 * What a column holds and how it is to be read: counts of every kind of value, and the decisions that one cell
 * cannot make alone (date order, decimal mark, percent scale, currency, unit). An empty column counts zeros.
 */
export function profileColumn(input: ColumnInput): ColumnProfile {
  const facts = cellFacts(input.cells, input.formats);
  const { reading, isDecimalMarkAmbiguous } = columnReading(facts, input.header);
  const typed = facts.map((fact) => (reading.decimalMark === '.' ? fact.textFacts?.point : fact.textFacts?.comma) ?? null);
  const numbers = facts.map((fact, index) => (fact.isDateNumber || isDateText(fact) ? null : (fact.number ?? typed[index]?.value ?? null)));
  const count = (test: (fact: CellFacts, index: number) => boolean): number => facts.filter(test).length;
  const ofTexts = (test: (text: TextFacts) => boolean): number => count((fact) => fact.textFacts !== null && test(fact.textFacts));
  const keys = new Set(facts.map((fact) => fact.key));
  const distinct = keys.size;
  const hasLetters = areLettersColours(keys, input.header);
  const isColour = (fact: CellFacts): boolean => hasLetters || !isColourLetter(fact.text ?? '');
  return {
    filled: facts.length,
    blank: input.cells.length - facts.length,
    numbers: numbers.filter((value) => value !== null).length,
    dates: count((fact) => fact.isDateNumber || isDateText(fact)),
    texts: count((fact, index) => fact.text !== null && !isDateText(fact) && !typed[index]),
    errors: count((fact) => fact.isError || fact.textFacts?.isError === true),
    nonValues: ofTexts((text) => text.isNonValue),
    references: ofTexts((text) => text.isReference),
    rates: typed.filter((number) => number?.per).length,
    rags: count((fact) => fact.textFacts?.isRag === true && isColour(fact)),
    weakRags: count((fact) => fact.textFacts?.isWeakRag === true && isColour(fact)),
    statuses: ofTexts((text) => text.isStatus),
    percents: count((fact, index) => fact.isPercentNumber || typed[index]?.isPercent === true),
    moneyLike: count((fact, index) => isMoneyLike(fact, typed[index] ?? null)),
    peopleLike: ofTexts((text) => text.isPeople),
    ordinals: ofTexts((text) => text.isOrdinal),
    booleans: count((fact) => fact.isBoolean || fact.textFacts?.isBoolean === true),
    durations: typed.filter((number) => number?.unit && !number.per).length,
    distinct,
    uniqueness: facts.length === 0 ? 0 : distinct / facts.length,
    meanLength: meanLength(facts),
    ...summariseNumbers(numbers.filter((value) => value !== null)),
    isDecimalMarkAmbiguous,
    reading,
  };
}

function isDateText(fact: CellFacts): boolean {
  return fact.textFacts?.isDate === true;
}

function isMoneyLike(fact: CellFacts, typed: TextFacts['point']): boolean {
  if (fact.number !== null) return !fact.isDateNumber && !fact.isPercentNumber && (fact.formatCurrency !== null || fact.isGroupedFormat);
  if (!typed || typed.isPercent || typed.unit) return false;
  return typed.currency !== null || typed.magnitude > 1 || (typed.value >= 1000 && /\d[.,\s'’]\d{3}/.test(fact.text ?? ''));
}

function meanLength(facts: readonly CellFacts[]): number {
  const lengths = facts.map((fact) => fact.text?.length ?? 0).filter((length) => length > 0);
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
