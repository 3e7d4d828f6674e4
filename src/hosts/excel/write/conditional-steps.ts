import type { Box } from '../../../core/workbook/address';
import { rangeTest } from '../../../core/workbook/range-test';
import type { ConditionalFormat, ConditionalRule, Style } from '../../../core/workbook/sheet-spec';
import { rangeAt, rangeOf } from '../workbook/boxes';
import { formulaText } from './formula-input';
import { ownColumns } from './own-columns';
import { smallStep } from './step';
import type { Step } from './step';
import type { WriteContext } from './write-context';

type DataBar = Extract<ConditionalFormat, { kind: 'data-bar' }>;
type Rule = { readonly box: Box } & ({ readonly bar: DataBar } | { readonly rule: ConditionalRule });

const callsPerRule = 10;

/**
 * Conditional formats, instead of all that there are in columns of ours. Of two rules for one cell the one given first wins: Excel puts each new
 * one on top, so they are added from the last to the first.
 */
export function conditionalSteps(formats: readonly ConditionalFormat[], context: WriteContext): readonly Step[] {
  const rules = formats.flatMap((format): readonly Rule[] => (format.kind === 'data-bar' ? [{ box: format.box, bar: format }] : format.rules.map((rule) => ({ box: format.box, rule }))));
  if (rules.length === 0) return [];
  const own = ownColumns(context);
  return [
    smallStep(2 + rules.length * callsPerRule, (sheet) => {
      if (own !== null) rangeAt(sheet, own).conditionalFormats.clearAll();
      for (const one of [...rules].reverse()) {
        const added = rangeOf(sheet, one.box).conditionalFormats;
        if ('bar' in one) addDataBar(added.add('DataBar').dataBar, one.bar);
        else addRule(added, one, context);
      }
    }),
  ];
}

function addRule(formats: Excel.ConditionalFormatCollection, { box, rule }: { readonly box: Box; readonly rule: ConditionalRule }, { sheetName }: WriteContext): void {
  if (rule.kind === 'text') {
    const { cellValue } = formats.add('CellValue');
    cellValue.rule = { formula1: `="${rule.equals.replace(/"/g, '""')}"`, operator: 'EqualTo' };
    applyStyle(cellValue.format, rule.style);
  } else {
    const { custom } = formats.add('Custom');
    custom.rule.formula = `=${rangeTest(box, rule, (formula) => formulaText(formula, sheetName))}`;
    applyStyle(custom.format, rule.style);
  }
}

/** Size and alignment are not possible in a rule. */
function applyStyle(format: Excel.ConditionalRangeFormat, { fill, colour, bold, italic, underline, format: code }: Style): void {
  if (fill !== undefined) format.fill.color = fill;
  if (colour !== undefined) format.font.color = colour;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (underline !== undefined) format.font.underline = underline ? 'Single' : 'None';
  if (code !== undefined) format.numberFormat = code;
}

/** Plain fill, the same zero for all rows, and red below it. */
function addDataBar(bar: Excel.DataBarConditionalFormat, { colour, minimum, maximum }: DataBar): void {
  bar.positiveFormat.fillColor = colour;
  bar.positiveFormat.gradientFill = false;
  bar.negativeFormat.matchPositiveFillColor = false;
  bar.negativeFormat.fillColor = '#C00000';
  bar.axisColor = '#7F7F7F';
  bar.lowerBoundRule = { type: 'Number', formula: String(minimum) };
  bar.upperBoundRule = maximum === null ? { type: 'Automatic' } : { type: 'Number', formula: String(maximum) };
}
