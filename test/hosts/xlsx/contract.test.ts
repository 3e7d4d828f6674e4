import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { a1 } from '../../../src/core/workbook/address';
import { ownershipName } from '../../../src/core/workbook/sheet-id';
import type { SheetId } from '../../../src/core/workbook/sheet-id';
import { applyPlan } from '../../../src/hosts/xlsx/apply-plan';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { describeHost } from '../contract';
import type { OpenWorkbook } from '../contract';

/** Changes one part of a package as another program would. */
function edited(bytes: Uint8Array, part: (name: string) => boolean, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find(part) ?? '';
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

const isWorkbook = (name: string): boolean => name === 'xl/workbook.xml';
const isPartOf = (id: SheetId) => (name: string): boolean => name.startsWith(`xl/worksheets/plSheet-${id}`);

function typed(xml: string, { row, column }: { readonly row: number; readonly column: number }, text: string): string {
  const cell = `<c r="${a1(row, column)}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const old = new RegExp(`<c r="${a1(row, column)}"(?:[^>]*/>|.*?</c>)`);
  // Cells of a row stand in order: behind the last one that is left of it.
  return old.test(xml) ? xml.replace(old, cell) : xml.replace(new RegExp(`(<row r="${row + 1}"[^>]*>.*?)(</row>)`), `$1${cell}$2`);
}

/** Parts that only our sheets have, and the four that lead to them. */
const isOurs = (name: string): boolean => /\/(?:plSheet|plComments|plNotes)-|\[Content_Types\]|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml/.test(name);

function open(bytes: Uint8Array, fileName: string): OpenWorkbook {
  let file = bytes;
  const change = (part: (name: string) => boolean, edit: (xml: string) => string): void => void (file = edited(file, part, edit));
  return {
    read: () => Promise.resolve(readSnapshot(file, fileName)),
    apply: async (plan) => {
      await Promise.resolve();
      file = applyPlan(file, plan);
    },
    whole: () => file,
    theirs: () => Object.fromEntries(Object.entries(unzipSync(file)).filter(([name]) => !isOurs(name))),
    type: (id, at, text) => change(isPartOf(id), (xml) => typed(xml, at, text)),
    rename: (id, name) => {
      const escaped = name.replace(/&/g, '&amp;');
      change(isWorkbook, (xml) => {
        const old = new RegExp(`name="${ownershipName(id)}"[^>]*>'([^']*)'!`).exec(xml)?.[1] ?? '';
        return xml.replace(`<sheet name="${old}"`, `<sheet name="${escaped}"`).replaceAll(`'${old}'!`, `'${escaped.replace(/'/g, "''")}'!`);
      });
    },
    protectSheet: (id) => change(isPartOf(id), (xml) => xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>')),
    protectStructure: () => change(isWorkbook, (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>')),
  };
}

describeHost('.xlsx', { open, whenProtected: 'writes' });
