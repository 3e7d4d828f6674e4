import { isDateFormat } from '../../../core/workbook/is-date-format';
import type { Style } from '../../../core/workbook/sheet-spec';
import { builtInFormatId, isBuiltInDate } from '../cells/built-in-formats';
import { mainNamespace, xmlDeclaration } from '../package/schemas';
import { applyEdits } from '../xml/edit-text';
import { escapeXml } from '../xml/escape-xml';
import { attributeOf, childOf, childrenOf, parseXml } from '../xml/xml-tree';
import type { XmlElement } from '../xml/xml-tree';
import { foreignFormats, foreignRecord } from './foreign-styles';
import type { ForeignFormat } from './foreign-styles';
import { recordList } from './record-list';
import type { RecordList } from './record-list';
import { borderXml, cellFormatXml, differentialXml, fillXml, fontXml, hasBorder, hasFont } from './style-xml';

/** A workbook's styles while our sheets are written: records are looked up first and appended only when missing. */
export type StyleBook = {
  /** Index of the cell format that shows this style; `isText` keeps text that begins like a formula text even when edited. */
  readonly cellFormat: (style: Style, isText?: boolean) => number;
  /** Index of the differential format for a conditional rule. */
  readonly differential: (style: Style) => number;
  /** Index of the cell format behind the token that reading gave a user's cell; 0 where there is none. */
  readonly tokenFormat: (token: string | undefined) => number;
  /** Does this cell format show numbers as dates? */
  readonly isDate: (cellFormat: number) => boolean;
  /** The styles part with what was appended. */
  readonly text: () => string;
};

const defaultFont = '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>';

/** A styles part with the defaults of a new workbook. */
export const defaultStyles =
  `${xmlDeclaration}<styleSheet xmlns="${mainNamespace}"><fonts count="1">${defaultFont}</fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

// Ids below belong to the formats every program has built in.
const firstCustomFormat = 164;

type Lists = Readonly<Record<'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', RecordList>>;

/**
 * Opens a styles part. What a style leaves out is taken from the workbook's first cell format. `tokensFrom` is the styles
 * part that tokens belong to where it is another workbook's: what they look like there is then added here.
 */
export function openStyles(text: string, tokensFrom: string | null = null): StyleBook {
  const root = parseXml(text);
  if (root.isSelfClosing) return openStyles(defaultStyles, tokensFrom);
  const p = root.prefix;
  const list = (local: string, first: readonly string[] = []): RecordList => recordList({ text, root, local, first });
  const lists: Lists = {
    numFmts: list('numFmts'),
    fonts: list('fonts', [defaultFont.replace(/<(\/?)/g, `<$1${p}`)]),
    fills: list('fills', [`<${p}fill><${p}patternFill patternType="none"/></${p}fill>`, `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`]),
    borders: list('borders', [borderXml({}, p)]),
    cellXfs: list('cellXfs', [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]),
    dxfs: list('dxfs'),
  };
  const formats = numberFormats(lists.numFmts, p);
  const base = baseFont(text, root);
  const hasNamedStyles = childrenOf(childOf(root, 'cellStyleXfs') ?? root, 'xf').length > 0;
  const cellFormat = (style: Style, isText: boolean): number => {
    if (!isText && Object.keys(style).length === 0) return 0;
    const ids = {
      numFmtId: style.format === undefined ? 0 : formats.idOf(style.format),
      fontId: hasFont(style) ? lists.fonts.add(fontXml(style, base.children, p)) : base.id,
      fillId: style.fill === undefined ? 0 : lists.fills.add(fillXml(style.fill, p)),
      borderId: hasBorder(style) ? lists.borders.add(borderXml(style, p)) : 0,
    };
    return lists.cellXfs.add(cellFormatXml(style, { ...ids, hasNamedStyles, quotePrefix: isText }, p));
  };
  const known = { plain: new Map<Style, number>(), text: new Map<Style, number>() };
  return {
    // By the very object: thousands of cells share one, and looking closer takes longer than all the rest.
    cellFormat: (style, isText = false) => remembered(isText ? known.text : known.plain, style, () => cellFormat(style, isText)),
    differential: (style) =>
      lists.dxfs.add(`<${p}dxf>${differentialXml(style, p, style.format === undefined ? 0 : formats.idOf(style.format))}</${p}dxf>`),
    tokenFormat: tokenFormats(tokensFrom, { lists, idOf: formats.idOf, hasNamedStyles, p }),
    isDate: (index) => formats.isDate(Number(lists.cellXfs.attribute(index, 'numFmtId') ?? 0)),
    text: () => applyEdits(text, Object.values(lists).flatMap((one) => one.edits())),
  };
}

type Adopting = { readonly lists: Lists; readonly idOf: (code: string) => number; readonly hasNamedStyles: boolean; readonly p: string };

function tokenFormats(tokensFrom: string | null, adopting: Adopting): StyleBook['tokenFormat'] {
  const foreign = tokensFrom === null ? null : foreignFormats(tokensFrom);
  const known = new Map<number, number>();
  const here = (index: number): number => {
    if (!foreign) return index < adopting.lists.cellXfs.count() ? index : 0;
    const format = foreign(index);
    return format ? adopt(format, adopting) : 0;
  };
  return (token) => {
    const index = Number(/^s(\d{1,6})$/.exec(token ?? '')?.[1] ?? 0);
    return index === 0 ? 0 : remembered(known, index, () => here(index));
  };
}

/** A cell format of another workbook in this one's records: added where nothing here looks the same. */
function adopt({ xf, font, fill, border, code }: ForeignFormat, { lists, idOf, hasNamedStyles, p }: Adopting): number {
  const builtIn = Number(attributeOf(xf, 'numFmtId') ?? 0);
  const ids = new Map([
    ['numFmtId', String(code !== null ? idOf(code) : builtIn < firstCustomFormat ? builtIn : 0)],
    ['fontId', String(font ? lists.fonts.add(foreignRecord(font, p)) : 0)],
    ['fillId', String(fill ? lists.fills.add(foreignRecord(fill, p)) : 0)],
    ['borderId', String(border ? lists.borders.add(foreignRecord(border, p)) : 0)],
    ['xfId', hasNamedStyles ? '0' : ''],
  ]);
  return lists.cellXfs.add(foreignRecord(xf, p, ids));
}

function remembered<K>(known: Map<K, number>, key: K, compute: () => number): number {
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}

function numberFormats(list: RecordList, p: string): { idOf: (code: string) => number; isDate: (id: number) => boolean } {
  const codes = new Map<number, string>();
  for (let i = 0; i < list.count(); i += 1) {
    codes.set(Number(list.attribute(i, 'numFmtId') ?? -1), list.attribute(i, 'formatCode') ?? '');
  }
  return {
    idOf: (code) => {
      const known = builtInFormatId(code) ?? [...codes].find(([, other]) => other === code)?.[0];
      if (known !== undefined) return known;
      const id = Math.max(firstCustomFormat - 1, ...codes.keys()) + 1;
      codes.set(id, code);
      list.add(`<${p}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
      return id;
    },
    isDate: (id) => {
      const code = codes.get(id);
      return code === undefined ? isBuiltInDate(id) : isDateFormat(code);
    },
  };
}

/** The font of the first cell format: its index and its children by local name. */
function baseFont(text: string, root: XmlElement): { id: number; children: ReadonlyMap<string, string> } {
  const firstFormat = childrenOf(childOf(root, 'cellXfs') ?? root, 'xf')[0];
  const id = Number((firstFormat && attributeOf(firstFormat, 'fontId')) ?? 0);
  const font = childrenOf(childOf(root, 'fonts') ?? root, 'font')[id];
  return { id, children: new Map((font?.children ?? []).map((child) => [child.local, text.slice(child.start, child.end)])) };
}
