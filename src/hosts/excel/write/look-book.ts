import { isDateFormat } from '../../../core/workbook/is-date-format';
import type { Style } from '../../../core/workbook/sheet-spec';
import { lookOfToken, tokenOfLook } from '../looks/look';
import type { Look } from '../looks/look';
import { lookOfStyle } from '../looks/look-of-style';

/** The looks that are written, each once; the plain one is at index 0. */
export type LookBook = {
  readonly ofStyle: (style: Style | undefined) => number;
  readonly ofToken: (token: string | undefined) => number;
  readonly look: (index: number) => Look;
  readonly isDate: (index: number) => boolean;
};

/** An empty book. */
export function openLookBook(): LookBook {
  const looks: Look[] = [{}];
  const byToken = new Map<string, number>([['', 0]]);
  const byStyle = new Map<Style, number>();
  const indexOf = (look: Look): number => {
    const token = tokenOfLook(look) ?? '';
    const index = byToken.get(token) ?? looks.push(look) - 1;
    byToken.set(token, index);
    return index;
  };
  return {
    // By the very object: thousands of cells share one.
    ofStyle: (style) => {
      if (!style) return 0;
      const index = byStyle.get(style) ?? indexOf(lookOfStyle(style));
      byStyle.set(style, index);
      return index;
    },
    ofToken: (token) => (token === undefined ? 0 : (byToken.get(token) ?? indexOf(lookOfToken(token)))),
    look: (index) => looks[index] ?? {},
    isDate: (index) => isDateFormat(looks[index]?.numberFormat ?? 'General'),
  };
}
