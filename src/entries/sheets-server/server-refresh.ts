import { accountOf } from '../../core/account';
import type { Account } from '../../core/account';
import { refresh } from '../../core/refresh';
import type { Refreshed } from '../../core/refresh';
import { survey } from '../../core/survey';
import type { Survey } from '../../core/survey';
import { planOutline } from '../../core/workbook/plan-outline';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { sheetTitles } from '../../core/workbook/sheet-id';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { applyPlan, holdLease, noticeOn, readSnapshot, releaseLease } from '../../hosts/google-sheets';
import type { Applied, ServerRefresh, ServerRefreshed } from '../../hosts/google-sheets/protocol';
import { lateAfter, todayIn } from './clock';
import { refreshedText, words } from './words';

declare const PLUMBLINE_VERSION: string;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A spreadsheet as read, and what was computed from it. */
export type Computed = { readonly snapshot: WorkbookSnapshot; readonly computed: Refreshed };

/** Reads the spreadsheet and computes, without writing. */
export function computeHere(spreadsheet: Spreadsheet, { asOf, settings, typed }: Pick<ServerRefresh, 'asOf' | 'settings' | 'typed'>): Computed {
  const snapshot = readSnapshot(spreadsheet);
  return { snapshot, computed: refresh(snapshot, { settingsFile: settings, settingsFrom: 'pane', ...(typed ? { typed } : {}), asOf: { given: asOf, today: todayIn(spreadsheet) }, version: PLUMBLINE_VERSION }) };
}

/** Reads, computes and writes under the lease, for a sidebar that cannot hold the spreadsheet. */
export function refreshForSidebar(spreadsheet: Spreadsheet, { writes, ...input }: ServerRefresh): ServerRefreshed {
  const isLate = lateAfter(Date.now());
  if (!writes) return refreshed(computeHere(spreadsheet, input), null);
  return leased(() => {
    const here = computeHere(spreadsheet, input);
    return refreshed(here, write(spreadsheet, here, isLate));
  });
}

function refreshed(here: Computed, applied: Applied | null): ServerRefreshed {
  return { account: accountIn(here), plan: planOutline(here.computed.plan), applied };
}

/** Looks over a spreadsheet that the sidebar cannot hold. */
export function surveyHere(spreadsheet: Spreadsheet, { asOf, settings }: Pick<ServerRefresh, 'asOf' | 'settings'>): Survey {
  return survey(readSnapshot(spreadsheet), { asOf: { given: asOf, today: todayIn(spreadsheet) }, settings });
}

/** What a refresh without any pane came to. */
export type Outcome = { readonly kind: 'nothing-yet' | 'look-first' | 'up-to-date' | 'written' | 'partly'; readonly text: string };

/**
 * The refresh of the menu and of the timer. It asks nothing: where we have no sheets yet, or so much has changed that it should be
 * looked at first, it writes nothing and says so. Throws PlumblineError.
 */
export function refreshHere(spreadsheet: Spreadsheet): Outcome {
  const isLate = lateAfter(Date.now());
  return leased(() => {
    const here = computeHere(spreadsheet, { asOf: null, settings: null, typed: null });
    if (!here.snapshot.sheets.some(({ owned }) => owned !== null)) return { kind: 'nothing-yet', text: words.nothingYet };
    if (accountIn(here).preview.reasons.length > 0) return { kind: 'look-first', text: words.lookFirst };
    const { written, left } = write(spreadsheet, here, isLate);
    if (written.length + left.length === 0) return { kind: 'up-to-date', text: words.upToDate };
    return { kind: left.length > 0 ? 'partly' : 'written', text: refreshedText({ written: written.length, left: left.map((id) => sheetTitles[id]) }) };
  });
}

/** Writes what was computed; what time does not suffice for is told on the Summary. */
function write(spreadsheet: Spreadsheet, { computed }: Computed, isLate: () => boolean): Applied {
  if (isLate()) throw new PlumblineError('host-limit', words.late);
  const applied = applyPlan(spreadsheet, computed.plan, isLate);
  if (applied.left.length > 0) noticeOn(spreadsheet, 'summary', refreshedText({ written: applied.written.length, left: applied.left.map((id) => sheetTitles[id]) }));
  return applied;
}

function accountIn({ snapshot, computed }: Computed): Account {
  return accountOf(computed, snapshot);
}

function leased<T>(act: () => T): T {
  const token = Utilities.getUuid();
  holdLease(token, Date.now());
  try {
    return act();
  } finally {
    releaseLease(token);
  }
}
