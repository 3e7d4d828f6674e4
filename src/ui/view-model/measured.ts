import type { ExplainedDimension } from '../../core/explain-project';
import { roundBeside } from '../../core/workbook/round-beside';
import { numberText, percentText } from '../formats';
import { text } from '../strings/text';

const indexDecimals = 2;
const mostDecimals = 6;

/** A measure as people read it, rounded as the reason in words is: it stays on its side of the limit that it is held against. */
export function measured(value: number, unit: ExplainedDimension['unit'], limit: number | null = null): string {
  switch (unit) {
    case 'days':
      return text('why.days', { days: Math.round(value) });
    case 'index':
      return numberText(roundBeside(value, limit, indexDecimals), mostDecimals);
    case 'count':
      return numberText(value);
    case 'share':
      return percentText(roundBeside(value * 100, limit === null ? null : limit * 100, 1) / 100, mostDecimals);
  }
}
