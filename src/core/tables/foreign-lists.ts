import type { TableColumn } from './table-columns';
import { foldText } from './vocabulary/fold-text';

/** A list of something else, by the columns that only such lists have. */
export type ForeignList = 'timesheet' | 'people' | 'contracts' | 'sales' | 'events' | 'tickets';

const projectWord = /\b(?:projects?|projekt\w*|vorhaben|proyectos?|projetos?|projets?|initiatives?|programmes?|programs?|schemes?|portfolio|epic|milestones?)\b|مشروع/u;
const weekday = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes)(?:\s+\d.*)?$/;

/**
 * Which other list a table is: one of hours by weekday whatever else it names; and, where no header speaks of
 * projects, one of people (with e-mail or telephone), contracts (supplier and expiry), sales (account, stage,
 * probability), events (venue) or tickets (opened, closed and a priority or category). Null when it is none.
 */
export function foreignList(columns: readonly TableColumn[]): ForeignList | null {
  const headers = columns.map(({ levels }) => foldText((levels[levels.length - 1] ?? '').replace(/\([^)]*\)/g, ' ')));
  const has = (pattern: RegExp): boolean => headers.some((header) => pattern.test(header));
  if (headers.filter((header) => weekday.test(header)).length >= 3) return 'timesheet';
  if (has(projectWord)) return null;
  if (has(/\be ?-?mail\b|\b(?:tele)?phone\b|\bmobile\b|\bextension\b/) && columns.some(namesPeople)) return 'people';
  if (has(/^(?:supplier|vendor|provider|contractor|lieferant)\b/) && has(/\b(?:expir(?:y|es|ation)|renewal|notice period|termination)\b/)) return 'contracts';
  if (has(/^(?:account|customer|company|prospect|lead source)\b/) && has(/\bstage\b/) && has(/\bprobability\b|\bclose date\b|\bforecast category\b/)) return 'sales';
  if (has(/^(?:event|venue)\b/) && has(/\b(?:venue|organi[sz]er|attendees|guests|location)\b/) && has(/^(?:event|event name)$/)) return 'events';
  return has(/^(?:opened|date opened|logged|raised)\b/) && has(/^(?:closed|resolved|date closed)\b/) && has(/^(?:ticket|incident|case|call|inc|request)\b/) ? 'tickets' : null;
}

/** Are the rows themselves people? */
function namesPeople({ scores, profile }: TableColumn): boolean {
  const isKey = Math.max(scores.get('name') ?? 0, scores.get('person') ?? 0) >= 0.75;
  return isKey && profile.peopleLike >= 0.6 * profile.filled && profile.filled > 0;
}
