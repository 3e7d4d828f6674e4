import type { OfficeClient } from './client';

type Builder = new (options: { metadata: object; targetNamespaceObject: object }) => unknown;
type Helpers = {
  readonly LibraryBuilder: Builder;
  readonly BatchApiHelper: { readonly createPropertyObject: (type: unknown, parent: unknown, ...nameAndFlags: readonly unknown[]) => unknown };
  readonly CommonUtility: { readonly throwIfApiNotSupported: (...memberSetVersionHost: readonly string[]) => void };
};

// Flags of the client's own metadata: read only, reading call, answered at once, found by its key, forgotten after the request.
const [readOnly, reads, indexer, restricted] = [2, 2, 16, 8];
const collection = 1;
const sinceNotes = 1;

/**
 * Notes (ExcelApi 1.18), which this version of the client does not know: the types of Microsoft's documentation, made by the
 * client's own builder, so that load, sync and null objects work as for everything else. Only the list of members is ours.
 */
export function addNotesClient(client: OfficeClient): void {
  const helpers = client.OfficeExtension as unknown as Helpers;
  const target = client.Excel as unknown as Record<string, unknown> & { Worksheet: { prototype: object } };
  if (target.NoteCollection !== undefined) throw new Error('The client knows notes by itself now: take out addNotesClient.');
  new helpers.LibraryBuilder({ metadata: metadata(), targetNamespaceObject: target });
  Object.defineProperty(target.Worksheet.prototype, 'notes', {
    enumerable: true,
    get(this: object) {
      helpers.CommonUtility.throwIfApiNotSupported('Worksheet.notes', 'ExcelApi', '1.18', 'Excel');
      return helpers.BatchApiHelper.createPropertyObject(target.NoteCollection, this, 'Notes', true, 4);
    },
  });
}

function metadata(): object {
  const scalar = (name: string, flags: number) => [name, flags, sinceNotes];
  const call = (name: string, count: number, flags: number) => [name, count, flags, sinceNotes, flags & reads ? 4 : 0];
  const note = (name: string, count: number, flags: number) => [name, 'Excel.Note', count, flags, sinceNotes, flags & reads ? 4 : 0];
  return {
    version: '1.0.0',
    name: 'Excel',
    defaultApiSetName: 'ExcelApi',
    hostName: 'Excel',
    apiSets: [['1.18', 'ExcelApi']],
    strings: [],
    enumTypes: [],
    clientObjectTypes: [
      ['Note', 0, [['_Id', readOnly], scalar('authorName', readOnly + 1), scalar('content', 1), scalar('height', 1), scalar('visible', 1), scalar('width', 1)], 0, [call('delete', 0, 0)], [['getLocation', 'Excel.Range', 0, reads + restricted, sinceNotes, 4]]],
      [
        'NoteCollection',
        collection,
        0,
        0,
        [call('getCount', 0, reads)],
        [note('add', 2, restricted), note('getItem', 1, reads + indexer), note('getItemAt', 1, reads), note('getItemOrNullObject', 1, reads)],
        0,
        'Excel.Note',
      ],
    ],
  };
}
