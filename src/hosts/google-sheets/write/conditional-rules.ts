import { a1 } from '../../../core/workbook/address';
import type { ConditionalFormat, ConditionalRule } from '../../../core/workbook/sheet-spec';
import { rangeOf } from '../workbook/boxes';
import { ruleFormulaText } from './formula-text';
import { ownColumnCount } from './own-columns';
import type { Preparation, WriteContext } from './write-context';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Between = Extract<ConditionalRule, { kind: 'between' }>;
type DataBar = Extract<ConditionalFormat, { kind: 'data-bar' }>;

/**
 * Conditional formats, instead of all that there are but those that people gave their own columns. Of two rules for one cell
 * the one given first wins, in Google Sheets too.
 */
export function prepareRules(formats: readonly ConditionalFormat[], context: WriteContext): Preparation {
  return (sheet) => {
    const own = ownColumnCount(context);
    const now = context.previous ? sheet.getConditionalFormatRules() : [];
    const theirs = now.filter((rule) => rule.getRanges().every((range) => range.getColumn() > own));
    return () => {
      if (formats.length + now.length === 0) return;
      sheet.setConditionalFormatRules([...formats.flatMap((format) => rulesOf(sheet, format, context)), ...theirs]);
    };
  };
}

function rulesOf(sheet: Sheet, format: ConditionalFormat, context: WriteContext): readonly Rule[] {
  const range = rangeOf(sheet, format.box);
  if (format.kind === 'data-bar') return [scaleOf(format).setRanges([range]).build()];
  return format.rules.map((rule) => {
    const builder = SpreadsheetApp.newConditionalFormatRule();
    const tested = rule.kind === 'text' ? builder.whenTextEqualTo(rule.equals) : builder.whenFormulaSatisfied(`=${betweenTest(format.box, rule, context)}`);
    const { fill, colour, bold, italic } = rule.style;
    if (fill !== undefined) tested.setBackground(fill);
    if (colour !== undefined) tested.setFontColor(colour);
    if (bold !== undefined) tested.setBold(bold);
    if (italic !== undefined) tested.setItalic(italic);
    return tested.setRanges([range]).build();
  });
}

/** Only numbers pass. Factors instead of AND, so that no separator depends on the language. */
function betweenTest({ row, column }: ConditionalFormat['box'], { atLeast, below }: Between, { sheetName }: WriteContext): string {
  const cell = a1(row, column);
  return [
    `ISNUMBER(${cell})`,
    ...(atLeast ? [`(${cell}>=(${ruleFormulaText(atLeast, sheetName)}))`] : []),
    ...(below ? [`(${cell}<(${ruleFormulaText(below, sheetName)}))`] : []),
  ].join('*');
}

/** Google Sheets knows no bars in cells: the longer the bar would be, the darker the cell. */
function scaleOf({ colour, minimum, maximum }: DataBar): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
  const { NUMBER } = SpreadsheetApp.InterpolationType;
  const builder = SpreadsheetApp.newConditionalFormatRule().setGradientMinpointWithValue('#FFFFFF', NUMBER, String(minimum));
  const shade = paler(colour);
  return maximum === null ? builder.setGradientMaxpoint(shade) : builder.setGradientMaxpointWithValue(shade, NUMBER, String(maximum));
}

/** Half way to white, so that black figures can be read on it. */
function paler(colour: string): string {
  const parts = [1, 3, 5].map((at) => Math.round((parseInt(colour.slice(at, at + 2), 16) + 255) / 2));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
