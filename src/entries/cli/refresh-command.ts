import { refresh } from '../../core/refresh';
import { readSettingsFile } from '../../core/settings/read-settings-file';
import type { SettingsInput } from '../../core/settings/settings';
import { projectFields } from '../../core/tables/catalogue';
import type { Plan } from '../../core/workbook/plan';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { applyPlan, packageOf, planWorkbook } from '../../hosts/xlsx';
import type { WorkbookFile } from '../../hosts/xlsx';
import { usageError } from './arguments';
import type { RefreshArguments } from './arguments';
import type { ExitCode } from './exit-code';
import { maskedTarget } from './masked-target';
import { outputTarget } from './output-target';
import type { OutputTarget } from './output-target';
import { printLine } from './print';
import { readBytes, readWorkbook } from './read-file';
import { backUp, saveFile } from './save-file';
import { showRefresh } from './show-refresh';
import { followSteps } from './steps';
import { today } from './today';
import { version } from './version';

/** `plumbline refresh`: reads, computes, writes whole or not at all. */
export function refreshCommand(args: RefreshArguments): ExitCode {
  const steps = followSteps({ showsBar: !args.json && !args.quiet, showsTimings: args.timings });
  steps.begin('reading');
  const settingsFile = readSettings(args.settings);
  const input = readWorkbook(args.file);
  const { mask } = args;
  const target = mask ? maskedTarget(args) : outputTarget(args, input.snapshot);
  const carried = target.carried?.snapshot.sheets.filter(({ owned }) => owned !== null) ?? [];
  const snapshot = { ...input.snapshot, sheets: [...input.snapshot.sheets, ...carried] };
  // The rest of what a refresh gives, the whole report among it, is not kept while the file is written.
  const { plan, result } = refresh(snapshot, { settingsFile, asOf: { given: args.asOf, today: today() }, version, onStage: steps.begin, ...(mask ? { mask } : {}) });
  steps.begin('writing');
  const backup = mask ? writeMasked(target, plan) : write(input, target, plan);
  steps.end();
  const document = { ...result, written: { file: target.path, sheets: plan.sheets.map(({ name }) => name) } };
  if (args.json) printLine(JSON.stringify(document, null, 2));
  else if (!args.quiet) printLine(showRefresh({ document, backup, mask, snapshot: input.snapshot }));
  return 0;
}

/** A settings file that is missing or invalid is wrong use of the command, not a workbook that cannot be read. */
function readSettings(path: string | null): SettingsInput | null {
  if (path === null) return null;
  try {
    const json = Buffer.from(readBytes(path)).toString('utf8').replace(/^\uFEFF/, '');
    return readSettingsFile(json, Object.keys(projectFields));
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    throw usageError(error.code === 'invalid-settings' ? `${path}: ${error.message}` : error.message, 'refresh');
  }
}

/** Writes the output; returns the path of the backup of what was there, null where nothing of it is gone. */
function write(input: WorkbookFile, target: OutputTarget, plan: Plan): string | null {
  const output = applyPlan(packageOf(input), plan, target.carried?.bytes);
  if (target.inPlace && Buffer.from(output).equals(input.bytes)) return null;
  refuseChanged(target.path, target.inPlace ? input.bytes : (target.carried?.bytes ?? null));
  const backup = target.needsBackup ? backUp(target.path) : null;
  saveFile(target.path, output);
  return backup;
}

/** What is rewritten must still be what was read: somebody may have saved it meanwhile. */
function refuseChanged(path: string, asRead: Uint8Array | null): void {
  if (asRead === null || Buffer.from(readBytes(path)).equals(asRead)) return;
  throw new PlumblineError('changed-since-read', `${path} was saved by another program while it was refreshed. Nothing was changed. Refresh again: what was saved is then taken in.`);
}

function writeMasked(target: OutputTarget, plan: Plan): null {
  saveFile(target.path, planWorkbook(plan));
  return null;
}
