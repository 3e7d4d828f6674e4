import type { ChangesResult } from './changes-result';
import { movesResult } from './changes-result';
import { followColumns } from './settings/follow-columns';
import { noTableError } from './inspect';
import { findingResult } from './finding-result';
import { compareSides } from './moves/compare-sides';
import { comparisonFindings } from './moves/move-findings';
import type { Moves } from './moves/moves';
import { packStamp } from './packs/pack-stamp';
import { buildPortfolio } from './portfolio/build-portfolio';
import { findAsOf } from './portfolio/find-as-of';
import type { AsOf, Portfolio } from './portfolio/portfolio';
import { settleActualEnds } from './portfolio/settle-actual-ends';
import { readWorkbookSettings } from './read-workbook-settings';
import type { Settings } from './settings/settings';
import { stateSide } from './snapshots/state-side';
import type { StateSide } from './snapshots/project-state';
import { detect } from './tables/detect';
import { dayOfIso, isoOf } from './workbook/day';
import type { WorkbookSnapshot } from './workbook/snapshot';

/** One of the two workbooks as read. */
export type ChangesSide = {
  readonly portfolio: Portfolio;
  readonly side: StateSide;
  readonly settings: Settings;
  /** Where its date comes from, as in `stamp.asOfSource`. */
  readonly asOfSource: string;
};

export type Changes = {
  readonly result: ChangesResult;
  readonly moves: Moves;
  readonly old: ChangesSide;
  readonly now: ChangesSide;
};

export type ChangesOptions = {
  /** ISO date, used where a workbook names none. */
  readonly today: string;
  /** How the result calls the two; the names of the snapshots when left out. */
  readonly files?: { readonly old: string; readonly new: string };
};

/**
 * What moved between two workbooks, ours or not, whatever their layouts: each is read with its own settings and at its
 * own date: the one of its last refresh where it holds our sheets, else the one that it names, else today. Projects that are probably one are compared as one and stand in `renamed`; questions of renaming answered
 * in the newer workbook hold. Throws PlumblineError `no-table` naming the workbook without a project or task table.
 */
export function changes(old: WorkbookSnapshot, now: WorkbookSnapshot, { today, files }: ChangesOptions): Changes {
  const sides = { old: readSide(old, today), now: readSide(now, today) };
  const moves = compareSides(sides.old.side, sides.now.side, { renames: sides.now.settings.renames, acceptsLikeness: true, period: null });
  return {
    result: {
      old: { file: files?.old ?? old.fileName, asOf: isoOf(sides.old.side.asOf) },
      new: { file: files?.new ?? now.fileName, asOf: isoOf(sides.now.side.asOf) },
      ...movesResult(moves),
      findings: [...comparisonFindings(moves), ...sides.now.portfolio.findings.filter(({ code }) => code === 'repeated-key')].map(findingResult),
    },
    moves,
    ...sides,
  };
}

function readSide(snapshot: WorkbookSnapshot, today: string): ChangesSide {
  const typed = readWorkbookSettings(snapshot, null).settings;
  const detection = detect(snapshot, typed.values, typed.signatures);
  const settings = followColumns(typed, detection.followed).values;
  if (!detection.tables.some((table) => table.main)) throw noTableError(snapshot, detection);
  const built = buildPortfolio({ snapshot, detection, settings });
  const asOf = laterOf(findAsOf({ snapshot, detection, portfolio: built, settings, given: null, today }), snapshot);
  const portfolio = settleActualEnds(built, asOf.day);
  return { portfolio, settings, side: stateSide({ portfolio, asOf: asOf.day }), asOfSource: asOf.source };
}

/** The date of the last refresh where our sheets bear one and the register names no later one. */
function laterOf(found: AsOf, { sheets }: WorkbookSnapshot): AsOf {
  const stamp = packStamp(sheets.filter(({ owned }) => owned !== null));
  const day = dayOfIso(stamp?.asOf ?? '');
  if (!stamp || day === null || (found.source !== 'today' && found.day >= day)) return found;
  return { day, source: stamp.asOfSource ?? 'last refresh' };
}
