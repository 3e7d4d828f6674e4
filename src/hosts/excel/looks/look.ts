import { canonicalJson } from '../../../core/workbook/canonical-json';

/** One line of a cell's edge, in Office.js's own words. */
export type Line = { readonly style: string; readonly weight: string; readonly colour: string };

/** Edges of a cell as formats name them. */
export const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

export type Edge = (typeof edges)[number];

/**
 * How a cell looks, in Office.js's own words and units. What is left out is as in a cell that nobody touched, so that a plain
 * cell has an empty look.
 */
export type Look = {
  readonly numberFormat?: string;
  readonly fill?: string;
  /** Left out for a solid fill. */
  readonly pattern?: string;
  readonly colour?: string;
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly lines?: Readonly<Partial<Record<Edge, Line>>>;
};

/** A look as text: the token that a user's cell carries through a plan; null for a plain one. Equal looks, equal texts. */
export function tokenOfLook(look: Look): string | null {
  const text = canonicalJson(look);
  return text === '{}' ? null : text;
}

/** The look behind a token; plain for none, and for one that another host gave. */
export function lookOfToken(token: string | undefined): Look {
  return token?.startsWith('{') ? (JSON.parse(token) as Look) : {};
}
