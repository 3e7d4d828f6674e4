import type { XmlAttributes } from '../xml/read-xml';
import { childNode, childNodes } from '../xml/read-xml-node';
import type { XmlNode } from '../xml/read-xml-node';

/** What colours of a workbook may refer to: theme colours by index, and the indexed palette; each `RRGGBB`. */
export type Palette = { readonly theme: readonly (string | null)[]; readonly indexed: readonly (string | null)[] };

// Indexes 0-7 repeat 8-15; ECMA-376 part 1, 18.8.27.
const firstEight = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const laterColours = (
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** The palette of workbooks that do not define their own; 64 and 65 are the window's text and background. */
const standardIndexed: readonly string[] = [...firstEight, ...firstEight, ...laterColours, '000000', 'FFFFFF'];

/** Colours of a theme part in the order in which cells number them: light 1, dark 1, light 2, dark 2, accents, links. */
export function readThemeColours(theme: XmlNode | null): (string | null)[] {
  const scheme = childNode(childNode(theme, 'themeElements'), 'clrScheme');
  const colourOf = (name: string): string | null => {
    const colour = childNode(scheme, name)?.children[0];
    return hex(colour?.attributes['lastClr'] ?? colour?.attributes['val']);
  };
  const accents = [1, 2, 3, 4, 5, 6].map((index) => `accent${index}`);
  return ['lt1', 'dk1', 'lt2', 'dk2', ...accents, 'hlink', 'folHlink'].map(colourOf);
}

/** The workbook's own indexed palette, standard where it has none. */
export function readIndexedColours(styles: XmlNode | null): (string | null)[] {
  const own = childNodes(childNode(childNode(styles, 'colors'), 'indexedColors'), 'rgbColor').map(({ attributes }) => hex(attributes['rgb']));
  return standardIndexed.map((colour, index) => own[index] ?? colour);
}

/** A colour element's attributes as `#RRGGBB`, tint applied; null when it is automatic or names nothing known. */
export function resolveColour(attributes: XmlAttributes, palette: Palette): string | null {
  const base = baseColour(attributes, palette);
  if (base === null) return null;
  const tint = Number(attributes['tint'] ?? 0);
  return `#${tint === 0 || !(Math.abs(tint) <= 1) ? base : applyTint(base, tint)}`;
}

function baseColour(attributes: XmlAttributes, palette: Palette): string | null {
  if (attributes['rgb'] !== undefined) return hex(attributes['rgb']);
  if (attributes['theme'] !== undefined) return palette.theme[Number(attributes['theme'])] ?? null;
  if (attributes['indexed'] !== undefined) return palette.indexed[Number(attributes['indexed'])] ?? null;
  return null;
}

/** `RRGGBB` of `AARRGGBB` or `RRGGBB`; the first two digits are opacity, which Excel ignores for cells. */
function hex(text: string | undefined): string | null {
  const match = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '');
  return match?.[1]?.toUpperCase() ?? null;
}

/** Moves the luminance of a colour towards black (tint below 0) or white (above), ECMA-376 part 1, 18.8.19. */
function applyTint(colour: string, tint: number): string {
  const rgb = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const highest = Math.max(...rgb);
  const lowest = Math.min(...rgb);
  const lightness = (highest + lowest) / 2;
  const tinted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  // With hue and saturation kept, each channel's distance from the lightness scales with the room around it.
  const room = (value: number): number => 1 - Math.abs(2 * value - 1);
  const scale = room(lightness) === 0 ? 0 : room(tinted) / room(lightness);
  return rgb.map((channel) => twoDigits(tinted + (channel - lightness) * scale)).join('');
}

function twoDigits(channel: number): string {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).padStart(2, '0').toUpperCase();
}
