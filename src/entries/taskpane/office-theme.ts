import type { Theme } from '../../ui/view-model/state';

/** What Office tells of its looks; all of it may be missing, as in Excel on the web. */
export type OfficeLooks = { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | undefined;

/** Light or dark, as Office says; by its background where it says no more; light where it says nothing. */
export function themeOf(looks: OfficeLooks): Theme {
  if (looks?.isDarkTheme !== undefined) return looks.isDarkTheme ? 'dark' : 'light';
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(looks?.bodyBackgroundColor ?? '');
  if (!colour) return 'light';
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
