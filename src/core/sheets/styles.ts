import type { Style } from '../workbook/sheet-spec';

/** The tab colour of every sheet that Plumbline owns. */
export const tabColour = '#0B6A5D';

/** Data bars: a light tint of the brand colour, so that the number on it stays readable. */
export const barColour = '#9CCBC3';

/** Plain colours: text, grey text, links, lines, and the mark of cells a user may type in. */
export const colours = {
  text: '#1F1F1E',
  grey: '#5B5A57',
  outline: '#8A8883',
  line: '#E1DFDC',
  brand: '#0B6A5D',
  link: '#0B5F54',
  input: '#1A3FB0',
  missingFill: '#F1F0EE',
  red: '#AD1F1F',
  amber: '#8A5A00',
  green: '#17714E',
} as const;

/** Number-format codes, en-US notation. */
export const formats = {
  integer: '#,##0',
  percent: '0%',
  date: 'd mmm yyyy',
  month: 'mmm yyyy',
  days: '0',
  score: '0.0',
  delta: '+0;-0;0',
  percentDelta: '+0%;-0%;0%',
  text: '@',
} as const;

const cell = { vertical: 'top', borderBottom: colours.line } as const;

/** Looks of ordinary cells. Tables use `body` and its kin: top-aligned with a thin line below, so that prints read well. */
export const styles = {
  title: { bold: true, size: 18, colour: colours.text },
  subtitle: { colour: colours.grey },
  subtitleWrap: { colour: colours.grey, wrap: true, vertical: 'top' },
  /** Heading of a block inside a sheet. */
  section: { bold: true, size: 12, colour: colours.text, borderBottom: colours.brand },
  header: { bold: true, colour: colours.text, wrap: true, vertical: 'bottom', borderBottom: colours.outline },
  headerText: { bold: true, colour: colours.text, wrap: true, vertical: 'bottom', align: 'left', indent: 1, borderBottom: colours.outline },
  headerRight: { bold: true, colour: colours.text, wrap: true, vertical: 'bottom', align: 'right', borderBottom: colours.outline },
  headerCentre: { bold: true, colour: colours.text, wrap: true, vertical: 'bottom', align: 'center', borderBottom: colours.outline },
  headerGrey: { colour: colours.grey, wrap: true, vertical: 'bottom', align: 'left', indent: 1, borderBottom: colours.outline },
  body: { ...cell, colour: colours.text },
  bold: { ...cell, bold: true, colour: colours.text },
  /** Text beside numbers keeps its distance. */
  wrap: { ...cell, colour: colours.text, wrap: true, align: 'left', indent: 1 },
  grey: { ...cell, colour: colours.grey, align: 'left', indent: 1 },
  greyWrap: { ...cell, colour: colours.grey, wrap: true },
  centre: { ...cell, colour: colours.text, align: 'center' },
  number: { ...cell, colour: colours.text, align: 'right', format: formats.integer },
  percent: { ...cell, colour: colours.text, align: 'right', format: formats.percent },
  percentDelta: { ...cell, colour: colours.text, align: 'right', format: formats.percentDelta },
  date: { ...cell, colour: colours.text, align: 'right', format: formats.date },
  days: { ...cell, colour: colours.text, align: 'right', format: formats.days },
  score: { ...cell, colour: colours.text, align: 'right', format: formats.score },
  link: { ...cell, colour: colours.link, underline: true, wrap: true, align: 'left', indent: 1 },
  linkBold: { ...cell, colour: colours.link, underline: true, bold: true, wrap: true },
  /** A number that leads to the cell it was read from. */
  numberLink: { ...cell, colour: colours.link, align: 'right' },
  /** The grey dash of a missing value. */
  missing: { ...cell, colour: colours.grey, align: 'right' },
  missingCentre: { ...cell, colour: colours.grey, align: 'center' },
  /** A missing input that formulas read: empty, with a grey fill. */
  missingInput: { ...cell, fill: colours.missingFill, align: 'right' },
  /** A cell the user may change. */
  input: { ...cell, colour: colours.input, locked: false },
  inputCentre: { ...cell, colour: colours.input, align: 'center', locked: false },
  /** A cell to rate a project in: outlined, so that it is seen while it is empty. */
  rating: {
    colour: colours.input,
    align: 'center',
    vertical: 'top',
    borderTop: colours.outline,
    borderBottom: colours.outline,
    borderLeft: colours.outline,
    borderRight: colours.outline,
    locked: false,
  },
  /** Header of the column where the user's own cells begin. */
  notesHeader: { colour: colours.grey, vertical: 'bottom', align: 'left', indent: 1, borderBottom: colours.outline, borderLeft: colours.outline },
  /** Plain paragraph outside tables. */
  paragraph: { colour: colours.text, wrap: true, vertical: 'top' },
  paragraphLink: { colour: colours.link, underline: true, vertical: 'top' },
} as const satisfies Readonly<Record<string, Style>>;

/** The same look with another number format. */
export function withFormat(style: Style, format: string): Style {
  return { ...style, format };
}

/** What a colour cell says and how it looks: letter and shape carry it, the fill only helps. */
export type Look = { readonly text: string; readonly word: string; readonly style: Style };

export type RagMark = 'R' | 'AR' | 'A' | 'AG' | 'G' | 'none' | 'closed' | 'on-hold';

const mark = { vertical: 'top', align: 'center', borderBottom: colours.line } as const;
const red: Style = { ...mark, fill: '#AD1F1F', colour: '#FFFFFF', bold: true };
const amber: Style = { ...mark, fill: '#F4AB2F', colour: '#2A1C00' };
const green: Style = { ...mark, fill: '#BFE3D3', colour: '#0F3D2B' };
const outlined: Style = {
  vertical: 'top',
  align: 'center',
  fill: '#FFFFFF',
  colour: colours.grey,
  borderTop: colours.outline,
  borderBottom: colours.outline,
  borderLeft: colours.outline,
  borderRight: colours.outline,
};

/** Looks of every RAG mark, computed and reported ones alike. */
export const ragLooks: Readonly<Record<RagMark, Look>> = {
  R: { text: '◆ R', word: 'Red', style: red },
  AR: { text: '▲ AR', word: 'Amber/Red', style: { ...amber, bold: true } },
  A: { text: '▲ A', word: 'Amber', style: amber },
  AG: { text: '▲ AG', word: 'Amber/Green', style: amber },
  G: { text: '● G', word: 'Green', style: green },
  none: { text: '–', word: 'No data', style: outlined },
  closed: { text: '✓', word: 'Closed', style: { ...mark, fill: '#CFE2F8', colour: '#123E6B' } },
  'on-hold': { text: '‖', word: 'On hold', style: { ...outlined, fill: '#F1F0EE' } },
};

/** Utilisation bands from low to high; the edges between them are Settings cells. */
export const utilisationStyles: readonly [Style, Style, Style, Style, Style, Style] = [
  { fill: '#9CC7E6', colour: '#0D2B45' },
  { fill: '#D3E6F4', colour: '#12324D' },
  { fill: '#F5F4F0', colour: '#2B2A28' },
  { fill: '#FBD9A0', colour: '#3A2600' },
  { fill: '#EE8A3A', colour: '#2B1200' },
  { fill: '#9E1B1B', colour: '#FFFFFF', bold: true },
];

/** A neutral scale for counts, low to high: no step of it means good or bad. */
export const countStyles: readonly [Style, Style, Style, Style] = [
  { fill: '#F1F0EE', colour: '#2B2A28' },
  { fill: '#DCE5E3', colour: '#1F2E2B' },
  { fill: '#BBCFCB', colour: '#12302A' },
  { fill: '#8FB3AC', colour: '#06231D' },
];
