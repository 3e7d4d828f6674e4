import { PlumblineError } from '../../../../src/core/workbook/plumbline-error';
import { hostError } from '../../../../src/hosts/excel/run/host-error';

/** An error as the client throws it, with a cell's content in its message and its statement. */
function excelError(code: string): unknown {
  const debugInfo = { code, message: 'Budget of Alpha', errorLocation: 'Range.values', statement: 'range.values = "Budget of Alpha";' };
  return Object.assign(new Error('Budget of Alpha'), { code, debugInfo, traceMessages: [] });
}

describe('hostError', () => {
  it.each([
    ['GeneralException', 'host-failed'],
    ['RequestAborted', 'host-busy'],
    ['ServiceNotAvailable', 'host-busy'],
    ['Timeout', 'host-busy'],
    ['ActivityLimitReached', 'host-busy'],
    ['ConnectionFailure', 'host-busy'],
    ['RequestPayloadSizeLimitExceeded', 'host-limit'],
    ['ResponsePayloadSizeLimitExceeded', 'host-limit'],
    ['RangeExceedsLimit', 'host-limit'],
    ['OperationCellsExceedLimit', 'host-limit'],
    ['InvalidOrTimedOutSession', 'host-lost'],
    ['ApiNotFound', 'host-too-old'],
    ['NotImplemented', 'host-too-old'],
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['InactiveWorkbook', 'workbook-not-in-front'],
    ['InvalidSelection', 'workbook-not-in-front'],
    ['AccessDenied', 'sheet-protected'],
    ['PivotTableRangeConflict', 'host-failed'],
    ['ItemNotFound', 'changed-since-read'],
    ['ItemAlreadyExists', 'changed-since-read'],
    ['InvalidArgument', 'host-failed'],
    ['SomethingNew', 'host-failed'],
  ])('tells %s as %s', (code, told) => {
    expect(hostError(excelError(code)).code).toBe(told);
  });

  it('speaks in whole sentences, and says that nothing of the user’s was changed', () => {
    for (const code of ['GeneralException', 'ApiNotFound', 'AccessDenied', 'ItemNotFound', 'InvalidArgument']) {
      expect(hostError(excelError(code)).message).toMatch(/^[A-Z].*\. Your own sheets were not changed\. .*\.$/);
    }
  });

  it('tells the way that helps where Excel fails without saying why', () => {
    expect(hostError(excelError('GeneralException')).message).toContain('Save the workbook, close it and open it again');
    expect(hostError(excelError('GeneralException')).message).not.toMatch(/busy|wait/i);
  });

  it('keeps the code and the member as its cause, and nothing that a cell holds', () => {
    const error = hostError(excelError('InvalidArgument'));
    expect(error.cause).toEqual({ code: 'InvalidArgument', errorLocation: 'Range.values' });
    expect(JSON.stringify([error.message, error.cause])).not.toContain('Alpha');
  });

  it('lets an error of ours through', () => {
    const error = new PlumblineError('cancelled', 'Stopped.');
    expect(hostError(error)).toBe(error);
  });

  it('takes anything else for a bug', () => {
    const error = new TypeError('x is undefined');
    expect(hostError(error)).toMatchObject({ code: 'bug', cause: error });
    expect(hostError('a text').code).toBe('bug');
  });
});
