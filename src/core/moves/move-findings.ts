import type { MessageArgs } from '../messages/message';
import { isOpen } from '../portfolio/portfolio';
import type { ProjectState, StateSide } from '../snapshots/project-state';
import { projectFields } from '../tables/catalogue';
import type { ProjectField } from '../tables/catalogue';
import type { CellAddress } from '../workbook/address';
import { isoOf } from '../workbook/day';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { Moves } from './moves';

/** Fewer than this share of the open projects found again: another register was pasted over this one. */
const replacedBelow = 0.5;
/** The number of projects fell or rose by more than this share. */
const jumpAbove = 0.2;

/**
 * What is doubtful about a comparison with the period before: projects that may be renamed, each with its cell; a
 * register that was replaced, or lost or gained more than a fifth of its projects (one of the two is said, never both);
 * and what `comparisonFindings` says. None where the period before holds no projects.
 */
export function moveFindings(old: StateSide, now: StateSide, moves: Moves): readonly Finding[] {
  if (old.states.length === 0) return [];
  return [...renamedFindings(old, now, moves), ...(replacedFinding(old, moves) ?? jumpFinding(old, now)), ...comparisonFindings(moves)];
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

/**
 * What is not compared, or only after conversion, one finding a reason: fields that are empty in every project now,
 * money in another currency, money typed in another unit. Fields that are new are no doubt.
 */
export function comparisonFindings({ notCompared, unitChanges }: Pick<Moves, 'notCompared' | 'unitChanges'>): readonly Finding[] {
  const vanished = notCompared.filter(({ why }) => why.kind === 'vanished');
  const currencies = new Map(notCompared.flatMap(({ why }) => (why.kind === 'currency' ? [[`${why.old} ${why.new}`, why] as const] : [])));
  return [
    ...(vanished.length > 0 ? [warning('field-vanished', vanished, {})] : []),
    ...[...currencies.values()].map(({ old, new: now }) => {
      const others = notCompared.filter(({ why }) => why.kind === 'currency' && why.old === old && why.new === now);
      return warning('currency-changed', others, { old, now });
    }),
    ...unitChanges.map((change) => warning('unit-changed', [change], { times: timesText(change.factor) })),
  ];
}

function warning(code: string, of: readonly { readonly field: ProjectField }[], args: MessageArgs): Finding {
  const fields = of.map(({ field }) => projectFields[field].label).join(', ');
  return finding(code, { severity: 'warning', count: of.length, args: { ...args, fields } });
}

/** `1,000 times` or `1/1,000 of`. */
function timesText(factor: number): string {
  const size = Math.round(factor > 1 ? factor : 1 / factor) === 1000 ? '1,000' : '1,000,000';
  return factor > 1 ? `${size} times` : `1/${size} of`;
}
