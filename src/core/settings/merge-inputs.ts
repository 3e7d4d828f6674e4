import type { SettingsInput } from './settings';
import { isRecord } from './tree';

/** Settings with others above them: groups member by member, lists and single values as a whole; null is nothing at all. */
export function mergeInputs(below: SettingsInput | null, above: SettingsInput | null): SettingsInput | null {
  if (!below || !above) return below ?? above;
  return mergeTrees(below, above) as SettingsInput;
}

function mergeTrees(below: unknown, above: unknown): unknown {
  if (!isRecord(below) || !isRecord(above)) return above;
  const merged = Object.entries(above).map(([key, value]) => [key, key in below ? mergeTrees(below[key], value) : value] as const);
  return { ...below, ...Object.fromEntries(merged) };
}
