import { hostError } from '../../hosts/google-sheets';
import { scheduledText, words } from './words';

type Period = Parameters<typeof scheduledText>[0];

const handler = 'scheduledRefresh';
/** In the spreadsheet's time zone. */
const hour = 6;

/** Asks how often, and sets the one timer of this user. */
export function enableSchedule(): void {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(words.product, words.scheduleAsk, ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return;
  const period = answer.getResponseText().trim().toLowerCase();
  say(isPeriod(period) ? told(() => setTimer(period)) : words.scheduleUnknown);
}

/** Stops the timer of this user. */
export function disableSchedule(): void {
  say(told(() => {
    removeTimers();
    return words.scheduleOff;
  }));
}

function isPeriod(text: string): text is Period {
  return text === 'day' || text === 'week' || text === 'month';
}

function setTimer(period: Period): string {
  const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
  removeTimers();
  const timer = ScriptApp.newTrigger(handler).timeBased();
  const placed = period === 'day' ? timer.everyDays(1) : period === 'week' ? timer.onWeekDay(ScriptApp.WeekDay.MONDAY) : timer.onMonthDay(1);
  placed.atHour(hour).inTimezone(zone).create();
  return scheduledText(period);
}

function removeTimers(): void {
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
}

function told(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return hostError(error).message;
  }
}

function say(text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(words.product, text, ui.ButtonSet.OK);
}
