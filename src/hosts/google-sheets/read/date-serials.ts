import { serialOfCivil } from '../../../core/workbook/day';

const dayMilliseconds = 86_400_000;

/**
 * Day serials of instants in a time zone, counted from 30 December 1899 with times as fractions: what the cell itself holds.
 * Each instant is asked once.
 */
export function dateSerials(timeZone: string): (date: Date) => number {
  const known = new Map<number, number>();
  return (date) => {
    const instant = date.getTime();
    const serial = known.get(instant) ?? serialOf(Utilities.formatDate(date, timeZone, 'yyyy-MM-dd HH:mm:ss.SSS'));
    known.set(instant, serial);
    return serial;
  };
}

/** The serial of `2026-10-31 13:30:00.000`. */
export function serialOf(text: string): number {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = text.split(/[- :.]/).map(Number);
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
  return serialOfCivil(year, month, day) + time / dayMilliseconds;
}
