/** A moment as clocks of a time zone show it. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number; readonly millisecond: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  formats.set(timeZone, made);
  return made;
}

/** The same moments are asked again and again, and Intl is slow. */
const known = new Map<string, Civil>();

export function civilIn(moment: number, timeZone: string): Civil {
  const key = `${moment} ${timeZone}`;
  const civil = known.get(key) ?? readCivil(moment, timeZone);
  if (known.size > 10_000) known.clear();
  known.set(key, civil);
  return civil;
}

function readCivil(moment: number, timeZone: string): Civil {
  const parts = new Map(formatOf(timeZone).formatToParts(moment).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name));
  return { year: parts.get('era') === 'BC' ? 1 - part('year') : part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second'), millisecond: ((moment % 1000) + 1000) % 1000 };
}

/** Milliseconds since 1970 of a civil time as if the zone were UTC. */
function asUtc({ year, month, day, hour, minute, second, millisecond }: Civil): number {
  const moment = new Date(Date.UTC(2000, month - 1, day, hour, minute, second, millisecond));
  moment.setUTCFullYear(year, month - 1, day);
  return moment.getTime();
}

const epoch = Date.UTC(1899, 11, 30);
const day = 86_400_000;

/** The moment at which clocks of a zone show a day serial; of an hour that the change to summer time leaves out, one later. */
export function momentOfSerial(serial: number, timeZone: string): number {
  const local = Math.round(epoch + serial * day);
  const guess = local - (asUtc(civilIn(local, timeZone)) - local);
  return local - (asUtc(civilIn(guess, timeZone)) - guess);
}

/** The day serial that clocks of a zone show at a moment. */
export function serialOfMoment(moment: number, timeZone: string): number {
  return (asUtc(civilIn(moment, timeZone)) - epoch) / day;
}

/** The ISO day that clocks of a zone show at a moment. */
export function isoIn(moment: number, timeZone: string): string {
  return new Date(Math.round(epoch + Math.floor(serialOfMoment(moment, timeZone)) * day)).toISOString().slice(0, 10);
}
