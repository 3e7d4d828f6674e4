import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { Archive } from './archive/archive';
import { readArchive } from './archive/read-archive';
import { findWorkbookPart } from './package/find-workbook-part';
import { readPart } from './package/read-part';
import { relationshipsOfPart } from './package/relationships-of-part';
import type { Relationship } from './package/relationships-of-part';
import { buildSheet } from './read/build-sheet';
import type { BuiltSheet } from './read/build-sheet';
import { barrierFinding, findWriteBarriers } from './read/find-write-barriers';
import { readSharedStrings } from './read/read-shared-strings';
import { readSheetPart } from './read/read-sheet-part';
import { readStyles } from './read/read-styles';
import type { CellFormat } from './read/read-styles';
import { readTables } from './read/read-tables';
import { readWorkbookFacts } from './read/read-workbook-facts';
import type { SheetEntry, WorkbookFacts } from './read/read-workbook-facts';

/** Cells in the used boxes of all sheets together. */
const maxCells = 5_000_000;

/**
 * A .xlsx or .xlsm file as a snapshot; `fileName` without folders. Chart, dialog and macro sheets are passed over.
 * Throws PlumblineError for what cannot be read (cli.md, exit 3); what is merely odd comes back as findings.
 */
export function readSnapshot(bytes: Uint8Array, fileName: string): WorkbookSnapshot {
  const archive = readArchive(bytes);
  const workbook = findWorkbookPart(archive);
  const relationships = relationshipsOfPart(archive, workbook.name);
  const facts = readWorkbookFacts(workbook.root);
  const shared = readShared(archive, relationships);
  const barriers = findWriteBarriers(archive, { part: workbook.name, isStructureProtected: facts.isStructureProtected });
  const built = readSheets(archive, { facts, relationships, shared });
  return {
    fileName,
    source: 'workbook',
    sheets: built.map(({ sheet }) => sheet),
    names: facts.names,
    writeBarriers: barriers,
    findings: [...barriers.map(barrierFinding), ...built.flatMap(({ findings }) => findings)],
  };
}

type SheetsInput = { readonly facts: WorkbookFacts; readonly relationships: readonly Relationship[]; readonly shared: Shared };

function readSheets(archive: Archive, { facts, relationships, shared }: SheetsInput): BuiltSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const claim = claimOnce();
  const built: BuiltSheet[] = [];
  let cellCount = 0;
  for (const entry of facts.sheets) {
    const relationship = byId.get(entry.relationshipId);
    if (relationship?.kind !== 'worksheet') continue;
    const sheet = readSheet(archive, { entry, part: relationship.target, shared, is1904: facts.is1904, claim });
    cellCount += sheet.sheet.box ? sheet.sheet.box.rowCount * sheet.sheet.box.columnCount : 0;
    if (cellCount > maxCells) throw tooManyCells(entry.name);
    built.push(sheet);
  }
  return built;
}

/** True the first time it is asked about a part: no list in a file can make one part be read a thousand times. */
function claimOnce(): (part: string) => boolean {
  const claimed = new Set<string>();
  return (part) => !claimed.has(part) && claimed.add(part).size > 0;
}

type Shared = { readonly strings: readonly string[]; readonly formats: readonly CellFormat[] };

function readShared(archive: Archive, relationships: readonly Relationship[]): Shared {
  const target = (kind: string): string | null => relationships.find((relationship) => relationship.kind === kind)?.target ?? null;
  const strings = target('sharedStrings');
  const bytes = strings === null ? null : archive.read(strings);
  return {
    strings: strings !== null && bytes ? readSharedStrings(bytes, strings) : [],
    formats: readStyles(readPart(archive, target('styles')), readPart(archive, target('theme'))),
  };
}

type SheetInput = {
  readonly entry: SheetEntry;
  readonly part: string | null;
  readonly shared: Shared;
  readonly is1904: boolean;
  readonly claim: (part: string) => boolean;
};

function readSheet(archive: Archive, { entry, part, shared, is1904, claim }: SheetInput): BuiltSheet {
  const bytes = part !== null && claim(part) ? archive.read(part) : null;
  if (part === null || !bytes) throw missingSheet(entry.name);
  const content = readSheetPart(bytes, { part, sharedStrings: shared.strings, withFormulas: entry.owned !== null });
  const tables = readTables(archive, part, claim);
  return buildSheet({ entry, addressedAs: entry.name, part: content, tables, formats: shared.formats, is1904 });
}

function missingSheet(name: string): PlumblineError {
  return new PlumblineError(
    'file-unreadable',
    `The file is damaged: the sheet "${name}" is listed, but has no content of its own. Open it in Excel, let it repair the file, and save it again.`,
  );
}

function tooManyCells(name: string): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The workbook's sheets span more than ${maxCells} cells (reached at sheet "${name}"). Copy the sheets with your tables into a new workbook.`,
  );
}
