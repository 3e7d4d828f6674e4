import { canonicalJson } from '../../../core/workbook/canonical-json';
import { plainColour } from '../looks/look';
import type { Look } from '../looks/look';

/** What of a look is its text's. */
export type TextLook = Pick<Look, 'colour' | 'bold' | 'italic' | 'underline' | 'size'>;

type TextStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type Builder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type Parts = { readonly [K in keyof Required<TextLook>]: (builder: Builder, look: TextLook) => Builder };

/** Points of a cell that nobody touched. */
const plainSize = 10;

/** Every part is said, as what is left out would stay as it was: a forgotten one does not compile. */
const parts: Parts = {
  colour: (builder, { colour }) => builder.setForegroundColor(colour ?? plainColour),
  bold: (builder, { bold }) => builder.setBold(bold === true),
  italic: (builder, { italic }) => builder.setItalic(italic === true),
  underline: (builder, { underline }) => builder.setUnderline(underline === true),
  size: (builder, { size }) => builder.setFontSize(size ?? plainSize),
};

/** Text styles, each made once however many cells share it. `carriedOn` puts on a style only what goes with a user's cell. */
export function textStyles(): { readonly of: (look: TextLook) => TextStyle; readonly carriedOn: (style: TextStyle, look: TextLook) => TextStyle } {
  const made = new Map<string, TextStyle>();
  return {
    of: ({ colour, bold, italic, underline, size }) => {
      const look = { ...(colour === undefined ? {} : { colour }), ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(underline ? { underline } : {}), ...(size === undefined ? {} : { size }) };
      const key = canonicalJson(look);
      const style = made.get(key) ?? Object.values(parts).reduce((builder, part) => part(builder, look), SpreadsheetApp.newTextStyle()).build();
      made.set(key, style);
      return style;
    },
    carriedOn: (style, look) => parts.bold(parts.colour(style.copy(), look), look).build(),
  };
}
