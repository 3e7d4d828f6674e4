import type { Style } from '../workbook/sheet-spec';
import { computedCounts, reportedCounts } from './rag-counts';
import type { Report } from './report';
import type { SheetBuilder } from './sheet-builder';
import { colours, ragLooks } from './styles';
import type { Look } from './styles';
import { lineCount, lineHeight, putSpan, spanWidth, tileSpans } from './summary-grid';
import { summaryTiles } from './summary-figures';
import { say } from './words';

const edge = colours.line;
const sides = { borderLeft: edge, borderRight: edge } as const;
const valueStyle: Style = { bold: true, size: 18, vertical: 'center', borderTop: edge, ...sides };
const captionStyle: Style = { colour: colours.grey, wrap: true, vertical: 'top', borderBottom: edge, ...sides };

/** Up to five tiles, a number above what it is. Result: the first row below. */
export function putTiles(sheet: SheetBuilder, report: Report, row: number): number {
  const tiles = summaryTiles(report);
  if (tiles.length === 0) return row;
  tiles.forEach(({ value, caption }, index) => {
    const [first, last] = tileSpan(index);
    putSpan(sheet, { row, first, last }, { value, style: valueStyle });
    putSpan(sheet, { row: row + 1, first, last }, { value: caption, style: captionStyle });
  });
  sheet.height(row, 28);
  const lines = tiles.map(({ caption }, index) => lineCount(caption, spanWidth(...tileSpan(index))));
  sheet.height(row + 1, lineHeight * Math.max(...lines) + 3);
  return row + 3;
}

function tileSpan(index: number): readonly [number, number] {
  return tileSpans[index] ?? [0, 1];
}

type Strip = { readonly label: string; readonly parts: readonly { readonly look: Look; readonly count: number }[] };

const firstStripColumn = 2;

/** Two strips of counts per colour: *Reported*, and *By the figures*; a strip without any colour is left out. */
export function putStrips(sheet: SheetBuilder, report: Report, row: number): number {
  const strips = [reportedStrip(report), computedStrip(report)].filter((strip): strip is Strip => strip !== null);
  strips.forEach(({ label, parts }, index) => {
    sheet.put([row + index, 0], label, { style: { bold: true, vertical: 'center' } });
    parts.forEach(({ look, count }, part) => {
      const value = say('strip-part', { mark: look.text.split(' ')[0] ?? '', word: look.word, count });
      const style: Style = { ...look.style, wrap: true, vertical: 'center', borderTop: '#FFFFFF', borderBottom: '#FFFFFF' };
      sheet.put([row + index, firstStripColumn + part], value, { style: look === ragLooks.none ? { ...look.style, wrap: true, vertical: 'center' } : style });
    });
    sheet.height(row + index, lineHeight * 2 + 2);
  });
  return strips.length === 0 ? row : row + strips.length + 1;
}

function reportedStrip(report: Report): Strip | null {
  const counts = reportedCounts(report);
  if (counts.every(({ colour }) => colour === 'none')) return null;
  return { label: say('strip-reported'), parts: counts.map(({ colour, count }) => ({ look: ragLooks[colour], count })) };
}

function computedStrip(report: Report): Strip | null {
  const counts = computedCounts(report);
  if (counts.rated === 0) return null;
  const parts = [
    { look: ragLooks.R, count: counts.R },
    { look: ragLooks.A, count: counts.A },
    { look: ragLooks.G, count: counts.G },
    { look: { ...ragLooks.G, word: say('strip-unconfirmed') }, count: counts.unconfirmed },
    { look: { ...ragLooks.none, word: say('strip-unrated') }, count: counts.none },
  ];
  return { label: say('strip-figures'), parts: parts.filter(({ count }, index) => count > 0 || index < 3) };
}
