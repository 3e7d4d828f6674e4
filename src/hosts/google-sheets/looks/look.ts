import { canonicalJson } from '../../../core/workbook/canonical-json';

/** A cell's edges, each with the colour of its thin line. */
export type Lines = { readonly top?: string; readonly bottom?: string; readonly left?: string; readonly right?: string };

/**
 * How a cell looks, in the words of Apps Script. What is left out is as in a cell that nobody touched, so that a plain cell
 * has an empty look. Colours are `#RRGGBB` in capitals.
 */
export type Look = {
  readonly format?: string;
  readonly fill?: string;
  readonly colour?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly wrap?: true;
  readonly lines?: Lines;
};

/**
 * What of a look goes with a user's cell when its project moves: reading more would take more calls a sheet than there may
 * be. The rest stays where it is, as people give it to whole columns.
 */
export type CarriedLook = Pick<Look, 'format' | 'fill' | 'colour' | 'bold'>;

/** A look as text: the token that a user's cell carries through a plan; null for a plain one. */
export function tokenOfLook({ format, fill, colour, bold }: CarriedLook): string | null {
  const carried: CarriedLook = { ...(format === undefined ? {} : { format }), ...(fill === undefined ? {} : { fill }), ...(colour === undefined ? {} : { colour }), ...(bold ? { bold } : {}) };
  const text = canonicalJson(carried);
  return text === '{}' ? null : text;
}

/** The look behind a token; plain for none, and for one that another host gave. */
export function lookOfToken(token: string | undefined): CarriedLook {
  return token?.startsWith('{') ? (JSON.parse(token) as CarriedLook) : {};
}

/** A number-format code as Google Sheets gives it for a cell; `General` where nobody chose one. */
export function formatOf(code: string): string {
  return code === '' || /^general$/i.test(code) || code === '0.###############' ? 'General' : code;
}

/** What Google Sheets gives for a cell whose colour nobody chose. */
export const noFill = '#FFFFFF';
export const plainColour = '#000000';
