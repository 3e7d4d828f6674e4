import { PlumblineError } from '../../../../src/core/workbook/plumbline-error';
import { hostError } from '../../../../src/hosts/google-sheets/run/host-error';

const google = (message: string): Error => Object.assign(new Error(message), { name: 'Exception' });

describe('hostError', () => {
  it.each([
    ['You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.', 'sheet-protected'],
    ['You do not have permission to perform that action.', 'workbook-read-only'],
    ["We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.", 'host-lost'],
    ['Authorization is required to perform that action.', 'host-lost'],
    ['This action would increase the number of cells in the workbook above the limit of 10000000 cells.', 'host-limit'],
    ['Exceeded maximum execution time', 'host-limit'],
    ['Service Spreadsheets timed out while accessing document with id 1.', 'host-limit'],
    ['Service invoked too many times for one day: properties.', 'host-busy'],
    ['Service Spreadsheets failed while accessing document with id 1.', 'host-busy'],
    ['Those columns are out of bounds.', 'changed-since-read'],
    ['The coordinates of the range are outside the dimensions of the sheet.', 'changed-since-read'],
    ['A sheet with the name "RAG status" already exists. Please enter another name.', 'changed-since-read'],
    ['The data you entered in cell B2 violates the data validation rules set on this cell.', 'host-failed'],
    ['Es ist ein Fehler aufgetreten.', 'host-failed'],
    ['', 'host-failed'],
  ] as const)('makes of %j the code %s and a sentence with a way out', (message, code) => {
    const told = hostError(google(message));
    expect(told).toBeInstanceOf(PlumblineError);
    expect(told.code).toBe(code);
    expect(told.message).toContain('Your own sheets were not changed.');
    expect(told.message).toMatch(/(?:try|refresh) again|then (?:try|refresh)|make a copy|Refresh again|Reload/i);
    expect(message === '' || !told.message.includes(message)).toBe(true);
  });

  it('leaves our own errors as they are', () => {
    const own = new PlumblineError('no-table', 'There is none.');
    expect(hostError(own)).toBe(own);
  });

  it.each([new TypeError('x is undefined'), new RangeError('too deep'), Object.assign(new Error('of another realm'), { name: 'ReferenceError' })])('takes %s for a bug', (error) => {
    expect(hostError(error)).toMatchObject({ code: 'bug', cause: error });
  });
});
