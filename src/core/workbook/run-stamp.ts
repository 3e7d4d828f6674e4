import { fingerprint } from './fingerprint';

/**
 * What a pack's figures rest on, so that two packs can be told to be the same: date, data, settings, program. `run` is
 * short enough to print on every sheet: the first eight hexadecimal digits of the SHA-256 of the other five.
 */
export type RunStamp = {
  /** ISO date. */
  readonly asOf: string;
  readonly asOfSource: string;
  /** SHA-256 of the canonical JSON of the source tables as read. */
  readonly input: string;
  /** SHA-256 of the canonical JSON of the effective settings. */
  readonly settings: string;
  readonly version: string;
  readonly run: string;
};

/** The hidden key of the Settings row that shows one part of the stamp. */
export function runStampKey(part: keyof RunStamp): string {
  return `run.${part}`;
}

/** The grey line below every title of ours: source, date, where that comes from, version and run. */
export const stampLine = / · as of (\d{1,2}) (\w{3}) (\d{4}) \((.*)\) · Plumbline (\S+)(?: · run (\w+))?$/;

/** The stamp of a run from what it rests on. */
export function stampOf(parts: Omit<RunStamp, 'run'>): RunStamp {
  return { ...parts, run: fingerprint(parts).slice(0, 8) };
}
