import { civilOf, weekday } from './day';
import { monthNames } from './day-text';
import { literalText } from './number-format';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const secondsOfDay = 86_400;

type Moment = { readonly serial: number; /** Of the day. */ readonly seconds: number; readonly isTwelve: boolean };

/** A day serial under a date, time or duration code; null where it is no day at all (below zero, or after 9999). */
export function displayDate(serial: number, section: string): string | null {
  if (serial < 0 || serial >= 2_958_466) return null;
  const whole = Math.floor(serial);
  const rounded = Math.round((serial - whole) * secondsOfDay);
  // Half a second before midnight is midnight.
  const moment = { serial: whole + Math.floor(rounded / secondsOfDay), seconds: rounded % secondsOfDay, isTwelve: /am\/pm|a\/p/i.test(section) };
  const tokens = section.match(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p|y+|m+|d+|h+|s+(?:\.0+)?|./gi) ?? [];
  const letters = tokens.map((token) => (/^[a-z]/i.test(token) ? token.charAt(0).toLowerCase() : (/^\[([hms])+\]$/i.exec(token)?.[1] ?? '').toLowerCase()));
  return tokens
    .map((token, at) => {
      const isMinute = letters[at] === 'm' && (letters.slice(0, at).filter(Boolean).pop() === 'h' || letters.slice(at + 1).find(Boolean) === 's');
      return isMinute && !token.startsWith('[') ? padded(Math.floor(moment.seconds / 60) % 60, token.length) : tokenText(token, moment);
    })
    .join('');
}

function tokenText(token: string, moment: Moment): string {
  if (/^["\\_*]/.test(token)) return literalText(token);
  if (token.startsWith('[')) return elapsed(token, moment);
  const { year, month, day } = civilOf(moment.serial);
  const hour = Math.floor(moment.seconds / 3600);
  switch (token.charAt(0).toLowerCase()) {
    case 'y':
      return token.length > 2 ? String(year) : padded(year % 100, 2);
    case 'm':
      return monthText(month, token.length);
    case 'd':
      return token.length < 3 ? padded(day, token.length) : (dayNames[weekday(moment.serial) - 1] ?? '').slice(0, token.length === 3 ? 3 : undefined);
    case 'h':
      return padded(moment.isTwelve ? hour % 12 || 12 : hour, token.length);
    case 's':
      return padded(moment.seconds % 60, Math.min(2, token.length));
    case 'a':
      return /\//.test(token) ? (hour < 12 ? 'AM' : 'PM').slice(0, token.length > 3 ? 2 : 1) : token;
    default:
      return token;
  }
}

function monthText(month: number, length: number): string {
  const name = monthNames[month - 1] ?? '';
  if (length < 3) return padded(month, length);
  return length === 3 ? name.slice(0, 3) : length === 5 ? name.slice(0, 1) : name;
}

/** `[h]`, `[mm]`, `[ss]` count on beyond a day; any other bracket is a colour or a locale, and shows nothing. */
function elapsed(token: string, { serial, seconds }: Moment): string {
  const unit = /^\[([hms])+\]$/i.exec(token)?.[1]?.toLowerCase();
  if (unit === undefined) return '';
  const all = serial * secondsOfDay + seconds;
  return padded(Math.floor(all / (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1)), token.length - 2);
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
