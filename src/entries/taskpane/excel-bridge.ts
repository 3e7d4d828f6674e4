import { applyPlan, goTo, readSnapshot, selectedCell } from '../../hosts/excel';
import type { Bridge } from '../../ui/bridge';

/** What the pane asks of Excel. */
export const excelBridge: Bridge = { host: 'excel', readSnapshot, applyPlan, goTo, selectedCell, today };

/** Today on the user's clock, ISO. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
