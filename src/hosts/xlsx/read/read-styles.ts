import { isDateFormat } from '../../../core/workbook/is-date-format';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { builtInFormats } from '../cells/built-in-formats';
import { childNode, childNodes, wholeNumber } from '../xml/read-xml-node';
import type { XmlNode } from '../xml/read-xml-node';
import { readIndexedColours, readThemeColours, resolveColour } from './resolve-colour';
import type { Palette } from './resolve-colour';

/** One cell format of the workbook, as far as reading needs it. */
export type CellFormat = {
  readonly code: string;
  readonly isDate: boolean;
  /** Solid fill as `#RRGGBB`, null where there is none. */
  readonly fill: string | null;
};

/** What a cell has whose style names nothing known. */
export const plainFormat: CellFormat = { code: 'General', isDate: false, fill: null };

// Excel itself stops at 65,490.
const maxFormats = 200_000;

/** The cell formats by style index, from the styles and theme parts (null where the workbook has none). */
export function readStyles(styles: XmlNode | null, theme: XmlNode | null): CellFormat[] {
  const records = childNodes(childNode(styles, 'cellXfs'), 'xf');
  if (records.length > maxFormats) throw tooMany();
  const codes = formatCodes(styles);
  const fills = solidFills(styles, { theme: readThemeColours(theme), indexed: readIndexedColours(styles) });
  return records.map(({ attributes }) => {
    const code = codes.get(wholeNumber(attributes['numFmtId'], 0)) ?? 'General';
    return { code, isDate: isDateFormat(code), fill: fills[wholeNumber(attributes['fillId'], 0)] ?? null };
  });
}

function formatCodes(styles: XmlNode | null): ReadonlyMap<number, string> {
  const codes = new Map(builtInFormats);
  for (const { attributes } of childNodes(childNode(styles, 'numFmts'), 'numFmt')) {
    const code = attributes['formatCode'];
    if (code !== undefined && code !== '') codes.set(wholeNumber(attributes['numFmtId'], -1), code);
  }
  return codes;
}

function solidFills(styles: XmlNode | null, palette: Palette): (string | null)[] {
  return childNodes(childNode(styles, 'fills'), 'fill').map((fill) => {
    const pattern = childNode(fill, 'patternFill');
    const colour = childNode(pattern, 'fgColor');
    return pattern?.attributes['patternType'] === 'solid' && colour ? resolveColour(colour.attributes, palette) : null;
  });
}

function tooMany(): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The workbook has more than ${maxFormats} cell formats, more than Excel can open. Copy the sheets you need into a new workbook.`,
  );
}
