import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readFile } from '../../src/entries/file-reader/read-file';
import { readCsv, readSnapshot } from '../../src/hosts/xlsx';
import { readChosenFile } from '../../src/ui/core-door/read-chosen-file';
import type { GivenFile } from '../../src/ui/file-bytes';
import type { ReaderCalls } from '../../src/ui/core-door/core-calls';
import { given } from '../support/page/open-page';
import { openDoor } from '../support/pane/open-core';

const { door: core, close } = openDoor<ReaderCalls>({ readFile });
afterAll(close);

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const chosen = (name: string, bytes: Uint8Array): GivenFile => given(name, new Uint8Array(bytes));

describe('a file that the user chose', () => {
  it('is read beside the page as the command line reads it', async () => {
    const bytes = readFileSync('examples/portfolio.xlsx');
    expect(await readChosenFile(core, chosen('portfolio.xlsx', bytes))).toEqual(plain(readSnapshot(bytes, basename('portfolio.xlsx'))));
  });

  it('is a .csv by its name', async () => {
    const bytes = new TextEncoder().encode('Project;End\nÄrger;2026-10-31\n');
    expect(await readChosenFile(core, chosen('Liste.CSV', bytes))).toEqual(plain(readCsv(bytes, 'Liste.CSV')));
  });

  it.each([
    ['is no workbook', chosen('letter.docx', new TextEncoder().encode('Dear all')), 'not-a-workbook'],
    ['is an old .xls', chosen('old.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'legacy-format'],
    ['is cut short', chosen('half.xlsx', new Uint8Array(readFileSync('examples/portfolio.xlsx')).slice(0, 3000)), 'truncated'],
  ])('is refused in words where it %s', async (_, file, code) => {
    await expect(readChosenFile(core, file)).rejects.toMatchObject({ code });
  });

  it('is refused where the browser cannot read it any more', async () => {
    const gone: GivenFile = { ...given('gone.xlsx', new Uint8Array()), arrayBuffer: () => Promise.reject(new Error('NotReadableError')) };
    await expect(readChosenFile(core, gone)).rejects.toMatchObject({ code: 'file-unreadable', message: expect.stringContaining('gone.xlsx') as unknown });
  });

  it('is refused where it is too large for a pane', async () => {
    await expect(readChosenFile(core, chosen('huge.xlsx', new Uint8Array(64 * 1024 * 1024 + 1)))).rejects.toMatchObject({ code: 'over-limit' });
  });
});
