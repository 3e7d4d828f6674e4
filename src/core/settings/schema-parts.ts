import * as v from 'valibot';
import { columnIndex } from '../workbook/address';
import { dayOfIso } from '../workbook/day';
import { allowedText, isAllowedNumber, settingRecord } from './setting-records';
import { isRecord } from './tree';

/*
 * What every settings schema is made of. The messages say what is allowed, as the end of a sentence.
 */

/** An object with exactly these keys: others are refused (the message then lists the keys), and so are lists. */
export function closed<const E extends v.ObjectEntries>(entries: E) {
  const isObject = v.custom<Readonly<Record<string, unknown>>>(isRecord, 'an object');
  return v.pipe(isObject, v.strictObject(entries, Object.keys(entries).join(', ')));
}

/** A scalar setting that may be left out, within the range of its record. */
export function scalar(path: string) {
  return v.exactOptional(numberOf(path));
}

/** A number within the range of a scalar setting's record. */
export function numberOf(path: string) {
  const record = settingRecord(path);
  const allowed = record ? allowedText(record) : 'a number';
  return v.pipe(
    number(allowed),
    v.check((value) => record === null || isAllowedNumber(record, value), allowed),
  );
}

/** A finite number. */
export function number(allowed: string) {
  return v.pipe(v.number(allowed), v.finite(allowed));
}

/** A weight: zero or more. The upper end only keeps sums finite. */
export function weight(allowed: string) {
  return v.pipe(number(allowed), v.minValue(0, allowed), v.maxValue(1e12, 'a number of at most 1e12'));
}

/** A text that is not empty, without the blanks around it. */
export function name(allowed: string) {
  return v.pipe(v.string(allowed), v.trim(), v.nonEmpty('a text that is not empty'));
}

const isoAllowed = 'a date such as "2026-10-31"';

/** An ISO date that exists. */
export const isoDate = v.pipe(
  v.string(isoAllowed),
  v.check((text) => dayOfIso(text) !== null, isoAllowed),
);

const lettersAllowed = 'column letters from "A" to "XFD"';

/** Column letters, in upper case. */
export const columnLetters = v.pipe(
  v.string(lettersAllowed),
  v.trim(),
  v.toUpperCase(),
  v.check((letters) => columnIndex(letters) !== null, lettersAllowed),
);
