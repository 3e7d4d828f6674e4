import { themeOf } from '../../../src/entries/taskpane/office-theme';

describe('themeOf', () => {
  it.each([
    [undefined, 'light'],
    [{}, 'light'],
    [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, 'dark'],
    [{ isDarkTheme: false }, 'light'],
    [{ bodyBackgroundColor: '#262626' }, 'dark'],
    [{ bodyBackgroundColor: 'e6e6e6' }, 'light'],
    [{ bodyBackgroundColor: 'ButtonFace' }, 'light'],
  ] as const)('reads %j as %s', (looks, theme) => {
    expect(themeOf(looks)).toBe(theme);
  });
});
