import type { FakeSheet, FakeSpreadsheet } from '../model/fake-spreadsheet';
import { ServiceError } from '../oracle/fault';

/** A name is free, not empty and at most 100 characters; letters in either case are the same. */
export function assertName({ sheets }: FakeSpreadsheet, name: string, own: FakeSheet | null): void {
  if (name === '' || name.length > 100) throw new ServiceError('The sheet name must have between 1 and 100 characters.');
  if (sheets.some((one) => one !== own && one.name.toLowerCase() === name.toLowerCase())) throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export function indexOfSheet({ sheets }: FakeSpreadsheet, sheet: FakeSheet): number {
  const index = sheets.indexOf(sheet);
  if (index < 0) throw new ServiceError(`Sheet ${sheet.id} not found`);
  return index;
}
