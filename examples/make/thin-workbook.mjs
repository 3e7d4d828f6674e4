import { styled, workbook } from './package.mjs';
import { rows } from './thin-data.mjs';

/** `examples/thin.xlsx` as bytes. */
export function thinWorkbook() {
  return workbook({
    sheets: [
      {
        name: 'Projects',
        rows: [
          [styled('Project list, status 31/10/2026', 'title')],
          [],
          ['Project', 'Owner', 'Status', 'End', 'Comment'].map((header) => styled(header, 'head')),
          ...rows.map((row) => row.map((cell) => cell || null)),
        ],
        widths: [28, 16, 14, 12, 40],
      },
    ],
  });
}
