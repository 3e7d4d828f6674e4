import type { Style } from '../../../core/workbook/sheet-spec';
import type { Edge, Line, Look } from './look';

const horizontals = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** A style of ours as a look. */
export function lookOfStyle(style: Style): Look {
  return {
    ...(style.format === undefined || style.format === 'General' ? {} : { numberFormat: style.format }),
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...fontOf(style),
    ...alignmentOf(style),
    ...(style.locked === false ? { locked: false } : {}),
    ...linesOf(style),
  };
}

function fontOf({ bold, italic, underline, size, colour }: Style): Look {
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline: 'Single' } : {}),
    ...(size === undefined ? {} : { size }),
    ...(colour === undefined ? {} : { colour }),
  };
}

function alignmentOf({ align, vertical, wrap, indent }: Style): Look {
  // An indent counts only beside a horizontal alignment.
  const horizontal = align ?? (indent ? 'left' : undefined);
  return {
    ...(horizontal === undefined ? {} : { horizontal: horizontals[horizontal] }),
    ...(vertical === undefined || vertical === 'bottom' ? {} : { vertical: verticals[vertical] }),
    ...(wrap ? { wrap } : {}),
    ...(indent ? { indent } : {}),
  };
}

function linesOf({ borderTop, borderBottom, borderLeft, borderRight }: Style): Pick<Look, 'lines'> {
  const colours: readonly (readonly [Edge, string | undefined])[] = [['EdgeTop', borderTop], ['EdgeBottom', borderBottom], ['EdgeLeft', borderLeft], ['EdgeRight', borderRight]];
  const lines = colours.flatMap(([edge, colour]): (readonly [Edge, Line])[] => (colour === undefined ? [] : [[edge, { style: 'Continuous', weight: 'Thin', colour }]]));
  return lines.length === 0 ? {} : { lines: Object.fromEntries(lines) };
}
