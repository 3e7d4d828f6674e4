import { common } from '../model/formats';
import { mergeFormat } from '../model/cells';
import { formatDefaults } from '../model/fake-workbook';
import type { BorderSide, FakeBorder, FakeFormat } from '../model/fake-workbook';
import { asColour, asFlag, asIndex, asNumber, asRecord, asText, oneOf } from '../back-end/guard';
import { notImplemented } from '../back-end/host-error';
import { borderStyles, borderWeights, noBorder, withBorder } from './range-borders';
import { horizontalAlignments, patternOf, underlines, verticalAlignments } from './range-format';

type Given = Readonly<Record<string, unknown>>;
type Leaf = { readonly key: keyof typeof formatDefaults; readonly read: (value: unknown) => unknown };

/** Which key of a look stands behind `font/bold` and so on, and how a new value is read. */
const leaves: Readonly<Record<string, Leaf>> = {
  'fill/color': { key: 'fill', read: (value) => asColour(value, 'color') },
  'font/bold': { key: 'bold', read: (value) => asFlag(value, 'bold') },
  'font/color': { key: 'fontColor', read: (value) => asColour(value, 'color') },
  'font/italic': { key: 'italic', read: (value) => asFlag(value, 'italic') },
  'font/name': { key: 'fontName', read: (value) => asText(value, 'name') },
  'font/size': { key: 'fontSize', read: (value) => asNumber(value, 'size') },
  'font/strikethrough': { key: 'strikethrough', read: (value) => asFlag(value, 'strikethrough') },
  'font/underline': { key: 'underline', read: (value) => oneOf(value, underlines, 'underline') },
  'protection/formulaHidden': { key: 'formulaHidden', read: (value) => asFlag(value, 'formulaHidden') },
  'protection/locked': { key: 'locked', read: (value) => asFlag(value, 'locked') },
  horizontalAlignment: { key: 'horizontalAlignment', read: (value) => oneOf(value, horizontalAlignments, 'horizontalAlignment') },
  indentLevel: { key: 'indentLevel', read: (value) => asIndex(value, 'indentLevel') },
  verticalAlignment: { key: 'verticalAlignment', read: (value) => oneOf(value, verticalAlignments, 'verticalAlignment') },
  wrapText: { key: 'wrapText', read: (value) => asFlag(value, 'wrapText') },
};

const sides: Readonly<Record<string, BorderSide>> = { bottom: 'EdgeBottom', diagonalDown: 'DiagonalDown', diagonalUp: 'DiagonalUp', left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop' };

/**
 * What `CellPropertiesFormatLoadOptions` ask of one look, or of several: then null wherever they differ. `borders` names parts
 * of a line, and is answered for every side.
 */
export function readLook(formats: readonly FakeFormat[], asked: Given): Given {
  const result: Record<string, unknown> = {};
  for (const [key, want] of Object.entries(asked).filter(([, wanted]) => wanted !== false)) {
    if (key === 'borders') result[key] = readBorders(formats, asRecord(want, key));
    else if (key === 'protection') result[key] = readGroup(formats, key, { formulaHidden: true, locked: true });
    else if (key === 'fill' || key === 'font') result[key] = readGroup(formats, key, asRecord(want, key));
    else result[key] = readLeaf(formats, key);
  }
  return result;
}

function readGroup(formats: readonly FakeFormat[], group: string, asked: Given): Given {
  const wanted = Object.keys(asked).filter((key) => asked[key] !== false);
  return Object.fromEntries(wanted.map((key) => [key, readLeaf(formats, `${group}/${key}`)]));
}

function readLeaf(formats: readonly FakeFormat[], path: string): unknown {
  if (path === 'fill/pattern') return common(formats.map(patternOf));
  const leaf = leaves[path];
  if (!leaf) throw notImplemented(`the cell property format/${path}`);
  return common(formats.map((format) => format[leaf.key] ?? formatDefaults[leaf.key]));
}

function readBorders(formats: readonly FakeFormat[], asked: Given): Given {
  const wanted = Object.keys(asked).filter((key) => asked[key] !== false);
  const unknown = wanted.find((key) => !(key in noBorder));
  if (unknown !== undefined) throw notImplemented(`the cell property format/borders/${unknown}`);
  const lineOf = (side: BorderSide) => wanted.map((key) => [key, common(formats.map((format) => (format.borders?.[side] ?? noBorder)[key as keyof FakeBorder]))] as const);
  return Object.fromEntries(Object.entries(sides).map(([name, side]) => [name, Object.fromEntries(lineOf(side))]));
}

/** A look with what `CellPropertiesFormat` says; what that leaves out stays. */
export function writeLook(format: FakeFormat, given: Given, prefix = ''): FakeFormat {
  let result = format;
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue;
    const path = prefix + key;
    const leaf = leaves[path];
    if (leaf) result = mergeFormat(result, { [leaf.key]: leaf.read(value) });
    else if (path === 'borders') result = writeBorders(result, asRecord(value, path));
    else if (prefix === '' && ['fill', 'font', 'protection'].includes(key)) result = writeLook(result, asRecord(value, path), `${key}/`);
    else throw notImplemented(`setting the cell property format/${path}`);
  }
  return result;
}

function writeBorders(format: FakeFormat, given: Given): FakeFormat {
  let result = format;
  for (const [name, value] of Object.entries(given)) {
    const side = sides[name];
    if (!side) throw notImplemented(`setting the cell border ${name}`);
    const { style, color, weight } = asRecord(value, name);
    result = withBorder(result, side, {
      ...(style === undefined ? {} : { style: oneOf(style, borderStyles, 'style') }),
      ...(color === undefined ? {} : { color: asColour(color, 'color') }),
      ...(weight === undefined ? {} : { weight: oneOf(weight, borderWeights, 'weight') }),
    });
  }
  return result;
}
