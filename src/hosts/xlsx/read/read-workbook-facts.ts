import { sheetIdOfName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { DefinedName, SheetSnapshot } from '../../../core/workbook/snapshot';
import { sheetOwners } from '../../../core/workbook/sheet-owners';
import { prefixedAttribute } from '../xml/read-xml';
import { childNode, childNodes, isOn } from '../xml/read-xml-node';
import type { XmlNode } from '../xml/read-xml-node';

/** One tab as the workbook part lists it; the relationship tells what kind of sheet it is and where its part lies. */
export type SheetEntry = {
  readonly name: string;
  readonly relationshipId: string;
  readonly visibility: SheetSnapshot['visibility'];
  /** Which of our sheets its defined name says it is, null for the user's. */
  readonly owned: SheetId | null;
};

/** What the workbook part says of the whole workbook. */
export type WorkbookFacts = {
  readonly sheets: readonly SheetEntry[];
  /** Names of the user's that the whole workbook shares; print areas and the like are left out. */
  readonly names: readonly DefinedName[];
  readonly is1904: boolean;
  readonly isStructureProtected: boolean;
};

/** What the workbook part says. */
export function readWorkbookFacts(workbook: XmlNode): WorkbookFacts {
  const names = childNodes(childNode(workbook, 'definedNames'), 'definedName')
    // Copying a sheet inside Excel copies our mark as a name of the copy alone: that one does not count.
    .filter(({ attributes }) => attributes['localSheetId'] === undefined)
    .map(({ attributes, text }) => ({ name: attributes['name'] ?? '', refersTo: text.trim() }));
  const owners = sheetOwners(names);
  const sheets = childNodes(childNode(workbook, 'sheets'), 'sheet').map(({ attributes }) => {
    const name = attributes['name'] ?? '';
    return {
      name,
      relationshipId: prefixedAttribute(attributes, 'id') ?? '',
      visibility: visibilityOf(attributes['state']),
      owned: owners.get(name.toLowerCase()) ?? null,
    };
  });
  return {
    sheets,
    names: names.filter(({ name }) => sheetIdOfName(name) === null && !name.startsWith('_xlnm.')),
    is1904: isOn(childNode(workbook, 'workbookPr')?.attributes['date1904']),
    isStructureProtected: isOn(childNode(workbook, 'workbookProtection')?.attributes['lockStructure']),
  };
}

function visibilityOf(state: string | undefined): SheetSnapshot['visibility'] {
  return state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : 'visible';
}
