import { isOpen } from '../portfolio/portfolio';
import type { ProjectState, StateSide } from '../snapshots/project-state';
import { projectFields } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import { isoOf } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import { comparableFields } from './comparable';
import { matchProjects } from './match-projects';
import type { Moves } from './moves';

/** Fewer than this share of the open projects found again: another register was pasted over this one. */
const replacedBelow = 0.5;
/** The number of projects fell or rose by more than this share. */
const jumpAbove = 0.2;

/**
 * What is doubtful about a comparison with the period before: projects that may be renamed, each with its cell; a
 * register that was replaced, or lost or gained more than a fifth of its projects (one of the two is said, never both);
 * money in another currency. None where the period before holds no projects.
 */
export function moveFindings(old: StateSide, now: StateSide, moves: Moves): readonly Finding[] {
  if (old.states.length === 0) return [];
  return [...renamedFindings(old, now, moves), ...(replacedFinding(old, moves) ?? jumpFinding(old, now)), ...currencyFindings(old, now)];
}

function renamedFindings(old: StateSide, now: StateSide, moves: Moves): readonly Finding[] {
  const states = new Map(now.states.map((state) => [state.key, state]));
  const names = new Map(old.states.map((state) => [state.key, state.name]));
  return moves.renamed
    .filter(({ isCertain }) => !isCertain)
    .map(({ from, to }) => {
      const state = states.get(to);
      return finding('maybe-renamed', {
        severity: 'warning',
        at: state ? placeOf(state) : null,
        args: { from: nameAndKey(from, names.get(from)), to: nameAndKey(to, state?.name) },
      });
    });
}

function nameAndKey(key: string, name: string | undefined): string {
  return name === undefined || name === key ? key : `${name} (${key})`;
}

function placeOf({ values }: ProjectState): CellAddress | null {
  return values.get('name')?.cell ?? values.get('id')?.cell ?? [...values.values()].find(({ cell }) => cell !== null)?.cell ?? null;
}

function replacedFinding(old: StateSide, moves: Moves): readonly Finding[] | null {
  const gone = new Set(moves.gone.map(({ key }) => key));
  const open = old.states.filter(({ lifecycle }) => isOpen(lifecycle));
  const found = open.filter(({ key }) => !gone.has(key)).length;
  if (open.length === 0 || found >= open.length * replacedBelow) return null;
  return [finding('register-replaced', { severity: 'warning', count: found, args: { of: open.length, date: isoOf(old.asOf) } })];
}

function jumpFinding(old: StateSide, now: StateSide): readonly Finding[] {
  const [before, after] = [old.states.length, now.states.length];
  if (Math.abs(after - before) <= before * jumpAbove) return [];
  return [finding('row-count-jump', { severity: 'warning', args: { before, after, date: isoOf(old.asOf) } })];
}

/** Once for each currency pair: which money is not compared. */
export function currencyFindings(old: StateSide, now: StateSide): readonly Finding[] {
  const { pairs } = matchProjects(old, now, { renames: [], acceptsLikeness: false });
  const others = comparableFields(old, now, pairs).otherCurrency;
  const groups = new Map(others.map((other) => [`${other.old} ${other.now}`, other]));
  return [...groups.values()].map((group) => {
    const labels = others.filter((other) => other.old === group.old && other.now === group.now).map(({ field }) => projectFields[field].label);
    return finding('currency-changed', { severity: 'warning', count: labels.length, args: { fields: labels.join(', '), old: group.old, new: group.now } });
  });
}
