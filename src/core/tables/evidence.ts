import type { ColumnProfile } from './values/column-profile';
import type { WordedField } from './vocabulary/header-words';

/** Shares of a column's cells that carry a value at all (not NA, TBC, a reference or an error). */
type Shares = {
  readonly values: number;
  readonly dates: number;
  readonly numbers: number;
  readonly texts: number;
  readonly rags: number;
  readonly weakRags: number;
  readonly statuses: number;
  readonly people: number;
  readonly ordinals: number;
  readonly percents: number;
  readonly profile: ColumnProfile;
};

type Fit = (shares: Shares) => number;

/** A header alone, over a column without any value, still names its field, with doubt. */
const emptyFit = 0.62;

/**
 * How well a column's values suit a field: 1 they are what the field holds, 0 they cannot be. Multiplied with
 * how well the header names it: header words lie, values decide.
 */
export function fieldFit(field: WordedField, profile: ColumnProfile): number {
  const shares = sharesOf(profile);
  return shares.values === 0 ? emptyFit : fits[field](shares);
}

function sharesOf(profile: ColumnProfile): Shares {
  const values = Math.max(0, profile.filled - profile.nonValues - profile.references - profile.errors);
  const share = (count: number): number => (values === 0 ? 0 : Math.min(1, count / values));
  return {
    values,
    dates: share(profile.dates),
    numbers: share(profile.numbers),
    texts: share(Math.max(0, profile.texts - profile.nonValues - profile.references)),
    rags: share(profile.rags),
    weakRags: share(profile.weakRags),
    statuses: share(profile.statuses),
    people: share(profile.peopleLike),
    ordinals: share(profile.ordinals),
    percents: share(profile.percents),
    profile,
  };
}

const isProse = (s: Shares): boolean => s.texts >= 0.5 && s.profile.meanLength > 80;
const isCategory = (s: Shares): boolean => s.profile.distinct <= 12 || s.profile.uniqueness <= 0.5;

const date: Fit = (s) => {
  if (s.dates >= 0.5) return 1;
  if (s.dates >= 0.2) return 0.8;
  return s.dates > 0 && !isProse(s) ? 0.5 : 0.03;
};

const money: Fit = (s) => {
  if (s.dates >= 0.3 || s.percents >= 0.5) return 0.05;
  if (s.numbers < 0.4) return isProse(s) ? 0.03 : s.numbers >= 0.15 ? 0.6 : 0.1;
  const { maximum, moneyLike, reading, integerScale } = s.profile;
  if (moneyLike > 0 || reading.unit > 1 || reading.currency !== null || s.values < 3 || (maximum ?? 0) > 10) return 1;
  // Bare numbers up to 10 are ratings rather than amounts, whole ones nearly always.
  return integerScale !== null ? 0.25 : 0.6;
};

const fraction: Fit = (s) => {
  if (s.dates >= 0.3) return 0.03;
  if (s.percents >= 0.5) return 1;
  if (s.numbers < 0.5) return s.numbers >= 0.2 && !isProse(s) ? 0.5 : 0.05;
  const { minimum, maximum } = s.profile;
  if (minimum === null || maximum === null || minimum < 0 || maximum > 150) return 0.15;
  return s.profile.moneyLike > 0 ? 0.3 : 1;
};

const rag: Fit = (s) => {
  if (s.rags >= 0.5) return 1;
  if (s.rags >= 0.2) return 0.6;
  if (s.weakRags >= 0.6) return 0.5;
  return s.profile.integerScale !== null && s.numbers >= 0.8 ? 0.45 : 0.08;
};

const status: Fit = (s) => {
  if (s.dates >= 0.5 || s.percents >= 0.5) return 0.05;
  if (s.rags >= 0.6) return 0.3;
  if (s.statuses >= 0.4) return 1;
  if (s.texts < 0.5) return s.profile.booleans >= 0.5 * s.values ? 0.7 : 0.3;
  if (isProse(s)) return 0.5;
  return isCategory(s) && s.profile.meanLength < 45 ? 0.92 : 0.72;
};

const people: Fit = (s) => {
  if (s.dates >= 0.3 || s.numbers >= 0.5) return 0.05;
  if (s.people >= 0.4) return 1;
  if (isProse(s) || s.rags >= 0.5 || s.statuses >= 0.7) return 0.2;
  return s.profile.meanLength <= 40 ? 0.88 : 0.6;
};

const category: Fit = (s) => {
  if (s.dates >= 0.3) return 0.05;
  if (s.people >= 0.7) return 0.5;
  if (s.rags >= 0.5) return 0.2;
  if (s.numbers >= 0.6) return s.profile.integerScale !== null ? 0.3 : 0.45;
  if (isProse(s)) return 0.45;
  return isCategory(s) ? 1 : s.profile.uniqueness < 0.9 || s.values <= 12 ? 0.9 : 0.75;
};

const name: Fit = (s) => {
  if (s.dates >= 0.3) return 0.02;
  if (s.numbers >= 0.7) return 0.15;
  if (s.rags >= 0.5 || (s.statuses >= 0.6 && s.profile.uniqueness < 0.6)) return 0.15;
  const length = s.profile.meanLength > 150 ? 0.5 : 1;
  if (s.profile.uniqueness >= 0.6 || s.values <= 3) return length;
  return (s.profile.uniqueness >= 0.3 ? 0.75 : 0.45) * length;
};

const id: Fit = (s) => {
  if (s.dates >= 0.3) return 0.02;
  if (s.percents >= 0.5 || s.people >= 0.5) return 0.1;
  if (s.texts >= 0.5 && s.profile.meanLength > 30) return 0.25;
  if (s.profile.isSequence || s.profile.uniqueness >= 0.9) return 1;
  return s.profile.uniqueness >= 0.5 ? 0.8 : 0.35;
};

const prose: Fit = (s) => {
  if (s.dates >= 0.5 || s.numbers >= 0.6) return 0.08;
  if (s.statuses >= 0.7 || s.rags >= 0.6 || s.people >= 0.7) return 0.25;
  return s.profile.meanLength >= 30 ? 1 : s.profile.meanLength >= 15 ? 0.88 : 0.7;
};

const comment: Fit = (s) => (s.texts >= 0.5 && !isProse(s) && isCategory(s) && s.profile.meanLength < 25 && s.values > 15 ? 0.62 : prose(s));

const text: Fit = (s) => (s.dates >= 0.5 || s.numbers >= 0.7 ? 0.12 : 1);

const rating: Fit = (s) => {
  if (s.dates >= 0.3) return 0.03;
  if (s.ordinals >= 0.4 || s.rags >= 0.4 || s.numbers >= 0.4) return 1;
  return isProse(s) ? 0.55 : isCategory(s) ? 0.92 : 0.6;
};

const priority: Fit = (s) => {
  if (s.dates >= 0.3 || s.percents >= 0.6 || isProse(s)) return 0.05;
  if (s.ordinals >= 0.4 || s.numbers >= 0.5 || isCategory(s)) return 1;
  return 0.5;
};

const effort: Fit = (s) => {
  if (s.dates >= 0.3 || s.percents >= 0.5) return 0.05;
  if (s.numbers < 0.5) return s.numbers >= 0.2 ? 0.6 : 0.08;
  const { integerScale, maximum, durations } = s.profile;
  return integerScale !== null && (maximum ?? 0) <= 5 && durations === 0 && s.values >= 5 ? 0.65 : 1;
};
const figure: Fit = (s) => (s.dates >= 0.3 ? 0.05 : s.numbers >= 0.5 ? 1 : s.numbers >= 0.2 ? 0.7 : 0.2);

const fits: Readonly<Record<WordedField, Fit>> = {
  id, name, description: prose, owner: people, sponsor: people, department: category, programme: category, parent: (s) => (s.dates >= 0.3 ? 0.05 : 1),
  objective: category, status, rag, ragPrevious: rag, phase: category, start: date, end: date, baselineStart: date, baselineEnd: date, actualStart: date,
  actualEnd: date, percentComplete: fraction, plannedPercent: fraction, budget: money, actualCost: money, forecastCost: money, plannedValue: money,
  earnedValue: money, benefit: money, risk: rating, priority, effort, comment, nextMilestone: text, nextMilestoneDate: date, decision: text, lastUpdated: date,
  probability: rating, impact: rating, exposure: money, response: text, project: (s) => (s.dates >= 0.3 ? 0.02 : s.people >= 0.7 ? 0.4 : 1), person: people,
  role: category, hours: figure, fte: figure, percent: fraction, weight: figure, baseline: figure, target: figure, actual: figure, due: date,
};
