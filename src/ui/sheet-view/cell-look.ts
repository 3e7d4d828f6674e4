import type { Style } from '../../core/workbook/sheet-spec';

/** A look as the browser draws it; sizes are relative to a sheet's usual one, 11 points. */
export type CellLook = Readonly<Record<string, string>>;

const usualSize = 11;
const known = new WeakMap<Style, CellLook>();

/** One look, or one on top of another. */
export function lookOf(style: Style | undefined, paint: Style | undefined): CellLook {
  return { ...(style ? cssOf(style) : {}), ...(paint ? cssOf(paint) : {}) };
}

function cssOf(style: Style): CellLook {
  const drawn = known.get(style) ?? draw(style);
  known.set(style, drawn);
  return drawn;
}

function draw(style: Style): CellLook {
  const { bold, italic, underline, size, colour, fill, align, vertical, wrap, indent, borderTop, borderLeft, borderBottom, borderRight } = style;
  const lines = [...(borderTop ? [`inset 0 1px ${borderTop}`] : []), ...(borderLeft ? [`inset 1px 0 ${borderLeft}`] : [])];
  return {
    ...(bold ? { fontWeight: '600' } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(underline ? { textDecoration: 'underline' } : {}),
    ...(size === undefined ? {} : { fontSize: `${size / usualSize}em` }),
    ...(colour === undefined ? {} : { color: colour }),
    ...(fill === undefined ? {} : { backgroundColor: fill }),
    ...(align === undefined ? {} : { textAlign: align }),
    ...(vertical === undefined ? {} : { verticalAlign: vertical === 'center' ? 'middle' : vertical }),
    ...(wrap ? { whiteSpace: 'pre-wrap' } : {}),
    ...(indent === undefined ? {} : { paddingInlineStart: `${4 + indent * 8}px` }),
    ...(borderBottom === undefined ? {} : { borderBottomColor: borderBottom }),
    ...(borderRight === undefined ? {} : { borderRightColor: borderRight }),
    ...(lines.length > 0 ? { boxShadow: lines.join(', ') } : {}),
  };
}
