import type { Alignment } from '../alignment/alignment';
import type { Moves, Updated } from '../moves/moves';
import type { AsOf, Portfolio } from '../portfolio/portfolio';
import type { Prioritisation } from '../prioritisation/prioritisation';
import type { RagAnalysis } from '../rag/rag';
import type { Resources } from '../resources/resources';
import type { EffectiveSettings } from '../settings/settings';
import type { History, TrendPoint } from '../snapshots/history';
import type { StateSide } from '../snapshots/project-state';
import type { TypedHere } from './typed-here';
import type { Detection, FoundTable } from '../tables/found-table';
import type { Finding } from '../workbook/finding';
import type { RunStamp } from '../workbook/run-stamp';
import type { SheetId } from '../workbook/sheet-id';
import type { WorkbookSnapshot } from '../workbook/snapshot';

/** Everything one refresh knows: what the output sheets and the result JSON are made from. */
export type Report = {
  readonly asOf: AsOf;
  readonly version: string;
  readonly detection: Detection;
  readonly main: FoundTable;
  readonly portfolio: Portfolio;
  readonly settings: EffectiveSettings;
  readonly prioritisation: Prioritisation;
  readonly rag: RagAnalysis;
  readonly resources: Resources;
  readonly alignment: Alignment;
  /** Above what stands in our sheets. */
  readonly typed: TypedHere;
  readonly stamp: RunStamp;
  /** The reporting period this refresh stands in, `2026-11`. */
  readonly period: string;
  readonly history: History;
  /** The portfolio as it is now, as Snapshots remembers it. */
  readonly now: StateSide;
  /** `rulesMark` of the limits and weights behind the colours and scores. */
  readonly rules: string;
  /** Against the last period before this one; null where none is remembered. */
  readonly moves: Moves | null;
  readonly updated: Updated | null;
  /** Oldest first, the current period last; empty where no earlier one is remembered. */
  readonly trend: readonly TrendPoint[];
  /** All findings, detection's and the analyses' included, worst first, then in sheet order. */
  readonly findings: readonly Finding[];
};

/** What a sheet builder gets: the report, the workbook as read (for user cells), and each sheet's tab name. */
export type SheetContext = {
  readonly report: Report;
  readonly snapshot: WorkbookSnapshot;
  /** Sheets that this refresh writes, in order. */
  readonly writes: readonly SheetId[];
  /** Sheets that were really made, for Settings, which is made last and remembers them. */
  readonly made?: readonly SheetId[];
  readonly sheetName: (id: SheetId) => string;
};
