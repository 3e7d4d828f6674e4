import type { Cell } from '../../workbook/cell';
import { cellText, isBlank, isCellError } from '../../workbook/cell';
import { isDateFormat, isPercentFormat } from '../../workbook/is-date-format';
import { currencyOfFormat } from './currency';
import { foldText } from './normalise-text';
import { isErrorText, isNonValue, isReference } from './non-value';
import { parseBoolean } from './parse-boolean';
import { dateOrderOf, parseDateSpan } from './parse-date';
import type { DateOrder } from './parse-date';
import { parseNumber } from './parse-number';
import type { ParsedNumber } from './parse-number';
import { parseOrdinal } from './parse-ordinal';
import { parseRag } from './parse-rag';
import { parseStatus } from './parse-status';
import { looksLikePeople } from './people';

/** Everything one text could be, each reading on its own. */
export type TextFacts = {
  readonly point: ParsedNumber | null;
  readonly comma: ParsedNumber | null;
  readonly isDate: boolean;
  readonly order: DateOrder | 'either' | null;
  readonly isError: boolean;
  readonly isNonValue: boolean;
  readonly isReference: boolean;
  readonly isRag: boolean;
  readonly isWeakRag: boolean;
  readonly isStatus: boolean;
  readonly isPeople: boolean;
  readonly isOrdinal: boolean;
  readonly isBoolean: boolean;
};

/** What one filled cell is: a text with its facts, or a number or boolean with its format's. */
export type CellFacts = {
  readonly key: string;
  readonly text: string | null;
  readonly textFacts: TextFacts | null;
  readonly number: number | null;
  readonly isDateNumber: boolean;
  readonly isPercentNumber: boolean;
  readonly formatCurrency: string | null;
  readonly isGroupedFormat: boolean;
  readonly isError: boolean;
  readonly isBoolean: boolean;
};

/** The facts of a column's filled cells, in order; each distinct text is looked at once. */
export function cellFacts(cells: readonly Cell[], formats: readonly string[]): readonly CellFacts[] {
  const known: Known = { texts: new Map(), formats: new Map() };
  const facts: CellFacts[] = [];
  cells.forEach((cell, index) => {
    if (!isBlank(cell)) facts.push(factsOf(cell, formats[index] ?? 'General', known));
  });
  return facts;
}

type FormatFacts = Pick<CellFacts, 'isDateNumber' | 'isPercentNumber' | 'formatCurrency' | 'isGroupedFormat'>;
/** What was already found out about this column's texts and formats. */
type Known = { readonly texts: Map<string, TextFacts>; readonly formats: Map<string, FormatFacts> };

const noFormat: FormatFacts = { isDateNumber: false, isPercentNumber: false, formatCurrency: null, isGroupedFormat: false };

function factsOfFormat(format: string, known: Map<string, FormatFacts>): FormatFacts {
  const before = known.get(format);
  if (before) return before;
  const facts = {
    isDateNumber: isDateFormat(format),
    isPercentNumber: isPercentFormat(format),
    formatCurrency: currencyOfFormat(format),
    isGroupedFormat: /#,##0/.test(format),
  };
  known.set(format, facts);
  return facts;
}

function factsOf(cell: Cell, format: string, known: Known): CellFacts {
  const text = typeof cell === 'string' ? cell.trim() : null;
  const number = typeof cell === 'number' ? cell : null;
  return {
    key: foldText(cellText(cell)),
    text,
    textFacts: text === null ? null : factsOfText(text, known.texts),
    number,
    ...(number === null ? noFormat : factsOfFormat(format, known.formats)),
    isError: isCellError(cell),
    isBoolean: typeof cell === 'boolean',
  };
}

function factsOfText(text: string, known: Map<string, TextFacts>): TextFacts {
  const before = known.get(text);
  if (before) return before;
  const order = dateOrderOf(text);
  const isRag = parseRag(text) !== null;
  const facts: TextFacts = {
    point: parseNumber(text, '.'),
    comma: parseNumber(text, ','),
    isDate: order !== null || parseDateSpan(text, null) !== null,
    order,
    isError: isErrorText(text),
    isNonValue: isNonValue(text),
    isReference: isReference(text),
    isRag,
    isWeakRag: isRag || parseRag(text, { weak: true }) !== null,
    isStatus: parseStatus(text) !== null,
    isPeople: looksLikePeople(text),
    isOrdinal: parseOrdinal(text) !== null,
    isBoolean: parseBoolean(text) !== null,
  };
  known.set(text, facts);
  return facts;
}
