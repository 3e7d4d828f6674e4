import { a1Box } from '../../../core/workbook/address';
import type { Box } from '../../../core/workbook/address';
import { rangeTest } from '../../../core/workbook/range-test';
import { sheetIds } from '../../../core/workbook/sheet-id';
import type { ConditionalFormat, ConditionalRule } from '../../../core/workbook/sheet-spec';
import { extensionNamespace } from '../package/schemas';
import { escapeXml } from '../xml/escape-xml';
import { formulaText, refersElsewhere } from './formula-text';
import { argb, differentialXml } from './style-xml';
import type { SheetPieces, Slot, WriteContext } from './write-context';

type Element = { readonly slot: Slot; readonly xml: string };
type DataBar = Extract<ConditionalFormat, { kind: 'data-bar' }>;

const formulaNamespace = 'http://schemas.microsoft.com/office/excel/2006/main';

/** Conditional formats as XML; of two rules for one cell the one given first wins. */
export function conditionalPieces(formats: readonly ConditionalFormat[], context: WriteContext): SheetPieces {
  const elements: Element[] = [];
  let priority = 0;
  for (const format of formats) {
    if (format.kind === 'data-bar') {
      priority += 1;
      elements.push(...dataBar(format, priority, context));
      continue;
    }
    for (const rule of format.rules) {
      priority += 1;
      elements.push(conditionalRule(format.box, { rule, priority }, context));
    }
  }
  return { elements };
}

function conditionalRule(box: Box, numbered: { rule: ConditionalRule; priority: number }, context: WriteContext): Element {
  const { rule, priority } = numbered;
  if (rule.kind === 'between' && [rule.atLeast, rule.below].some((limit) => limit !== null && refersElsewhere(limit, context.spec.id))) {
    return extendedRule(box, { rule, priority }, context);
  }
  const dxfId = context.styles.differential(rule.style);
  const opening = `<conditionalFormatting sqref="${a1Box(box)}"><cfRule `;
  const attributes = `dxfId="${dxfId}" priority="${priority}"`;
  const xml =
    rule.kind === 'text'
      ? `${opening}type="cellIs" ${attributes} operator="equal"><formula>${escapeXml(quotedText(rule.equals))}</formula>`
      : `${opening}type="expression" ${attributes}><formula>${escapeXml(rangeText(box, rule, context))}</formula>`;
  return { slot: 'conditionalFormatting', xml: `${xml}</cfRule></conditionalFormatting>` };
}

// Excel keeps rules that look at another sheet in its extension list and refuses them in the ordinary place.
function extendedRule(
  box: Box,
  { rule, priority }: { rule: Extract<ConditionalRule, { kind: 'between' }>; priority: number },
  context: WriteContext,
): Element {
  const xml =
    `<x14:conditionalFormatting xmlns:xm="${formulaNamespace}"><x14:cfRule type="expression" priority="${priority}" id="${ruleId(context, priority)}">` +
    `<xm:f>${escapeXml(rangeText(box, rule, context))}</xm:f><x14:dxf>${differentialXml(rule.style, '')}</x14:dxf></x14:cfRule>` +
    `<xm:sqref>${a1Box(box)}</xm:sqref></x14:conditionalFormatting>`;
  return { slot: 'x14:conditionalFormatting', xml };
}

function rangeText(box: Box, rule: Extract<ConditionalRule, { kind: 'between' }>, context: WriteContext): string {
  return rangeTest(box, rule, (formula) => formulaText(formula, context));
}

function quotedText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The bar as Excel 2007 knows it, and its extension: plain fill, and no bar at the minimum. */
function dataBar(bar: DataBar, priority: number, context: WriteContext): Element[] {
  const sqref = a1Box(bar.box);
  const id = ruleId(context, priority);
  const colour = argb(bar.colour);
  const end = bar.maximum === null ? '<cfvo type="max"/>' : `<cfvo type="num" val="${bar.maximum}"/>`;
  const extendedEnd =
    bar.maximum === null ? '<x14:cfvo type="autoMax"/>' : `<x14:cfvo type="num"><xm:f>${bar.maximum}</xm:f></x14:cfvo>`;
  const xml =
    `<conditionalFormatting sqref="${sqref}"><cfRule type="dataBar" priority="${priority}"><dataBar>` +
    `<cfvo type="num" val="${bar.minimum}"/>${end}<color rgb="${colour}"/></dataBar><extLst>` +
    `<ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${extensionNamespace}"><x14:id>${id}</x14:id></ext>` +
    '</extLst></cfRule></conditionalFormatting>';
  const extension =
    `<x14:conditionalFormatting xmlns:xm="${formulaNamespace}"><x14:cfRule type="dataBar" id="${id}">` +
    '<x14:dataBar minLength="0" maxLength="100" gradient="0">' +
    `<x14:cfvo type="num"><xm:f>${bar.minimum}</xm:f></x14:cfvo>${extendedEnd}` +
    `<x14:negativeFillColor rgb="FFC00000"/><x14:axisColor rgb="FF7F7F7F"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
  return [
    { slot: 'conditionalFormatting', xml },
    { slot: 'x14:conditionalFormatting', xml: extension },
  ];
}

/** A fixed id for a rule, different for each rule of our sheets. */
function ruleId(context: WriteContext, priority: number): string {
  const sheet = (sheetIds.indexOf(context.spec.id) + 1).toString(16).toUpperCase().padStart(4, '0');
  return `{504C4D42-${sheet}-4000-8000-${priority.toString(16).toUpperCase().padStart(12, '0')}}`;
}
