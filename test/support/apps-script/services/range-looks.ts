import type { BorderSide, FakeBorder, FakeLook } from '../model/fake-spreadsheet';
import { lookDefaults } from '../model/fake-spreadsheet';
import { mapCells, patchLook } from '../model/cells';
import type { EnumValue } from '../oracle/enum-value';
import { enumValue } from '../oracle/enum-value';
import { Fault } from '../oracle/fault';
import type { MethodTable } from '../runtime/wrap';
import { readColour } from '../values/colour';
import { colourHandle } from './colour';
import type { ColourHandle } from './colour';
import type { RangeHandle } from './handles';
import { assertSameSize, editCells } from './range-edit';

type Key = Exclude<keyof FakeLook, 'borders'>;
type LookValue = string | number | undefined;

/** What a given value sets a key of a look to; undefined for Google's default. */
type Reader<T> = (given: T, range: RangeHandle) => LookValue;

/** Checks what is given at once, as the typings cannot, and keeps the rest back. */
function setOne<T>(key: Key, read: Reader<T>): (range: RangeHandle, given: T) => RangeHandle {
  return (range, given) => {
    const value = checked(range, () => read(given, range));
    return editCells(range, (cell) => patchLook(cell, { [key]: value }));
  };
}

function setMany<T>(key: Key, read: Reader<T>): (range: RangeHandle, rows: readonly (readonly T[])[]) => RangeHandle {
  return (range, rows) => {
    assertSameSize(rows, range);
    const values = checked(range, () => rows.map((row) => row.map((given) => read(given, range))));
    return editCells(range, (cell, _at, { r, c }) => patchLook(cell, { [key]: values[r]?.[c] }));
  };
}

function checked<T>({ env }: RangeHandle, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault) return env.fail(error);
    throw error;
  }
}

const getMany = (key: Key) => (range: RangeHandle): LookValue[][] => mapCells<LookValue>(range.sheet, range.box, (cell) => cell?.look?.[key] ?? lookDefaults[key]);
const getOne = (key: Key) => (range: RangeHandle): LookValue => getMany(key)({ ...range, box: { ...range.box, rowCount: 1, columnCount: 1 } })[0]?.[0];

const colour: Reader<string | null> = (given) => (given === null ? undefined : readColour(given));
const colourObject: Reader<ColourHandle | null> = (given) => (given === null ? undefined : given.hex);
const orDefault: Reader<string | number | null> = (given) => given ?? undefined;
const size: Reader<number> = (given) => {
  if (given < 1 || given > 400) throw new Fault(`${given} is no font size`);
  return given;
};
// `general` resets; null and nothing do not.
const numberFormat: Reader<string> = (given) => {
  if (given === '') throw new Fault('an empty number format: what Google makes of it is not known, write general');
  return /^general$/i.test(given) ? undefined : given;
};
const horizontal: Reader<string | null> = (given) => (given === 'normal' ? 'general-left' : (given ?? undefined));
const strategy: Reader<EnumValue> = (given) => given.toString();
const wraps: Reader<boolean> = (given) => (given ? 'WRAP' : 'OVERFLOW');

const colourObjects = (key: 'background' | 'fontColor') => (range: RangeHandle): ColourHandle[][] => mapCells(range.sheet, range.box, (cell) => colourHandle(range.env, cell?.look?.[key] ?? lookDefaults[key]));
const first = <T>(rows: readonly (readonly T[])[]): T => rows[0]?.[0] as T;
const getWrapStrategies = (range: RangeHandle): EnumValue[][] => mapCells(range.sheet, range.box, (cell) => enumValue('Spreadsheet.WrapStrategy', cell?.look?.wrapStrategy ?? 'OVERFLOW'));
// A cell that nobody touched tells OVERFLOW, and true all the same.
const getWraps = (range: RangeHandle): boolean[][] => mapCells(range.sheet, range.box, (cell) => (cell?.look?.wrapStrategy ?? 'WRAP') === 'WRAP');

type Sides = readonly (boolean | null)[];
const drawn: FakeBorder = { color: '#000000', style: 'SOLID' };

/** `sides`: top, left, bottom, right, vertical, horizontal; null leaves what is there, false takes it away. */
function setBorder(range: RangeHandle, ...given: readonly unknown[]): RangeHandle {
  const sides = given.slice(0, 6) as Sides;
  const [color, style] = given.slice(6) as [string | null | undefined, EnumValue | null | undefined];
  const border = checked(range, () => ({ color: typeof color === 'string' ? readColour(color) : drawn.color, style: style?.toString() ?? drawn.style }));
  const { box } = range;
  return editCells(range, (cell, _at, { r, c }) => {
    const [top, left, bottom, right, vertical, horizontalLines] = sides;
    const wanted: Record<BorderSide, boolean | null | undefined> = {
      top: r === 0 ? top : horizontalLines,
      left: c === 0 ? left : vertical,
      bottom: r === box.rowCount - 1 ? bottom : horizontalLines,
      right: c === box.columnCount - 1 ? right : vertical,
    };
    const borders: Partial<Record<BorderSide, FakeBorder>> = { ...cell.look?.borders };
    for (const [side, isWanted] of Object.entries(wanted) as [BorderSide, boolean | null | undefined][]) {
      if (isWanted === true) borders[side] = border;
      else if (isWanted === false) Reflect.deleteProperty(borders, side);
    }
    patchLook(cell, { borders: Object.keys(borders).length > 0 ? borders : undefined });
  });
}

export const rangeLooks = {
  getBackground: getOne('background'),
  getBackgroundObject: (range: RangeHandle) => first(colourObjects('background')(range)),
  getBackgroundObjects: colourObjects('background'),
  getBackgrounds: getMany('background'),
  getFontColorObject: (range: RangeHandle) => first(colourObjects('fontColor')(range)),
  getFontColorObjects: colourObjects('fontColor'),
  getFontColors: getMany('fontColor'),
  getFontFamilies: getMany('fontFamily'),
  getFontFamily: getOne('fontFamily'),
  getFontLine: getOne('fontLine'),
  getFontLines: getMany('fontLine'),
  getFontSize: getOne('fontSize'),
  getFontSizes: getMany('fontSize'),
  getFontStyle: getOne('fontStyle'),
  getFontStyles: getMany('fontStyle'),
  getFontWeight: getOne('fontWeight'),
  getFontWeights: getMany('fontWeight'),
  getHorizontalAlignment: getOne('horizontalAlignment'),
  getHorizontalAlignments: getMany('horizontalAlignment'),
  getNumberFormat: getOne('numberFormat'),
  getNumberFormats: getMany('numberFormat'),
  getVerticalAlignment: getOne('verticalAlignment'),
  getVerticalAlignments: getMany('verticalAlignment'),
  getWrap: (range: RangeHandle) => first(getWraps(range)),
  getWraps,
  getWrapStrategies,
  getWrapStrategy: (range: RangeHandle) => first(getWrapStrategies(range)),
  setBackground: setOne('background', colour),
  setBackgroundObject: setOne('background', colourObject),
  setBackgrounds: setMany('background', colour),
  setBorder,
  setFontColor: setOne('fontColor', colour),
  setFontColorObject: setOne('fontColor', colourObject),
  setFontColorObjects: setMany('fontColor', colourObject),
  setFontColors: setMany('fontColor', colour),
  setFontFamilies: setMany('fontFamily', orDefault),
  setFontFamily: setOne('fontFamily', orDefault),
  setFontLine: setOne('fontLine', orDefault),
  setFontLines: setMany('fontLine', orDefault),
  setFontSize: setOne('fontSize', size),
  setFontSizes: setMany('fontSize', size),
  setFontStyle: setOne('fontStyle', orDefault),
  setFontStyles: setMany('fontStyle', orDefault),
  setFontWeight: setOne('fontWeight', orDefault),
  setFontWeights: setMany('fontWeight', orDefault),
  setHorizontalAlignment: setOne('horizontalAlignment', horizontal),
  setHorizontalAlignments: setMany('horizontalAlignment', horizontal),
  setNumberFormat: setOne('numberFormat', numberFormat),
  setNumberFormats: setMany('numberFormat', numberFormat),
  setTextRotation: setOne('textRotation', orDefault),
  setVerticalAlignment: setOne('verticalAlignment', orDefault),
  setVerticalAlignments: setMany('verticalAlignment', orDefault),
  setWrap: setOne('wrapStrategy', wraps),
  setWraps: setMany('wrapStrategy', wraps),
  setWrapStrategies: setMany('wrapStrategy', strategy),
  setWrapStrategy: setOne('wrapStrategy', strategy),
} satisfies MethodTable;
