import { words } from './words';

/** This build may set no timers: says how to get one that may. */
export function enableSchedule(): void {
  say(words.scheduleMissing);
}

/** There can be no timer to stop. */
export function disableSchedule(): void {
  say(words.scheduleNotThere);
}

function say(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(words.product, text, ui.ButtonSet.OK);
}
