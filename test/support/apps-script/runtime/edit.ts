import type { Box } from '../../../../src/core/workbook/address';
import { intersection, subtract } from '../../excel/model/boxes';
import type { FakeProtection, FakeSheet } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';
import type { Environment } from './environment';

export const protectedMessage = 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
export const viewerMessage = 'You do not have permission to perform that action.';

/** May who runs the script edit what is under this protection? A warning stops nobody. */
export function mayEditProtected({ isOwner, settings }: Environment, { warningOnly, editors }: FakeProtection): boolean {
  return warningOnly || isOwner || editors.includes(settings.user);
}

/** Is some of the box under a protection that stops who runs the script? */
export function isGuarded(env: Environment, sheet: FakeSheet, box: Box): boolean {
  return sheet.protections.some((protection) => {
    if (mayEditProtected(env, protection)) return false;
    const hit = protection.box === null ? box : intersection(protection.box, box);
    if (!hit) return false;
    return protection.unprotected.reduce<Box[]>((left, hole) => left.flatMap((piece) => subtract(piece, hole)), [hit]).length > 0;
  });
}

/** Throws what Google throws where who runs the script may not edit the box. */
export function assertEditable(env: Environment, sheet: FakeSheet, box: Box): void {
  if (!env.isEditor) throw new ServiceError(viewerMessage);
  if (isGuarded(env, sheet, box)) throw new ServiceError(protectedMessage);
}

/** A change of the sheet as a whole: its name, its grid, its rules. Carried out at once, after all that waits. */
export function changeSheet(env: Environment, sheet: FakeSheet, change: () => void): void {
  env.settle();
  if (!env.spreadsheet.sheets.includes(sheet)) throw new ServiceError(`Sheet ${sheet.id} not found`);
  if (!env.isEditor) throw new ServiceError(viewerMessage);
  if (sheet.protections.some((protection) => protection.box === null && !mayEditProtected(env, protection))) throw new ServiceError(protectedMessage);
  change();
}

/** A change of the spreadsheet itself, carried out at once. */
export function changeSpreadsheet<T>(env: Environment, change: () => T): T {
  env.settle();
  if (!env.isEditor) throw new ServiceError(viewerMessage);
  return change();
}
