import { effectiveSettings } from './settings/effective-settings';
import { readSettingsSheet } from './settings/read-settings-sheet';
import { sheetsThere } from './settings/read-sheets-block';
import type { EffectiveSettings, SettingsInput, SettingsSource } from './settings/settings';
import type { Finding } from './workbook/finding';
import type { WorkbookSnapshot } from './workbook/snapshot';

/**
 * Settings as they hold for this workbook: defaults, below its own Settings sheet, below the settings file or what
 * was decided in a pane. Sheets that
 * these ask for are written even where the user removed them.
 */
export function readWorkbookSettings(
  snapshot: WorkbookSnapshot,
  file: SettingsInput | null,
  from: SettingsSource = 'file',
): { readonly settings: EffectiveSettings; readonly findings: readonly Finding[] } {
  const sheet = snapshot.sheets.find(({ owned }) => owned === 'settings');
  const typed = sheet ? readSettingsSheet(sheet, sheetsThere(snapshot)) : null;
  const findings = (typed?.findings ?? []).filter(({ code }) => code !== 'sheet-switched-off' || file?.sheetsToWrite === undefined);
  return {
    settings: effectiveSettings({ sheet: typed?.input ?? null, file, from, ...(typed ? { signatures: typed.signatures } : {}) }),
    findings,
  };
}
