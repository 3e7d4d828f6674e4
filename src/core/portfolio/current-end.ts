import type { CurrentEnd, Lifecycle, ProjectValues } from './portfolio';

/**
 * The end a project is measured by: its actual end if done, else its revised or forecast end, else its planned end;
 * null when it has none. Source: methods.md section 0.
 */
export function currentEndOf(values: ProjectValues, lifecycle: Lifecycle): CurrentEnd | null {
  const { actualEnd, end, baselineEnd } = values;
  if (lifecycle === 'done' && actualEnd) return { ...actualEnd, field: 'actualEnd' };
  if (end) return { ...end, field: 'end' };
  return baselineEnd ? { ...baselineEnd, field: 'baselineEnd' } : null;
}
