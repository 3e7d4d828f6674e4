import { placeAfter } from '../../../src/ui/page/grid-keys';
import { geometryOf } from '../../../src/ui/sheet-view/geometry';

const geometry = geometryOf({
  ...{ rowCount: 100, columnCount: 5, widths: [8, 8, 8, 8, 8], heights: [], hiddenRows: [0, 3], hiddenColumns: [4], merges: [] },
  ...{ freeze: { rows: 0, columns: 0 }, showsGridlines: true, looks: [] },
});
const from = { row: 2, column: 1 };
const after = (key: string, ctrlKey = false) => placeAfter({ key, ctrlKey, metaKey: false }, from, { ...geometry, page: 10 });

describe('placeAfter', () => {
  it.each([
    ['ArrowDown', false, { row: 4, column: 1 }],
    ['ArrowUp', false, { row: 1, column: 1 }],
    ['ArrowRight', false, { row: 2, column: 2 }],
    ['Home', false, { row: 2, column: 0 }],
    ['End', false, { row: 2, column: 3 }],
    ['Home', true, { row: 1, column: 0 }],
    ['End', true, { row: 99, column: 3 }],
    ['ArrowUp', true, { row: 1, column: 1 }],
    ['ArrowRight', true, { row: 2, column: 3 }],
    ['PageDown', false, { row: 13, column: 1 }],
    ['PageUp', false, { row: 1, column: 1 }],
    ['Tab', false, null],
    ['a', false, null],
  ])('leads with %s (far: %s) to %j, past what is hidden', (key, isFar, place) => {
    expect(after(key, isFar)).toEqual(place);
  });
});
