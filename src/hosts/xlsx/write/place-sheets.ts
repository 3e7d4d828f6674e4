import type { Plan } from '../../../core/workbook/plan';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import type { SheetId } from '../../../core/workbook/sheet-id';
import type { SheetSpec } from '../../../core/workbook/sheet-spec';
import { freePartName } from '../package/part-names';
import { freeRelationshipId } from '../package/relationships';
import type { Book } from './book';

/** Where one of our sheets stands; `added` is null for a sheet that is there already. */
export type Placement = {
  readonly spec: SheetSpec;
  /** Index among the workbook's sheets. */
  readonly index: number;
  readonly part: string;
  readonly added: { readonly sheetId: number; readonly relationshipId: string } | null;
};

/** Keeps our sheets where they stand and puts new ones behind all others, in the plan's order. */
export function placeSheets(book: Book, plan: Plan): Placement[] {
  checkNames(book, plan);
  const { sheets } = book.content;
  const relationships: { readonly id: string }[] = [...book.relationships];
  let sheetId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId));
  let index = sheets.length;
  return plan.sheets.map((spec) => {
    const existing = book.owned.get(spec.id);
    if (existing) return { spec, ...existing, added: null };
    const relationshipId = freeRelationshipId(relationships);
    relationships.push({ id: relationshipId });
    sheetId += 1;
    index += 1;
    const part = freePartName(book.pkg, { stem: ownPartStem(book, spec.id), extension: 'xml' });
    return { spec, index: index - 1, part, added: { sheetId, relationshipId } };
  });
}

function checkNames(book: Book, plan: Plan): void {
  const replaced = new Set(plan.sheets.map((spec) => book.owned.get(spec.id)?.index));
  const taken = new Set(book.content.sheets.filter((_, index) => !replaced.has(index)).map((sheet) => sheet.name.toLowerCase()));
  for (const { name } of plan.sheets) {
    if (taken.has(name.toLowerCase())) throw new PlumblineError('bug', `Plumbline chose the sheet name "${name}", which the workbook already has.`);
    taken.add(name.toLowerCase());
  }
}

/** How the name of a part begins that we make for one of our sheets. */
export function ownPartStem({ folder }: Pick<Book, 'folder'>, id: SheetId): string {
  return `${folder}worksheets/plSheet-${id}`;
}
