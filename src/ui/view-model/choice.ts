import type { Account, SheetOffer } from '../../core/account';
import type { SettingsInput } from '../../core/settings/settings';
import { sheetIds } from '../../core/workbook/sheet-id';
import type { SheetId } from '../../core/workbook/sheet-id';
import type { Choice } from './state';

/** Settings remembers what is chosen here, so it is always written. */
export const alwaysWritten: SheetId = 'settings';

/** What is ticked at first: all that the settings ask for and that has anything to say. */
export function firstChoice({ sheets, people }: Pick<Account, 'sheets' | 'people'>): Choice {
  const wanted = sheets.filter(({ id, isWanted, hasContent }) => id === alwaysWritten || (isWanted && hasContent));
  return { sheets: wanted.map(({ id }) => id), people: people.shown };
}

/** The same sheets with one more or one less, in the order in which they stand. */
export function toggled(sheets: readonly SheetId[], sheet: SheetId): readonly SheetId[] {
  if (sheet === alwaysWritten) return sheets;
  return sheetIds.filter((id) => (id === sheet ? !sheets.includes(id) : sheets.includes(id)));
}

/**
 * A choice as settings above those of the workbook. Sheets that have nothing to say yet stay wanted, so that they appear
 * once they have.
 */
export function choiceSettings({ sheets, people }: Choice, offers: readonly SheetOffer[]): SettingsInput {
  const later = offers.filter(({ hasContent, isWanted }) => isWanted && !hasContent).map(({ id }) => id);
  return { people, sheetsToWrite: sheetIds.filter((id) => sheets.includes(id) || later.includes(id)) };
}

/** The same, or null where the choice is what the workbook asks for by itself: then nothing is set that was not set before. */
export function settingsToAdd(choice: Choice, account: Pick<Account, 'sheets' | 'people'>): SettingsInput | null {
  const { sheets, people } = firstChoice(account);
  const isFirst = people === choice.people && sheets.length === choice.sheets.length && sheets.every((id) => choice.sheets.includes(id));
  return isFirst ? null : choiceSettings(choice, account.sheets);
}
