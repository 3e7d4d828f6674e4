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
  return daysFromEpoch(year, month, day) + time / dayMilliseconds;
}

/** Days since 30 December 1899; dates before it are times of day and durations as Google Sheets shows them. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 693899;
}
