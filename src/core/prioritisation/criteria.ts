import type { CriterionColumn, Portfolio, Project } from '../portfolio/portfolio';
import type { CriterionSetting, Direction, Settings } from '../settings/settings';
import { columnIndex, columnLetters } from '../workbook/address';
import type { CellAddress } from '../workbook/address';
import { finding } from '../workbook/finding';
import type { Finding } from '../workbook/finding';
import type { ScaleRule } from './normalise';
import type { Criterion, Prioritisation } from './prioritisation';
import { scoreHereDirection, scoreHereScale } from './signals';
import type { ScoreHere } from './signals';
import { plainName } from '../workbook/plain-name';

/** A criterion that shall count, with the way to its values; its weight is still as typed. */
export type ChosenCriterion = {
  readonly label: string;
  readonly weight: number;
  readonly direction: Direction;
  readonly rule: ScaleRule;
  readonly isMoney: boolean;
  /** Zero-based column of the main table; null for *Score here* and for a criterion that was not found. */
  readonly column: number | null;
  readonly valueOf: (project: Project) => RawValue | null;
};

export type RawValue = { readonly value: number; readonly cell: CellAddress | null };

export type ChosenCriteria = {
  readonly from: Prioritisation['criteriaFrom'];
  readonly weightFrom: Criterion['weightFrom'];
  readonly criteria: readonly ChosenCriterion[];
  readonly findings: readonly Finding[];
};

export type CriteriaInput = {
  readonly portfolio: Portfolio;
  readonly settings: Settings;
  readonly scoreHere: ScoreHere | null;
};

/**
 * Which criteria count, first source that holds: those named in Settings (one alone too), at least two evident in
 * the sheet, at least two *Score here* columns that hold a value. Nothing: `from` null and no criteria.
 * A named criterion that is not in the sheet keeps its weight and has no values, so that coverage shows what is
 * missing (finding `criterion-not-found`). Columns without any value, and money in mixed currencies, are not evident.
 */
export function chooseCriteria(input: CriteriaInput): ChosenCriteria {
  const named = input.settings.criteria ?? [];
  if (named.length > 0) return fromSettings(named, input);
  const evident = input.portfolio.criteria.filter((column) => hasValues(column, input.portfolio));
  const mixed = evident.filter((column) => hasMixedCurrencies(column, input.portfolio));
  const usable = evident.filter((column) => !mixed.includes(column));
  const findings = mixed.map(({ label }) => finding('criterion-mixed-currencies', { severity: 'warning', args: { label } }));
  if (usable.length >= 2) return withFindings(fromSheet(usable), findings);
  return withFindings(fromScoreHere(input), findings);
}

const noCriteria: ChosenCriteria = { from: null, weightFrom: 'equal', criteria: [], findings: [] };

function withFindings(chosen: ChosenCriteria, findings: readonly Finding[]): ChosenCriteria {
  return { ...chosen, findings: [...findings, ...chosen.findings] };
}

function fromSettings(named: readonly CriterionSetting[], input: CriteriaInput): ChosenCriteria {
  const findings: Finding[] = [];
  const criteria = named.map((setting): ChosenCriterion => {
    const base = {
      label: setting.label,
      weight: setting.weight,
      direction: setting.direction,
      rule: setting.scale ?? 'observed',
    } as const;
    const column = columnOf(setting, input.portfolio.criteria);
    if (column) return { ...base, isMoney: column.isMoney, column: column.column, valueOf: sheetValue(column.label) };
    const typed = setting.column === null ? scoreHereLabel(setting.label, input.scoreHere) : null;
    if (typed !== null) return { ...base, isMoney: false, column: null, valueOf: scoreHereValue(typed, input.scoreHere) };
    findings.push(notFound(setting));
    return { ...base, isMoney: false, column: null, valueOf: () => null };
  });
  const [only] = named;
  if (only && named.length === 1) {
    findings.push(finding('single-criterion', { severity: 'warning', args: { label: only.label } }));
  }
  return { from: 'settings', weightFrom: 'settings', criteria, findings };
}

function notFound(setting: CriterionSetting): Finding {
  const place = setting.column === null ? '' : ` in column ${setting.column.toUpperCase()}`;
  return finding('criterion-not-found', { severity: 'error', args: { label: setting.label, place } });
}

function columnOf(setting: CriterionSetting, columns: readonly CriterionColumn[]): CriterionColumn | null {
  const letters = setting.column;
  if (letters !== null) {
    const wanted = columnIndex(letters.trim());
    return columns.find((column) => column.column === wanted) ?? null;
  }
  const wanted = plainName(setting.label);
  return columns.find((column) => plainName(column.label) === wanted || plainName(column.header) === wanted) ?? null;
}

function fromSheet(columns: readonly CriterionColumn[]): ChosenCriteria {
  const typed = columns.filter((column) => column.typedWeight !== null);
  const isTyped = typed.length === columns.length;
  const criteria = columns.map(
    (column): ChosenCriterion => ({
      label: column.label,
      weight: isTyped ? (column.typedWeight ?? 0) : 1,
      direction: column.direction,
      rule: column.scale ?? 'observed',
      isMoney: column.isMoney,
      column: column.column,
      valueOf: sheetValue(column.label),
    }),
  );
  const untyped = columns.filter((column) => column.typedWeight === null);
  const findings = isTyped || typed.length === 0 ? [] : [incompleteWeights(untyped)];
  return { from: 'sheet', weightFrom: isTyped ? 'sheet' : 'equal', criteria, findings };
}

function incompleteWeights(untyped: readonly CriterionColumn[]): Finding {
  const columns = untyped.map((column) => `${column.label} (${columnLetters(column.column)})`).join(', ');
  return finding('criterion-weights-incomplete', { severity: 'warning', count: untyped.length, args: { columns } });
}

function fromScoreHere({ portfolio, scoreHere }: CriteriaInput): ChosenCriteria {
  const labels = (scoreHere?.labels ?? []).filter((label) =>
    portfolio.projects.some((project) => scoreHere?.values.get(project.key)?.has(label)),
  );
  if (labels.length < 2) return noCriteria;
  const criteria = labels.map(
    (label): ChosenCriterion => ({
      label,
      weight: 1,
      direction: scoreHereDirection(label),
      rule: scoreHereScale,
      isMoney: false,
      column: null,
      valueOf: scoreHereValue(label, scoreHere),
    }),
  );
  return { from: 'score-here', weightFrom: 'equal', criteria, findings: [] };
}

function sheetValue(label: string): ChosenCriterion['valueOf'] {
  return (project) => project.criteria.get(label) ?? null;
}

function scoreHereValue(label: string, scoreHere: ScoreHere | null): ChosenCriterion['valueOf'] {
  return (project) => {
    const value = scoreHere?.values.get(project.key)?.get(label);
    return value === undefined ? null : { value, cell: null };
  };
}

function scoreHereLabel(label: string, scoreHere: ScoreHere | null): string | null {
  return scoreHere?.labels.find((offered) => plainName(offered) === plainName(label)) ?? null;
}

function hasValues(column: CriterionColumn, { projects }: Portfolio): boolean {
  return projects.some((project) => project.criteria.has(column.label));
}

/** A criterion that is a money field too shares its column with that field. */
function hasMixedCurrencies(column: CriterionColumn, { projects, money }: Portfolio): boolean {
  if (!column.isMoney) return false;
  for (const [field, unit] of money) {
    if (unit.currency !== 'mixed') continue;
    if (projects.some((project) => project.values[field]?.cell.column === column.column)) return true;
  }
  return false;
}
