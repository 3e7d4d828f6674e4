import type { Box } from '../../../../src/core/workbook/address';

/** How a conditional format makes a cell look. */
export type FakeRuleFormat = {
  numberFormat?: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
  strikethrough?: boolean;
};

export type FakeBarRule = { readonly type: string; readonly formula?: string };

export type FakeBar = {
  showDataBarOnly: boolean;
  barDirection: string;
  axisFormat: string;
  axisColor: string;
  lowerBoundRule: FakeBarRule;
  upperBoundRule: FakeBarRule;
  positiveFormat: { fillColor: string; gradientFill: boolean; borderColor: string };
  negativeFormat: { fillColor: string; borderColor: string; matchPositiveFillColor: boolean; matchPositiveBorderColor: boolean };
};

/** One conditional format; formulas are in A1 notation as seen from the top-left cell of the first box. */
export type FakeConditionalFormat = {
  boxes: Box[];
  stopIfTrue: boolean;
} & (
  | { type: 'Custom'; rule: { formula: string }; format: FakeRuleFormat }
  | { type: 'CellValue'; rule: { readonly formula1: string; readonly formula2?: string; readonly operator: string } | null; format: FakeRuleFormat }
  | { type: 'ContainsText'; rule: { readonly operator: string; readonly text: string } | null; format: FakeRuleFormat }
  | { type: 'DataBar'; bar: FakeBar }
);

/** One rule for what may be typed, as Office.js states it: `{list: {source, inCellDropDown}}`, `{decimal: …}` … */
export type FakeValidation = {
  boxes: Box[];
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
};
