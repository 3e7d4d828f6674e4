import type { Plan } from '../../../core/workbook/plan';
import { PlumblineError } from '../../../core/workbook/plumbline-error';
import { ownershipName } from '../../../core/workbook/sheet-id';
import type { SheetId } from '../../../core/workbook/sheet-id';
import { contentTypesPart } from '../archive/archive';
import { editContentTypes } from '../package/content-types';
import { freePartName } from '../package/part-names';
import { editRelationships, emptyRelationships, freeRelationshipId, relationshipsName } from '../package/relationships';
import type { NewRelationship } from '../package/relationships';
import { relationshipNamespace, spreadsheetType } from '../package/schemas';
import { partOfKind, stylesText } from './book';
import type { Book } from './book';
import { keptProtection } from './kept-protection';
import { placeSheets } from './place-sheets';
import type { Placement } from './place-sheets';
import { putSheetParts } from './put-sheet-parts';
import type { SheetChange } from './put-sheet-parts';
import { dropCalcChain, staleCalcChain } from './stale-calc-chain';
import { defaultStyles, openStyles } from './style-book';
import type { StyleBook } from './style-book';
import { editWorkbookPart, referenceTo } from './workbook-part';
import type { WantedName } from './workbook-part';
import { writeSheet } from './write-sheet';
import type { WrittenSheet } from './write-sheet';

/** One of our sheets as placed, written and put into the package. */
type DoneSheet = { readonly placement: Placement; readonly sheet: WrittenSheet; readonly change: SheetChange };

/** The plan, its rows stated whole, and the workbook that it carries our sheets on from; null for this one. */
type Putting = { readonly plan: Plan; readonly carried: Book | null };

/** Puts the sheets of a plan into a package and splices what leads to them into the parts around. */
export function putSheets(book: Book, { plan, carried }: Putting): void {
  const placements = placeSheets(book, plan);
  if (placements.length === 0) return;
  const { pkg } = book;
  const stylesPart = partOfKind(book, 'styles');
  const styles = openStyles(stylesText(book) ?? defaultStyles, carried && (stylesText(carried) ?? defaultStyles));
  const done = placements.map((placement) => writeOne(book, { placement, placements, styles, carried }));
  const newStyles = stylesPart === null ? freePartName(pkg, { stem: `${book.folder}styles`, extension: 'xml' }) : null;
  const stylesName = stylesPart ?? newStyles;
  if (stylesName !== null) pkg.put(stylesName, styles.text());
  const chain = staleCalcChain(book, replacedSheetIds(book, done));
  putWorkbook(book, { done, carried });
  putRelationships(book, done, newStyles);
  putContentTypes(book, done, newStyles);
  if (chain !== null) dropCalcChain(book, chain);
}

type Writing = {
  readonly placement: Placement;
  readonly placements: readonly Placement[];
  readonly styles: StyleBook;
  readonly carried: Book | null;
};

function writeOne(book: Book, { placement, placements, styles, carried }: Writing): DoneSheet {
  const { content } = book;
  const { spec, part } = placement;
  const before = book.pkg.text(part);
  const sheet = writeSheet({
    spec,
    styles,
    sheetName: sheetNames(book, placements),
    firstSheetName: content.sheets[0]?.name ?? spec.name,
    uses1904: content.uses1904,
    isActive: placement.index === content.activeTab,
    protection: keptProtection((placement.added === null ? before : carriedXml(spec.id, carried)) ?? ''),
  });
  return { placement, sheet, change: putSheetParts(book, placement, { sheet, before }) };
}

/** The sheet as it was in the workbook that it is carried on from. */
function carriedXml(id: SheetId, carried: Book | null): string | null {
  const there = carried?.owned.get(id);
  return (there && carried?.pkg.text(there.part)) ?? null;
}

/** Tab names of our sheets: as planned, else as they are in the workbook. */
function sheetNames(book: Book, placements: readonly Placement[]): (id: SheetId) => string {
  const planned = new Map(placements.map(({ spec }) => [spec.id, spec.name]));
  return (id) => {
    const existing = book.owned.get(id);
    const name = planned.get(id) ?? (existing && book.content.sheets[existing.index]?.name);
    if (name === undefined) throw new PlumblineError('bug', `A sheet refers to the sheet "${id}", which is neither planned nor in the workbook.`);
    return name;
  };
}

function replacedSheetIds(book: Book, done: readonly DoneSheet[]): number[] {
  return done
    .filter(({ change }) => change.replacedFormulas)
    .flatMap(({ placement }) => book.content.sheets[placement.index]?.sheetId ?? []);
}

function putWorkbook(book: Book, { done, carried }: { readonly done: readonly DoneSheet[]; readonly carried: Book | null }): void {
  const stateOf = (id: SheetId): string | null => {
    const there = carried?.owned.get(id);
    return (there && carried?.content.sheets[there.index]?.state) ?? null;
  };
  const text = editWorkbookPart(book.content, {
    renames: done
      .map(({ placement }) => ({ index: placement.index, name: placement.spec.name }))
      .filter(({ index, name }) => index < book.content.sheets.length && book.content.sheets[index]?.name !== name),
    newSheets: done.flatMap(({ placement: { spec, added } }) => (added ? [{ name: spec.name, state: stateOf(spec.id), ...added }] : [])),
    names: done.flatMap(namesOfSheet),
  });
  book.pkg.put(book.part, text);
}

const allRows = '$1:$1048576';

/** The names a sheet of ours has, and those it shall not have any more. */
function namesOfSheet({ placement: { spec, index }, sheet }: DoneSheet): WantedName[] {
  const own = ['_xlnm.Print_Titles', '_xlnm._FilterDatabase'].map((name): WantedName => {
    const wanted = sheet.names.find((one) => one.name === name);
    return { name, sheetIndex: index, refersTo: wanted ? referenceTo(spec.name, wanted.range) : null, hidden: wanted?.hidden ?? false };
  });
  return [{ name: ownershipName(spec.id), sheetIndex: null, refersTo: referenceTo(spec.name, allRows), hidden: true }, ...own];
}

function putRelationships(book: Book, done: readonly DoneSheet[], newStyles: string | null): void {
  const add: NewRelationship[] = done.flatMap(({ placement: { added, part } }) =>
    added ? [{ id: added.relationshipId, type: `${relationshipNamespace}/worksheet`, target: part }] : [],
  );
  if (newStyles !== null) {
    add.push({ id: freeRelationshipId([...book.relationships, ...add]), type: `${relationshipNamespace}/styles`, target: newStyles });
  }
  const name = relationshipsName(book.part);
  book.pkg.put(name, editRelationships(book.pkg.text(name) ?? emptyRelationships, book.part, { remove: [], add }));
}

function putContentTypes(book: Book, done: readonly DoneSheet[], newStyles: string | null): void {
  const hasDrawing = done.some(({ change }) => change.hasDrawing);
  const text = editContentTypes(book.pkg.text(contentTypesPart) ?? '', {
    remove: done.flatMap(({ change }) => change.removed),
    parts: [
      ...done.flatMap(({ change }) => change.parts),
      ...(newStyles === null ? [] : [{ part: newStyles, type: `${spreadsheetType}.styles+xml` }]),
    ],
    extensions: hasDrawing ? [{ extension: 'vml', type: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }] : [],
  });
  book.pkg.put(contentTypesPart, text);
}
