import { linkSteps } from '../../../../src/hosts/excel/write/link-steps';
import type { WriteContext } from '../../../../src/hosts/excel/write/write-context';

const context = { sheetName: (id: string) => `our ${id}`, firstSheetName: 'Register' } as unknown as WriteContext;

type Sent = { readonly address: readonly number[]; readonly references: readonly (string | undefined)[] };

/** What the steps send, box by box. */
function sent(links: Parameters<typeof linkSteps>[0]): readonly Sent[] {
  const calls: Sent[] = [];
  const range = (...address: number[]): unknown => ({
    untrack: () => range(...address),
    setCellProperties: (lines: { hyperlink?: { documentReference: string } }[][]) => void calls.push({ address, references: lines.flat().map(({ hyperlink }) => hyperlink?.documentReference) }),
  });
  for (const step of linkSteps(links, context)) step.queue({ getRangeByIndexes: range } as unknown as Excel.Worksheet);
  return calls;
}

const link = (row: number, column: number, target: number) => ({ row, column, tip: '', target: { cell: { sheet: 'Plan', row: target, column: 0 } } });

describe('linkSteps', () => {
  it('sends neighbouring links in one call', () => {
    expect(sent([link(3, 1, 10), link(4, 1, 11), link(3, 2, 12), link(4, 2, 13)])).toEqual([{ address: [3, 1, 2, 2], references: ["'Plan'!A11", "'Plan'!A13", "'Plan'!A12", "'Plan'!A14"] }]);
  });

  it('takes the first of two links on one cell', () => {
    expect(sent([link(0, 0, 1), link(0, 0, 2)])).toEqual([{ address: [0, 0, 1, 1], references: ["'Plan'!A2"] }]);
  });

  it('sends no more than a worksheet holds, those of the upper rows', () => {
    const calls = sent(Array.from({ length: 70_000 }, (_, index) => link(69_999 - index, 0, index)));
    expect(calls.flatMap(({ references }) => references)).toHaveLength(65_530);
    expect(calls[0]?.address.slice(0, 2)).toEqual([0, 0]);
  });
});
