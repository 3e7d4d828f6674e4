import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { contentTypesPart } from '../archive/archive';
import type { Parts } from '../archive/archive';
import type { XmlNode } from '../xml/read-xml-node';
import { readPart } from './read-part';
import { findPart, relationshipsOfPart } from './relationships-of-part';

/** The workbook part: its name in the package and its root element. */
type FoundWorkbook = { readonly name: string; readonly root: XmlNode };

/**
 * Finds the workbook part by the package's relationships, wherever it lies. Throws `strict-ooxml`, `legacy-format`
 * (.xlsb), or `not-a-workbook` for every other kind of package.
 */
export function findWorkbookPart(parts: Parts): FoundWorkbook {
  const name = workbookName(parts);
  if (name?.toLowerCase().endsWith('.bin')) throw binaryWorkbook();
  const root = readPart(parts, name);
  if (name === null || root?.name !== 'workbook') throw notAWorkbook(parts);
  if (isStrict(root)) {
    throw new PlumblineError(
      'strict-ooxml',
      'The workbook is saved as "Strict Open XML Spreadsheet", which is not supported. Open it in Excel and save it as "Excel Workbook (.xlsx)".',
    );
  }
  return { name, root };
}

function workbookName(parts: Parts): string | null {
  const main = relationshipsOfPart(parts, '').find(({ kind }) => kind === 'officeDocument');
  return main?.target ?? workbookByContentType(parts);
}

function workbookByContentType(parts: Parts): string | null {
  const override = readPart(parts, contentTypesPart)?.children.find(({ attributes }) =>
    /(?:sheet|template)(?:\.macroEnabled)?\.main\+xml$/.test(attributes['ContentType'] ?? ''),
  );
  const name = override?.attributes['PartName'];
  return name === undefined ? null : findPart(parts, name.replace(/^\//, ''));
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

function notAWorkbook(parts: Parts): PlumblineError {
  const isOpenDocument = parts.has('mimetype') && parts.has('content.xml');
  return new PlumblineError(
    'not-a-workbook',
    isOpenDocument
      ? 'The file is an OpenDocument file, which is not supported. Open it in LibreOffice and save it as Excel 2007-365 (.xlsx).'
      : 'The file is a package, but not a workbook (perhaps a document, a presentation or a plain ZIP). Plumbline reads .xlsx, .xlsm and .csv files.',
  );
}
