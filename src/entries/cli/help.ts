import type { CommandName } from './arguments';
import { usageLines } from './arguments';

const overview = `Plumbline: point it at the portfolio sheet you already have.

  ${usageLines.inspect}
      What was found: tables, columns, doubts. Writes nothing.

  ${usageLines.refresh}
      Scores, RAG status, heatmap and alignment as sheets beside your own,
      in NAME.plumbline.xlsx. Your own sheets are never changed.

  ${usageLines.changes}
      What moved between two workbooks, ours or not. Writes nothing.

  ${usageLines.compare}
      Are these two packs the same numbers? 0 equal, 6 different.

  ${usageLines.serve}
      The same in a browser, on this computer alone: pane, sheets, download.

  plumbline --help | --version | COMMAND --help

FILE is .xlsx, .xlsm or .csv. It is read on this computer only.
Exit: 0 done · 1 a bug · 2 wrong usage · 3 the file cannot be read ·
4 no project table found · 5 the output cannot be written · 6 different`;

const topics: Readonly<Record<CommandName, string>> = {
  inspect: `Usage: ${usageLines.inspect}

Lists the tables of each file, which column holds what, how sure that is, and
what is wrong or unclear in the data. Writes nothing.

  --json   one JSON document on standard output: an object for one file,
           an array in argument order for several`,
  refresh: `Usage: ${usageLines.refresh}

Reads the workbook and writes our sheets into a copy of it. Every other part of
the copy stays as it was.

  --out FILE        write there instead of NAME.plumbline.xlsx
  --in-place        write into FILE itself; a backup NAME.backup-N.xlsx is kept
  --force           replace an existing output that holds none of our sheets
  --as-of DATE      the date the figures are true for, as 2026-10-31; without it
                    it is found in the workbook, or else is today
  --settings FILE   limits, weights, columns as JSON, above the Settings sheet
  --mask names,money
                    one or both: a report to give away, NAME.masked.xlsx, of
                    our sheets alone, as values. names: projects, people,
                    departments, programmes and objectives are numbered,
                    comments left out; money: shares of the total in %
  --json            one JSON document on standard output
  --quiet           no text but errors
  --timings         on standard error, how long each step took and the most
                    memory in use`,
  changes: `Usage: ${usageLines.changes}

What moved from the older workbook to the newer one: dates, money, ratings,
people; what is new, gone or renamed. Layout, language and column order may
differ. Each is read at its own status date. Writes nothing.

  --json   one JSON document on standard output`,
  compare: `Usage: ${usageLines.compare}

Are these two packs (workbooks that hold our sheets) the same numbers? Compares
every figure and text of our sheets by row key and header, and says which of
date, data, settings and version differ. Notes and the state of findings are
yours and left out; Score here ratings and Settings count, as figures rest on
them. Numbers may differ by one part in a billion, as another program's saving
changes last digits. Exit 0: equal, 6: different, 4: a file holds no sheet of
ours. Writes nothing.

  --json   one JSON document on standard output`,
  serve: `Usage: ${usageLines.serve}

The page for plain browsers, at an address on this computer that only you are
told: drop a workbook, see what was found, look at all sheets, save the result
as a new file. With FILE it opens at once; loading the page again reads it
again. Nothing is sent anywhere, and no other file can be reached. The same page
works without this command: open dist/browser/app.html. Ctrl+C ends it.

  --port N   instead of any port that is free`,
};

/** The help text of a command, or of all of them. */
export function helpText(topic: CommandName | null): string {
  return topic ? topics[topic] : overview;
}
