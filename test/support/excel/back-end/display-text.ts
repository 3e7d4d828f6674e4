import { civilOf } from '../../../../src/core/workbook/day';
import { isDateFormat } from '../../../../src/core/workbook/is-date-format';
import type { FakeValue } from '../model/fake-workbook';
import { notImplemented } from './host-error';

/**
 * What a cell shows, in an American Excel, for the formats that workbooks of ours use: General, @, digits with thousands and
 * decimals, percentages, literals in quotes or behind a backslash, dates and times. Anything else is NotImplemented: a guessed text would prove nothing.
 */
export function displayText(value: FakeValue, format: string, isDate1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(format);
  if (typeof value === 'string') return sections[3] === undefined ? value : literal(sections[3].replace('@', `"${value}"`));
  const index = sections.length > 1 && value < 0 ? 1 : sections.length > 2 && value === 0 ? 2 : 0;
  const section = (sections[index] ?? '').replace(/\[(?:Red|Blue|Green|Black|White|Yellow|Cyan|Magenta|Color\d+)\]/gi, '');
  if (section === '@' || /^general$/i.test(section)) return generalText(value);
  if (isDateFormat(section) || /[hs]/i.test(bare(section))) return dateText(isDate1904 ? value + 1462 : value, section);
  return numberText(index === 1 ? -value : value, section);
}

function splitSections(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;])*(?:;|$)/g)?.map((part) => part.replace(/;$/, '')).slice(0, 4).filter((part, at) => part !== '' || at === 0) ?? [format];
}

function bare(section: string): string {
  return section.replace(/"[^"]*"|\\./g, '');
}

function generalText(value: number): string {
  const short = Number(value.toPrecision(11));
  return Math.abs(short) >= 1e11 || (short !== 0 && Math.abs(short) < 1e-9) ? short.toExponential(5).replace(/\.?0*e/, 'E').replace(/E([+-])(\d)$/, 'E$10$2') : String(short);
}

function numberText(value: number, section: string): string {
  const match = /^((?:[^0#?.,%]|"[^"]*")*?)([#0?,]*)(\.[0#?]+)?(%?)((?:[^0#?.,%]|"[^"]*")*)$/.exec(section);
  if (!match) throw notImplemented(`the text of a number in the format ${section}`);
  const [, before = '', digits = '', decimals = '', percent = '', after = ''] = match;
  if (digits === '' && decimals === '') return literal(before) + literal(after);
  const least = decimals.replace(/[^0]/g, '').length;
  let text = Math.abs(percent ? value * 100 : value).toFixed(Math.max(decimals.length - 1, 0));
  while (text.includes('.') && text.endsWith('0') && (text.split('.')[1] ?? '').length > least) text = text.slice(0, -1).replace(/\.$/, '');
  if (!digits.includes('0') && text.startsWith('0.')) text = text.slice(1);
  if (digits.includes(',')) text = text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
  return (value < 0 && Number(text.replace(/,/g, '')) !== 0 ? '-' : '') + literal(before) + text + percent + literal(after);
}

function literal(text: string): string {
  return text
    .replace(/"([^"]*)"|\\(.)/g, (_whole, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? '')
    .replace(/_./g, ' ')
    .replace(/\*./g, '');
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayNames = ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

function dateText(serial: number, section: string): string {
  const isTwelve = /a\/?m\/?p\/?m?/i.test(section);
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const tokens = section.replace(/\[\$-[^\]]*\]/g, '').match(/"[^"]*"|\\.|AM\/PM|A\/P|y+|m+|d+|h+|s+|./gi) ?? [];
  const letters = tokens.map((token) => (/^[a-z]/i.test(token) ? token.charAt(0).toLowerCase() : ''));
  return tokens
    .map((token, at) => {
      if (/^["\\]/.test(token)) return literal(token);
      // Minutes stand behind hours or before seconds.
      const isMinute = letters[at] === 'm' && (letters.slice(0, at).filter(Boolean).pop() === 'h' || letters.slice(at + 1).find(Boolean) === 's');
      return isMinute ? pad(Math.floor(seconds / 60) % 60, token.length) : dateToken(token, { serial, seconds, isTwelve });
    })
    .join('');
}

function dateToken(token: string, { serial, seconds, isTwelve }: { serial: number; seconds: number; isTwelve: boolean }): string {
  const { year, month, day } = civilOf(serial);
  const hour = Math.floor(seconds / 3600);
  const name = monthNames[month - 1] ?? '';
  if (/^y/i.test(token)) return token.length > 2 ? String(year) : pad(year % 100, 2);
  if (/^m/i.test(token)) return token.length === 3 ? name.slice(0, 3) : token.length > 3 ? name : pad(month, token.length);
  if (/^d/i.test(token)) return token.length < 3 ? pad(day, token.length) : (dayNames[Math.floor(serial) % 7] ?? '').slice(0, token.length === 3 ? 3 : undefined);
  if (/^h/i.test(token)) return pad(isTwelve ? hour % 12 || 12 : hour, token.length);
  if (/^s/i.test(token)) return pad(seconds % 60, token.length);
  if (/^a/i.test(token)) return hour < 12 ? 'AM' : 'PM';
  return token;
}

function pad(value: number, length: number): string {
  return length > 1 ? String(value).padStart(2, '0') : String(value);
}
