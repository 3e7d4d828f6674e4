import { Fault } from '../oracle/fault';

/** Names of colours that Apps Script takes; more exist, these are the ones that anybody writes. */
const named: Readonly<Record<string, string>> = { black: '#000000', white: '#ffffff', red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', orange: '#ffa500', grey: '#808080', gray: '#808080' };

/** A CSS colour as Google gives it back: `#rrggbb`. Google drops silently what it cannot read; here that is a fault. */
export function readColour(text: string): string {
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(lower);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join('')}`;
  const known = named[lower];
  if (known === undefined) throw new Fault(`${text} is no colour`);
  return known;
}
