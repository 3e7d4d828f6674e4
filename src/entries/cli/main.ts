import type { Arguments } from './arguments';
import { parseArguments } from './arguments';
import type { ExitCode } from './exit-code';
import { errorText, exitCodeOf } from './exit-code';
import { helpText } from './help';
import { changesCommand } from './changes-command';
import { compareCommand } from './compare-command';
import { inspectCommand } from './inspect-command';
import { refreshCommand } from './refresh-command';
import { serveCommand } from './serve-command';
import { printError, printLine } from './print';
import { version } from './version';

/** Runs one command; the only place of the command line that catches. Returns the exit code. */
export function main(words: readonly string[]): ExitCode {
  try {
    return run(parseArguments(words));
  } catch (error) {
    printError(errorText(error));
    return exitCodeOf(error);
  }
}

function run(args: Arguments): ExitCode {
  switch (args.command) {
    case 'help':
      printLine(helpText(args.topic));
      return 0;
    case 'version':
      printLine(version);
      return 0;
    case 'inspect':
      return inspectCommand(args);
    case 'refresh':
      return refreshCommand(args);
    case 'changes':
      return changesCommand(args);
    case 'compare':
      return compareCommand(args);
    case 'serve':
      return serveCommand(args);
  }
}
