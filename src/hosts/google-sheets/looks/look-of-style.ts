import type { Style } from '../../../core/workbook/sheet-spec';
import type { Look } from './look';

type Looks = { readonly [K in keyof Required<Style>]: (value: Required<Style>[K]) => Look };

/** What each part of a style is in Google Sheets: one that is forgotten here does not compile. */
const looks: Looks = {
  bold: (bold) => (bold ? { bold } : {}),
  italic: (italic) => (italic ? { italic } : {}),
  underline: (underline) => (underline ? { underline } : {}),
  size: (size) => ({ size }),
  colour: (colour) => ({ colour: colour.toUpperCase() }),
  fill: (fill) => (fill.toUpperCase() === '#FFFFFF' ? {} : { fill: fill.toUpperCase() }),
  align: (align) => ({ align }),
  vertical: (vertical) => (vertical === 'bottom' ? {} : { vertical: vertical === 'center' ? 'middle' : 'top' }),
  wrap: (wrap) => (wrap ? { wrap } : {}),
  // Google Sheets has no indents.
  indent: () => ({}),
  borderTop: (top) => ({ lines: { top } }),
  borderBottom: (bottom) => ({ lines: { bottom } }),
  borderLeft: (left) => ({ lines: { left } }),
  borderRight: (right) => ({ lines: { right } }),
  format: (format) => (format === 'General' ? {} : { format }),
  // Our sheets are protected by nobody but their users, who choose then what may be typed in.
  locked: () => ({}),
};

/** A style of ours as a look. */
export function lookOfStyle(style: Style): Look {
  let look: Look = {};
  for (const key of Object.keys(style) as (keyof Style)[]) {
    const part = partOf(key, style);
    look = { ...look, ...part, ...(look.lines && part.lines ? { lines: { ...look.lines, ...part.lines } } : {}) };
  }
  return look;
}

// The type parameter ties a part to its value, which the type of a mere union of parts would not.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function partOf<K extends keyof Style>(key: K, style: Style): Look {
  const value = style[key];
  return value === undefined ? {} : looks[key](value as Required<Style>[K]);
}
