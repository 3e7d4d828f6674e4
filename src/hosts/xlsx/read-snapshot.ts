import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { Archive } from './archive';
import { buildSheet } from './build-sheet';
import type { BuiltSheet } from './build-sheet';
import { findWorkbookPart } from './find-workbook-part';
import { barrierFinding, findWriteBarriers } from './find-write-barriers';
import { readArchive } from './read-archive';
import { readRelationships } from './read-relationships';
import type { Relationship } from './read-relationships';
import { readSharedStrings } from './read-shared-strings';
import { readSheetPart } from './read-sheet-part';
import { readStyles } from './read-styles';
import type { CellFormat } from './read-styles';
import { readTables } from './read-tables';
import { readWorkbookPart } from './read-workbook-part';
import type { SheetEntry } from './read-workbook-part';
import { readXmlNode } from './read-xml-node';
import type { XmlNode } from './read-xml-node';

/** Cells in the used boxes of all sheets together. */
const maxCells = 5_000_000;

/**
 * A .xlsx or .xlsm file as a snapshot; `fileName` without folders. Chart, dialog and macro sheets are passed over.
 * Throws PlumblineError for what cannot be read (cli.md, exit 3); what is merely odd comes back as findings.
 */
export function readSnapshot(bytes: Uint8Array, fileName: string): WorkbookSnapshot {
  const archive = readArchive(bytes);
  const workbook = findWorkbookPart(archive);
  const relationships = readRelationships(archive, workbook.name);
  const facts = readWorkbookPart(workbook.root);
  const shared = readShared(archive, relationships);
  const barriers = findWriteBarriers(archive, { part: workbook.name, isStructureProtected: facts.isStructureProtected });
  const built: BuiltSheet[] = [];
  let cellCount = 0;
  for (const entry of facts.sheets) {
    const relationship = relationships.find(({ id }) => id === entry.relationshipId);
    if (relationship?.type !== 'worksheet') continue;
    const sheet = readSheet(archive, { entry, relationship, shared, is1904: facts.is1904 });
    cellCount += sheet.sheet.box ? sheet.sheet.box.rowCount * sheet.sheet.box.columnCount : 0;
    if (cellCount > maxCells) throw tooManyCells(entry.name);
    built.push(sheet);
  }
  return {
    fileName,
    source: 'workbook',
    sheets: built.map(({ sheet }) => sheet),
    names: facts.names,
    writeBarriers: barriers,
    findings: [...barriers.map(barrierFinding), ...built.flatMap(({ findings }) => findings)],
  };
}

type Shared = { readonly strings: readonly string[]; readonly formats: readonly CellFormat[] };

function readShared(archive: Archive, relationships: readonly Relationship[]): Shared {
  const target = (type: string): string | null => relationships.find((relationship) => relationship.type === type)?.target ?? null;
  const strings = target('sharedStrings');
  const bytes = strings === null ? null : archive.read(strings);
  return {
    strings: strings !== null && bytes ? readSharedStrings(bytes, strings) : [],
    formats: readStyles(readNode(archive, target('styles')), readNode(archive, target('theme'))),
  };
}

function readNode(archive: Archive, part: string | null): XmlNode | null {
  const bytes = part === null ? null : archive.read(part);
  return part !== null && bytes ? readXmlNode(bytes, part) : null;
}

type SheetInput = {
  readonly entry: SheetEntry;
  readonly relationship: Relationship;
  readonly shared: Shared;
  readonly is1904: boolean;
};

function readSheet(archive: Archive, { entry, relationship, shared, is1904 }: SheetInput): BuiltSheet {
  const { target } = relationship;
  const bytes = target === null ? null : archive.read(target);
  if (target === null || !bytes) throw missingSheet(entry.name);
  const part = readSheetPart(bytes, { part: target, sharedStrings: shared.strings, withFormulas: entry.owned !== null });
  const tables = readTables(archive, target);
  return buildSheet({ entry, addressedAs: entry.name, part, tables, formats: shared.formats, is1904 });
}

function missingSheet(name: string): PlumblineError {
  return new PlumblineError(
    'file-unreadable',
    `The file is damaged: the sheet "${name}" is listed, but its content is missing. Open it in Excel, let it repair the file, and save it again.`,
  );
}

function tooManyCells(name: string): PlumblineError {
  return new PlumblineError(
    'over-limit',
    `The workbook's sheets span more than ${maxCells} cells (reached at sheet "${name}"). Copy the sheets with your tables into a new workbook.`,
  );
}
