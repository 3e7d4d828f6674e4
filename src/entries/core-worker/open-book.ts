import type { Plan } from '../../core/workbook/plan';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { applyPlan, outputName, packageOf, readWorkbookFile } from '../../hosts/xlsx';
import type { WorkbookFile } from '../../hosts/xlsx';
import type { FileContent } from '../../ui/page/file-calls';

/** A workbook file that the page has, or had. */
export type Book = {
  readonly name: string;
  readonly source: WorkbookSnapshot['source'];
  /** The user's own sheets: no plan changes them, so they are those of the file as it was opened. */
  readonly theirs: WorkbookSnapshot['sheets'];
  /** What was written into it here; null for a file as it was opened. */
  readonly writtenPlan: Plan | null;
  /** The file as it is, read when first asked for. */
  readonly snapshot: () => WorkbookSnapshot;
  readonly content: () => FileContent;
  /** The file with our sheets as the plan says, under the name that the command line gives it. */
  readonly written: (plan: Plan) => Book;
};

/** A file that was read. */
export function openBook(file: WorkbookFile): Book {
  const { fileName, source, sheets } = file.snapshot;
  return bookOf({ name: fileName, source, writtenPlan: null, theirs: sheets.filter(({ owned }) => owned === null) }, { bytes: file.bytes, snapshot: file.snapshot });
}

type Facts = Pick<Book, 'name' | 'source' | 'theirs' | 'writtenPlan'>;

function bookOf(facts: Facts, { bytes, snapshot }: { readonly bytes: Uint8Array; readonly snapshot: WorkbookSnapshot | null }): Book {
  let read = snapshot;
  const current = (): WorkbookSnapshot => (read ??= readWorkbookFile(bytes, facts.name).snapshot);
  return {
    ...facts,
    snapshot: current,
    content: () => ({ name: facts.name, bytes }),
    written: (plan) => {
      const before = current();
      const output = applyPlan(packageOf({ bytes, snapshot: before }), plan);
      // A workbook that holds our sheets is refreshed in place, as on the command line.
      const keepsName = before.sheets.some(({ owned }) => owned !== null);
      const name = keepsName ? facts.name : outputName({ fileName: facts.name, source: facts.source });
      return bookOf({ ...facts, name, source: 'workbook', writtenPlan: plan }, { bytes: output, snapshot: null });
    },
  };
}
