import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { ownershipName } from '../../core/workbook/sheet-id';
import type { SheetId } from '../../core/workbook/sheet-id';
import { contentTypesPart } from './archive/archive';
import { readArchive } from './archive/read-archive';
import { dosDate, writeArchive } from './archive/write-archive';
import { editContentTypes } from './package/content-types';
import { openPackage } from './package/package';
import { freePartName } from './package/part-names';
import { editRelationships, emptyRelationships, freeRelationshipId, relationshipsName } from './package/relationships';
import type { NewRelationship } from './package/relationships';
import { relationshipNamespace, spreadsheetType } from './package/schemas';
import { openBook, partOfKind } from './write/book';
import type { Book } from './write/book';
import { placeSheets } from './write/place-sheets';
import type { Placement } from './write/place-sheets';
import { putSheetParts } from './write/put-sheet-parts';
import type { SheetChange } from './write/put-sheet-parts';
import { staleCalcChain } from './write/stale-calc-chain';
import { defaultStyles, openStyles } from './write/style-book';
import type { StyleBook } from './write/style-book';
import { editWorkbookPart, referenceTo } from './write/workbook-part';
import type { WantedName } from './write/workbook-part';
import { writeSheet } from './write/write-sheet';
import type { WrittenSheet } from './write/write-sheet';


/** One of our sheets as placed, written and put into the package. */
type DoneSheet = { readonly placement: Placement; readonly sheet: WrittenSheet; readonly change: SheetChange };

/** What else changed around our sheets: a styles part that was not there, a calculation chain that is stale. */
type Around = { readonly newStyles: string | null; readonly staleChain: string | null };

/**
 * The workbook with our sheets as the plan says. Every part of the user's stays byte for byte as it was, except
 * `[Content_Types].xml`, the workbook part, its relationships and the styles, into which only our records are spliced.
 * A sheet of ours that is there keeps its place and its visibility; new ones stand behind all others. Applying the
 * same plan again changes no byte of any part. Throws what reading the package throws (`truncated`, `strict-ooxml` …)
 * and `bug` when the plan gives one of our sheets the name of another sheet.
 */
export function applyPlan(bytes: Uint8Array, plan: Plan): Uint8Array {
  const pkg = openPackage(readArchive(bytes), dosDate(plan.asOf));
  const book = openBook(pkg);
  const placements = placeSheets(book, plan);
  if (placements.length === 0) return bytes;
  const stylesPart = partOfKind(book, 'styles');
  const styles = openStyles((stylesPart && pkg.text(stylesPart)) ?? defaultStyles);
  const done = putSheets(book, { placements, styles });
  const newStyles = stylesPart === null ? freePartName(pkg, { stem: `${book.folder}styles`, extension: 'xml' }) : null;
  const stylesName = stylesPart ?? newStyles;
  if (stylesName !== null) pkg.put(stylesName, styles.text());
  const around = { newStyles, staleChain: staleCalcChain(book, replacedSheetIds(book, done)) };
  if (around.staleChain !== null) pkg.remove(around.staleChain);
  putWorkbook(book, done);
  putRelationships(book, done, around);
  putContentTypes(book, done, around);
  return writeArchive(pkg.entries());
}

function putSheets(book: Book, { placements, styles }: { placements: readonly Placement[]; styles: StyleBook }): DoneSheet[] {
  const { content } = book;
  const sheetName = sheetNames(book, placements);
  return placements.map((placement) => {
    const sheet = writeSheet({
      spec: placement.spec,
      styles,
      sheetName,
      firstSheetName: content.sheets[0]?.name ?? placement.spec.name,
      uses1904: content.uses1904,
      isActive: placement.index === content.activeTab,
    });
    return { placement, sheet, change: putSheetParts(book, placement, sheet) };
  });
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

function putWorkbook(book: Book, done: readonly DoneSheet[]): void {
  const text = editWorkbookPart(book.content, {
    renames: done
      .map(({ placement }) => ({ index: placement.index, name: placement.spec.name }))
      .filter(({ index, name }) => index < book.content.sheets.length && book.content.sheets[index]?.name !== name),
    newSheets: done.flatMap(({ placement: { spec, added } }) => (added ? [{ name: spec.name, ...added }] : [])),
    names: done.flatMap(namesOfSheet),
  });
  book.pkg.put(book.part, text);
}

/** The names a sheet of ours has, and those it shall not have any more. */
function namesOfSheet({ placement: { spec, index }, sheet }: DoneSheet): WantedName[] {
  const own = ['_xlnm.Print_Titles', '_xlnm._FilterDatabase'].map((name): WantedName => {
    const wanted = sheet.names.find((one) => one.name === name);
    return { name, sheetIndex: index, refersTo: wanted ? referenceTo(spec.name, wanted.range) : null, hidden: wanted?.hidden ?? false };
  });
  return [{ name: ownershipName(spec.id), sheetIndex: null, refersTo: referenceTo(spec.name, '$A$1'), hidden: true }, ...own];
}

function putRelationships(book: Book, done: readonly DoneSheet[], { newStyles, staleChain }: Around): void {
  const added: NewRelationship[] = done.flatMap(({ placement: { added: isNew, part } }) =>
    isNew ? [{ id: isNew.relationshipId, type: `${relationshipNamespace}/worksheet`, target: part }] : [],
  );
  if (newStyles !== null) {
    added.push({ id: freeRelationshipId([...book.relationships, ...added]), type: `${relationshipNamespace}/styles`, target: newStyles });
  }
  const removed = book.relationships.filter(({ kind }) => staleChain !== null && kind === 'calcChain').map(({ id }) => id);
  const name = relationshipsName(book.part);
  book.pkg.put(name, editRelationships(book.pkg.text(name) ?? emptyRelationships, book.part, { remove: removed, add: added }));
}

function putContentTypes(book: Book, done: readonly DoneSheet[], { newStyles, staleChain }: Around): void {
  const hasDrawing = done.some(({ change }) => change.hasDrawing);
  const text = editContentTypes(book.pkg.text(contentTypesPart) ?? '', {
    remove: [...done.flatMap(({ change }) => change.removed), ...(staleChain === null ? [] : [staleChain])],
    parts: [
      ...done.flatMap(({ change }) => change.parts),
      ...(newStyles === null ? [] : [{ part: newStyles, type: `${spreadsheetType}.styles+xml` }]),
    ],
    extensions: hasDrawing ? [{ extension: 'vml', type: 'application/vnd.openxmlformats-officedocument.vmlDrawing' }] : [],
  });
  book.pkg.put(contentTypesPart, text);
}
