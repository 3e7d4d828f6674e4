import type { Style } from '../../../core/workbook/sheet-spec';
import { escapeXml } from '../xml/escape-xml';

/** `#RRGGBB` as spreadsheets write it: `FFRRGGBB`. */
export function argb(colour: string): string {
  return `FF${colour.replace('#', '').toUpperCase()}`;
}

/** Does the style say anything about the font? */
export function hasFont(style: Style): boolean {
  return [style.bold, style.italic, style.underline, style.size, style.colour].some((value) => value !== undefined);
}

/** Does the style draw a line on any side? */
export function hasBorder(style: Style): boolean {
  return [style.borderTop, style.borderBottom, style.borderLeft, style.borderRight].some((value) => value !== undefined);
}

// Excel is strict about this order although the schema is not.
const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** A font record: the base font's children (local name → XML) with what the style says put in their place. `p` is the prefix with its colon, or ''. */
export function fontXml(style: Style, base: ReadonlyMap<string, string>, p: string): string {
  const children = new Map(base);
  const flag = (local: string, value: boolean | undefined): void => {
    if (value === true) children.set(local, `<${p}${local}/>`);
    else if (value === false) children.delete(local);
  };
  flag('b', style.bold);
  flag('i', style.italic);
  flag('u', style.underline);
  if (style.size !== undefined) children.set('sz', `<${p}sz val="${style.size}"/>`);
  if (style.colour !== undefined) children.set('color', `<${p}color rgb="${argb(style.colour)}"/>`);
  return `<${p}font>${fontOrder.map((local) => children.get(local) ?? '').join('')}</${p}font>`;
}

/** A solid fill record of a cell. */
export function fillXml(colour: string, p: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

/** A border record: thin lines where the style has a colour. */
export function borderXml(style: Style, p: string): string {
  const side = (local: string, colour: string | undefined): string =>
    colour === undefined ? `<${p}${local}/>` : `<${p}${local} style="thin"><${p}color rgb="${argb(colour)}"/></${p}${local}>`;
  const sides = side('left', style.borderLeft) + side('right', style.borderRight) + side('top', style.borderTop) + side('bottom', style.borderBottom);
  return `<${p}border>${sides}<${p}diagonal/></${p}border>`;
}

/** Ids of the parts of a cell format, and the format's own flags. */
type FormatIds = {
  readonly numFmtId: number;
  readonly fontId: number;
  readonly fillId: number;
  readonly borderId: number;
  readonly hasNamedStyles: boolean;
  readonly quotePrefix: boolean;
};

/** A cell-format record (`xf`). */
export function cellFormatXml(style: Style, ids: FormatIds, p: string): string {
  const alignment = alignmentXml(style, p);
  const protection = style.locked === false ? `<${p}protection locked="0"/>` : '';
  const flags = [
    ids.hasNamedStyles ? 'xfId="0"' : '',
    ids.quotePrefix ? 'quotePrefix="1"' : '',
    ids.numFmtId > 0 ? 'applyNumberFormat="1"' : '',
    hasFont(style) ? 'applyFont="1"' : '',
    ids.fillId > 0 ? 'applyFill="1"' : '',
    ids.borderId > 0 ? 'applyBorder="1"' : '',
    alignment ? 'applyAlignment="1"' : '',
    protection ? 'applyProtection="1"' : '',
  ].filter((flag) => flag !== '');
  const numbers = `numFmtId="${ids.numFmtId}" fontId="${ids.fontId}" fillId="${ids.fillId}" borderId="${ids.borderId}"`;
  const opening = `${p}xf ${[numbers, ...flags].join(' ')}`;
  return alignment || protection ? `<${opening}>${alignment}${protection}</${p}xf>` : `<${opening}/>`;
}

function alignmentXml(style: Style, p: string): string {
  // An indent counts only beside a horizontal alignment.
  const horizontal = style.align ?? (style.indent ? 'left' : undefined);
  const attributes = [
    horizontal ? ` horizontal="${horizontal}"` : '',
    style.vertical && style.vertical !== 'bottom' ? ` vertical="${style.vertical}"` : '',
    style.wrap ? ' wrapText="1"' : '',
    style.indent ? ` indent="${style.indent}"` : '',
  ].join('');
  return attributes ? `<${p}alignment${attributes}/>` : '';
}

/** The content of a differential format (`dxf`); size and alignment are not possible in one. `numFmtId` 0 leaves the number format out. */
export function differentialXml(style: Style, p: string, numFmtId = 0): string {
  const font = differentialFont(style, p);
  const format = numFmtId > 0 ? `<${p}numFmt numFmtId="${numFmtId}" formatCode="${escapeXml(style.format ?? '')}"/>` : '';
  // In a differential format a solid fill's colour is its background colour.
  const fill = style.fill === undefined ? '' : `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="${argb(style.fill)}"/></${p}patternFill></${p}fill>`;
  const border = hasBorder(style) ? borderXml(style, p).replace(`<${p}diagonal/>`, '') : '';
  return font + format + fill + border;
}

function differentialFont({ bold, italic, underline, colour }: Style, p: string): string {
  const style = {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(colour === undefined ? {} : { colour }),
  };
  return hasFont(style) ? fontXml(style, new Map(), p) : '';
}
