import { Fault } from '../oracle/fault';
import { civilIn, serialOfMoment } from './zoned-time';
import type { Civil } from './zoned-time';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** A moment in a zone by the letters of Java's SimpleDateFormat, as `Utilities.formatDate` takes them. `YYYY` is the week's year there. */
export function formatMoment(moment: number, timeZone: string, format: string): string {
  const civil = civilIn(moment, timeZone);
  const serial = serialOfMoment(moment, timeZone);
  return format.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token: string, quoted: string | undefined) => (quoted === undefined ? part(token, { civil, serial, moment }) : quoted === '' ? "'" : quoted.replace(/''/g, "'")));
}

type Time = { readonly civil: Civil; readonly serial: number; readonly moment: number };

function part(token: string, { civil, serial, moment }: Time): string {
  const pad = (value: number): string => String(value).padStart(token.length, '0');
  const name = months[civil.month - 1] ?? '';
  const weekday = weekdays[Math.floor(serial) % 7] ?? '';
  const hour12 = civil.hour % 12 === 0 ? 12 : civil.hour % 12;
  const offset = Math.round(((serial - 25569) * 86_400_000 - moment) / 60_000);
  const texts: Readonly<Record<string, string>> = {
    y: token.length === 2 ? String(civil.year % 100).padStart(2, '0') : pad(civil.year),
    M: token.length > 3 ? name : token.length === 3 ? name.slice(0, 3) : pad(civil.month),
    d: pad(civil.day),
    H: pad(civil.hour),
    h: pad(hour12),
    m: pad(civil.minute),
    s: pad(civil.second),
    S: pad(civil.millisecond),
    a: civil.hour < 12 ? 'AM' : 'PM',
    E: token.length > 3 ? weekday : weekday.slice(0, 3),
    Z: offsetText(offset, ''),
    X: offset === 0 ? 'Z' : offsetText(offset, token.length > 2 ? ':' : ''),
  };
  const text = texts[token.charAt(0)];
  if (text === undefined) throw new Fault(`the letters ${token} of a date format are not in the fake`);
  return text;
}

function offsetText(minutes: number, between: string): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${between}${String(rest).padStart(2, '0')}`;
}
