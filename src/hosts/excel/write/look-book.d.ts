import type { Style } from '../../../core/workbook/sheet-spec';
import type { Look } from '../looks/look';
/** The looks that are written, each once; the plain one is at index 0. */
export type LookBook = {
    readonly ofStyle: (style: Style | undefined) => number;
    readonly ofToken: (token: string | undefined) => number;
    readonly look: (index: number) => Look;
    readonly isDate: (index: number) => boolean;
};
/** An empty book. */
export declare function openLookBook(): LookBook;
