import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { Archive } from '../archive/archive';
import { findPart, relationshipsOfPart } from './relationships-of-part';
import { readXmlNode } from '../xml/read-xml-node';
import type { XmlNode } from '../xml/read-xml-node';

/** The workbook part: its name in the package and its root element. */
export type WorkbookPart = { readonly name: string; readonly root: XmlNode };

/**
 * Finds the workbook part by the package's relationships, wherever it lies. Throws `strict-ooxml`, `legacy-format`
 * (.xlsb), or `not-a-workbook` for every other kind of package.
 */
export function findWorkbookPart(archive: Archive): WorkbookPart {
  const name = workbookName(archive);
  const bytes = name === null ? null : archive.read(name);
  if (name === null || !bytes) throw notAWorkbook(archive);
  if (name.toLowerCase().endsWith('.bin')) throw binaryWorkbook();
  const root = readXmlNode(bytes, name);
  if (root.name !== 'workbook') throw notAWorkbook(archive);
  if (isStrict(root)) {
    throw new PlumblineError(
      'strict-ooxml',
      'The workbook is saved as "Strict Open XML Spreadsheet", which is not supported. Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    );
  }
  return { name, root };
}

function workbookName(archive: Archive): string | null {
  const main = relationshipsOfPart(archive, '').find(({ type }) => type === 'officeDocument');
  return main?.target ?? workbookByContentType(archive);
}

function workbookByContentType(archive: Archive): string | null {
  const bytes = archive.read('[Content_Types].xml');
  if (!bytes) return null;
  const override = readXmlNode(bytes, '[Content_Types].xml').children.find(({ attributes }) =>
    /(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/.test(attributes['ContentType'] ?? ''),
  );
  const name = override?.attributes['PartName'];
  return name === undefined ? null : findPart(archive, name.replace(/^\//, ''));
}

function isStrict({ attributes }: XmlNode): boolean {
  return Object.keys(attributes).some((name) => /^xmlns(?::|$)/.test(name) && attributes[name] === 'http://purl.oclc.org/ooxml/spreadsheetml/main');
}

function binaryWorkbook(): PlumblineError {
  return new PlumblineError(
    'legacy-format',
    'The file is a binary workbook (.xlsb), which is not supported. Open it in Excel and save it as .xlsx.',
  );
}

function notAWorkbook(archive: Archive): PlumblineError {
  const isOpenDocument = archive.has('mimetype') && archive.has('content.xml');
  return new PlumblineError(
    'not-a-workbook',
    isOpenDocument
      ? 'The file is an OpenDocument file, which is not supported. Open it in LibreOffice and save it as Excel 2007-365 (.xlsx).'
      : 'The file is a package, but not a workbook (perhaps a document, a presentation or a plain ZIP). Plumbline reads .xlsx, .xlsm and .csv files.',
  );
}
