import { inspect } from '../../core/inspect';
import type { Inspection } from '../../core/inspect';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { InspectArguments } from './arguments';
import type { ExitCode } from './exit-code';
import { errorText, exitCodeOf } from './exit-code';
import { printError, printLine } from './print';
import { readWorkbook } from './read-file';
import { showInspection } from './show-inspection';

type Inspected = ({ readonly file: string } & Inspection) | { readonly file: string; readonly error: string };

/** `plumbline inspect`: every file is tried; the exit code is that of the first one that failed. */
export function inspectCommand(args: InspectArguments): ExitCode {
  let exitCode: ExitCode = 0;
  const documents = args.files.map((file): Inspected => {
    try {
      return { file, ...inspect(readWorkbook(file).snapshot) };
    } catch (error) {
      if (!(error instanceof PlumblineError)) throw error;
      exitCode = exitCode === 0 ? exitCodeOf(error) : exitCode;
      printError(errorText(error));
      return { file, error: error.message };
    }
  });
  if (args.json) printLine(JSON.stringify(documents.length === 1 ? documents[0] : documents, null, 2));
  else for (const document of documents) if (!('error' in document)) printLine(showInspection(document));
  return exitCode;
}
