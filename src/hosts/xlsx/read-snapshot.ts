import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readArchive } from './archive/read-archive';
import { barrierFinding, findWriteBarriers } from './read/find-write-barriers';
import { openWorkbook } from './read/open-workbook';
import { readSheets } from './read/read-sheets';
import { rememberOwnedSheets } from './read-owned-sheets';

/**
 * A .xlsx or .xlsm file as a snapshot; `fileName` without folders. Chart, dialog and macro sheets are passed over.
 * Throws PlumblineError for what cannot be read (cli.md, exit 3); what is merely odd comes back as findings.
 */
export function readSnapshot(bytes: Uint8Array, fileName: string): WorkbookSnapshot {
  const archive = readArchive(bytes);
  const workbook = openWorkbook(archive);
  const { facts, part } = workbook;
  const barriers = findWriteBarriers(archive, { part, isStructureProtected: facts.isStructureProtected });
  const built = readSheets(workbook, () => true);
  const sheets = built.map(({ sheet }) => sheet);
  rememberOwnedSheets(bytes, sheets);
  return {
    fileName,
    source: 'workbook',
    sheets,
    names: facts.names,
    writeBarriers: barriers,
    findings: [...barriers.map(barrierFinding), ...built.flatMap(({ findings }) => findings)],
  };
}
