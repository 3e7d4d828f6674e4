import type { ExplainedDimension } from '../../core/explain-project';
import { numberText, percentText } from '../formats';
import { text } from '../strings/text';

const indexDecimals = 2;

/** A measure or its limit as people read it. */
export function measured(value: number, unit: ExplainedDimension['unit']): string {
  switch (unit) {
    case 'days':
      return text('why.days', { days: Math.round(value) });
    case 'index':
      return numberText(value, indexDecimals);
    case 'count':
      return numberText(value);
    case 'share':
      return percentText(value);
  }
}
