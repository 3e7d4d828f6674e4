import { styled, workbook } from './package.mjs';
import { lastRows } from './last-month-data.mjs';
import { rows } from './thin-data.mjs';

/** `examples/thin.xlsx` as bytes. */
export const thinWorkbook = () => thinList('31/10/2026', rows);

/** `examples/thin-last-month.xlsx` as bytes. */
export const thinLastMonthWorkbook = () => thinList('30/09/2026', lastRows);

function thinList(date, list) {
  return workbook({
    sheets: [
      {
        name: 'Projects',
        rows: [
          [styled(`Project list, status ${date}`, 'title')],
          [],
          ['Project', 'Owner', 'Status', 'End', 'Comment'].map((header) => styled(header, 'head')),
          ...list.map((row) => row.map((cell) => cell || null)),
        ],
        widths: [28, 16, 14, 12, 40],
      },
    ],
  });
}
