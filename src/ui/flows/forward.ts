import { mergeInputs } from '../../core/settings/merge-inputs';
import type { SettingsInput } from '../../core/settings/settings';
import type { OwnSheet, Survey } from '../../core/survey';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import type { Plan } from '../../core/workbook/plan';
import { sheetIds } from '../../core/workbook/sheet-id';
import type { AsOfInput } from '../core-door/core-calls';
import { settingsToAdd } from '../view-model/choice';
import type { State } from '../view-model/state';
import type { Run } from './tools';

/** The pane opens: what is in the workbook. */
export async function look(run: Run): Promise<void> {
  const survey = await readIn(run);
  run.dispatch({ type: 'looked', survey });
}

/** Computes and shows, reading first where nothing is known or the user has been in the workbook meanwhile; writes nothing. */
export async function showMe(run: Run): Promise<void> {
  const { isStale, survey } = run.state();
  if ((isStale || !survey?.found) && !(await readAgain(run))) return;
  await compute(run, null);
  run.dispatch({ type: 'shown' });
}

/** Writes the sheets that were chosen, from the workbook as it stands now. */
export async function addSheets(run: Run): Promise<void> {
  const { choice, account } = run.state();
  if (!choice || !account) throw new PlumblineError('bug', 'Sheets were to be added before any were chosen.');
  const settings = settingsToAdd(choice, account);
  if (!(await readAgain(run))) return;
  await compute(run, settings);
  await write(run, settings);
}

/**
 * Reads, computes and writes; asks nothing unless so much changed that it should be seen first. Where no sheet of ours is
 * there it only shows: the first sheets are written by *Add to workbook* alone.
 */
export async function refreshSheets(run: Run): Promise<void> {
  if (!(await readAgain(run))) return;
  await compute(run, null);
  if (run.state().own.length === 0) {
    run.dispatch({ type: 'shown' });
    return;
  }
  const reasons = run.state().account?.preview.reasons ?? [];
  if (reasons.length > 0) run.dispatch({ type: 'asked-first' });
  else await write(run, null);
}

/** The refresh goes on after its preview. */
export async function writeAfterAll(run: Run): Promise<void> {
  await write(run, null);
}

/** What is written or shown is what stands there now. False where that holds no list any more, which is then said. */
async function readAgain(run: Run): Promise<boolean> {
  const survey = await readIn(run);
  run.dispatch({ type: 'looked', survey });
  return survey.found !== null;
}

async function readIn(run: Run): Promise<Survey> {
  run.step('read');
  const snapshot = await run.bridge.readSnapshot(run.watch);
  run.step('tables');
  return run.core.call('survey', { snapshot, asOf: asOfInput(run.state()), settings: run.state().edits }, { signal: run.signal });
}

/** `settings` hold above what was decided in the pane, and that above the workbook. */
async function compute(run: Run, settings: SettingsInput | null): Promise<void> {
  const { core, signal, step } = run;
  const onStage = (stage: 'tables' | 'portfolio' | 'analyses' | 'sheets' | 'result'): void => step(stage === 'result' ? 'sheets' : stage);
  const account = await core.call('compute', { asOf: asOfInput(run.state()), settings: mergeInputs(run.state().edits, settings), typed: run.state().typed }, { signal, onStage });
  run.dispatch({ type: 'computed', account });
}

/** How often the pane reads and computes anew by itself when our sheets change under its hands. */
const mostRepeats = 2;

async function write(run: Run, settings: SettingsInput | null): Promise<void> {
  for (let repeats = 0; ; repeats += 1) {
    const plan = await run.core.call('plan', null, { signal: run.signal });
    const isWritten = await writeOnce(run, plan, repeats < mostRepeats);
    if (isWritten) break;
    await readIn(run);
    await compute(run, settings);
  }
}

/** False where our sheets changed since they were read, and that may be tried again; then nothing was written. */
async function writeOnce(run: Run, plan: Plan, mayRepeat: boolean): Promise<boolean> {
  run.step('write');
  try {
    await run.bridge.applyPlan(plan, run.watch);
  } catch (error) {
    if (mayRepeat && error instanceof PlumblineError && error.code === 'changed-since-read') return false;
    throw error;
  }
  await run.core.call('keep', 'asked');
  run.dispatch({ type: 'wrote', own: ownAfter(run.state().own, plan), written: plan.sheets.map(({ id }) => id) });
  return true;
}

/** Our sheets once this plan is in the workbook. */
export function ownAfter(own: readonly OwnSheet[], plan: Plan): readonly OwnSheet[] {
  const names = new Map([...own.map(({ id, name }) => [id, name] as const), ...plan.sheets.map(({ id, name }) => [id, name] as const)]);
  return sheetIds.flatMap((id) => (names.has(id) && !plan.removed.includes(id) ? [{ id, name: names.get(id) ?? '' }] : []));
}

/** The date for the figures, as the core is asked for them. */
export function asOfInput({ asOf, today }: State): AsOfInput {
  return { given: asOf, today };
}
