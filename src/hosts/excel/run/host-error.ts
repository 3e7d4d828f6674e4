import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { PlumblineErrorCode } from '../../../core/workbook/plumbline-error';

type Told = { readonly code: PlumblineErrorCode; readonly message: string };

const untouched = 'Your own sheets were not changed.';
const busy: Told = { code: 'host-busy', message: `Excel is busy or has no connection just now. ${untouched} Wait a moment, then try again.` };
const limit: Told = { code: 'host-limit', message: `The workbook holds more than Excel gives or takes in one go. ${untouched} Save it and use the file version instead, or move sheets that Plumbline does not need into another workbook.` };
const lost: Told = { code: 'host-lost', message: `The workbook was closed, or the session with Excel has ended. ${untouched} Open the workbook again, reload this pane and try again.` };
const tooOld: Told = { code: 'host-too-old', message: `This version of Excel lacks something Plumbline needs. ${untouched} Update Office, or use the file version.` };
const editing: Told = { code: 'cell-being-edited', message: `Excel can do nothing while somebody types in a cell. ${untouched} Press Enter or Esc in the sheet, then try again.` };
const notInFront: Told = { code: 'workbook-not-in-front', message: `Another workbook is in front. ${untouched} Click a cell of this workbook, then try again.` };
const refused: Told = { code: 'sheet-protected', message: `Excel refused a change because a sheet of ours or the workbook is protected. ${untouched} Take the protection off (Review tab), then refresh again.` };
const inTheWay: Told = { code: 'host-failed', message: `Something that was put on one of our sheets is in the way, such as a pivot table, a table or a filter. ${untouched} Move it to a sheet of yours, then refresh again.` };
const moved: Told = { code: 'changed-since-read', message: `Somebody added, renamed or deleted a sheet meanwhile. ${untouched} Refresh again: the change is then taken in.` };
const failed: Told = { code: 'host-failed', message: `Excel could not do what it was asked. ${untouched} Try again; if that does not help, close and reopen the workbook.` };

// What is asked for reading was asked twice by then: what passes by itself has passed.
const stuck: Told = { code: 'host-failed', message: `Excel failed at something that it can usually do, and does not say why. ${untouched} Save the workbook, close it and open it again, then try again.` };

/** What each code of Excel's means to people; the codes are the same in every language, the messages are not. */
const tellings: ReadonlyMap<string, Told> = new Map([
  ...['RequestAborted', 'ServiceNotAvailable', 'Timeout', 'ActivityLimitReached', 'ConnectionFailure', 'connectionFailure', 'Conflict'].map((code) => [code, busy] as const),
  ...['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded', 'OperationCellsExceedLimit', 'RangeExceedsLimit', 'FormulaLengthExceedsLimit'].map((code) => [code, limit] as const),
  ...['InvalidOrTimedOutSession', 'InvalidRequestContext', 'SessionNotFound'].map((code) => [code, lost] as const),
  ...['ApiNotFound', 'NotImplemented', 'UnsupportedFeature', 'UnsupportedOperation', 'UnsupportedSheet'].map((code) => [code, tooOld] as const),
  ...['InvalidOperationInCellEditMode', 'InvalidOperation'].map((code) => [code, editing] as const),
  ...['InactiveWorkbook', 'InvalidSelection'].map((code) => [code, notInFront] as const),
  ...['MergedRangeConflict', 'FilteredRangeConflict', 'PivotTableRangeConflict', 'InsertDeleteConflict', 'NonBlankCellOffSheet'].map((code) => [code, inTheWay] as const),
  ...['ItemNotFound', 'ItemAlreadyExists'].map((code) => [code, moved] as const),
  ['AccessDenied', refused],
  ['GeneralException', stuck],
]);

/**
 * Whatever was thrown while Excel was asked, as an error for people. Ours stays as it is; one of Excel's is told by its code
 * alone, and keeps as its cause that code and the member it happened in, never a cell's content; anything else is a bug.
 */
export function hostError(error: unknown): PlumblineError {
  if (error instanceof PlumblineError) return error;
  const code = excelCode(error);
  if (code === null) return new PlumblineError('bug', `Something went wrong inside Plumbline. ${untouched} Please report it with what you did before.`, { cause: error });
  const { code: told, message } = tellings.get(code) ?? failed;
  return new PlumblineError(told, message, { cause: { code, errorLocation: errorLocation(error) } });
}

/**
 * An error while sheets were added or deleted: Excel then says nothing but that something went wrong where another workbook
 * is in front. Other errors stay as they are.
 */
export function frontError(error: unknown): unknown {
  const code = excelCode(error);
  return code === 'GeneralException' ? new PlumblineError(notInFront.code, notInFront.message, { cause: { code, errorLocation: errorLocation(error) } }) : error;
}

/** The code of an error of Excel's; null for any other error. */
export function excelCode(error: unknown): string | null {
  const isExcels = typeof error === 'object' && error !== null && 'code' in error && 'debugInfo' in error;
  return isExcels && typeof error.code === 'string' ? error.code : null;
}

function errorLocation(error: unknown): string {
  const { debugInfo } = error as { readonly debugInfo?: { readonly errorLocation?: unknown } | null };
  return typeof debugInfo?.errorLocation === 'string' ? debugInfo.errorLocation : '';
}
