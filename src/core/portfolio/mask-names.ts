import { isMaskedPerson, isPersonName } from '../tables/values/is-person-name';
import { hasOrganisationWord, splitPeople } from '../tables/values/people';
import { projectLookup } from './joins';
import type { Portfolio } from './portfolio';
import { plainName } from '../workbook/plain-name';

/** What stands for each name of a portfolio, the same wherever the name occurs. Case and blanks do not count. */
export type NameBook = {
  /** By key: `Project 3`, in the order of the projects. */
  readonly project: (key: string) => string;
  /** A project as a register types it; one the main table does not have is `Unlisted project 1`. */
  readonly projectText: (text: string) => string;
  /** `Jane Smith / Bob Ray` → `Person 1 / Person 2`; a dash where the text names nobody (`TBC`). */
  readonly people: (text: string) => string;
  /** The holder of a capacity, taken as one whatever it looks like. */
  readonly holder: (text: string) => string;
  readonly role: (text: string) => string;
  readonly department: (text: string) => string;
  readonly programme: (text: string) => string;
  /** By name or id. */
  readonly objective: (text: string) => string;
  readonly sheet: (name: string | null) => string | null;
  /** Does this text hold none of the names, nor a part of a person's? */
  readonly isFree: (text: string) => boolean;
};

/**
 * Replaces the names of a portfolio by words with numbers, counted in the order in which they first occur. People become
 * `Person n`, teams and organisations `Team n`, owners that look like neither `Party n`, so that what an analysis
 * takes for a person stays one. `furtherObjectives` are names that only Settings know; they are counted last.
 */
export function nameBook(portfolio: Portfolio, furtherObjectives: readonly string[] = []): NameBook {
  const { projects } = portfolio;
  const keys = new Map(projects.map(({ key }, index) => [key, `Project ${index + 1}`]));
  const lookup = projectLookup(projects);
  const unlisted = numbered('Unlisted project', allocatedTo(portfolio).filter((text) => lookup(text) === null));
  const people = numberedPeople(portfolio);
  const isFree = freeTexts(portfolio, people);
  const roles = numbered('Role', rolesOf(portfolio).filter((role) => !isFree(role)));
  const sheets = sheetNames(portfolio);
  const objectives = numberedObjectives(portfolio, furtherObjectives);
  const project = (key: string): string => keys.get(key) ?? 'Project';
  return {
    project,
    projectText: (text) => {
      const key = lookup(text);
      return key === null ? of(unlisted, text, 'Unlisted project') : project(key);
    },
    people: (text) => splitPeople(text).map((part) => of(people, part, 'Person')).join(' / ') || '–',
    holder: (text) => of(people, text, 'Person'),
    role: (text) => roles.get(plainName(text)) ?? text,
    department: lookIn('Department', projects.map(({ values }) => values.department?.value)),
    programme: lookIn('Programme', projects.map(({ values }) => values.programme?.value)),
    objective: (text) => of(objectives, text, 'Objective'),
    sheet: (name) => (name === null ? null : (sheets.get(name) ?? 'Sheet')),
    isFree,
  };
}

function of(names: ReadonlyMap<string, string>, text: string, other: string): string {
  return names.get(plainName(text)) ?? other;
}

function lookIn(word: string, names: readonly (string | undefined)[]): (text: string) => string {
  const masked = numbered(word, names.flatMap((name) => name ?? []));
  return (text) => of(masked, text, word);
}

function numbered(word: string, names: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(names.map(plainName))].filter((name) => name !== '');
  return new Map(distinct.map((name, index) => [name, `${word} ${index + 1}`]));
}

function numberedPeople(portfolio: Portfolio): ReadonlyMap<string, string> {
  const spellings = [...peopleTexts(portfolio).flatMap(splitPeople), ...portfolio.capacities.flatMap(({ person }) => person ?? [])];
  const person = new Set(spellings.filter(isPersonName).map(plainName));
  const team = new Set(spellings.filter((name) => !person.has(plainName(name)) && hasOrganisationWord(name)).map(plainName));
  const others = spellings.filter((name) => !person.has(plainName(name)) && !team.has(plainName(name)));
  return new Map([...numbered('Person', spellings.filter((name) => person.has(plainName(name)))), ...numbered('Team', [...team]), ...numbered('Party', others)]);
}

function peopleTexts({ projects, objectives, allocations, risks }: Portfolio): readonly string[] {
  return [
    ...projects.flatMap(({ values }) => [values.owner?.value ?? [], values.sponsor?.value ?? []].flat()),
    ...[...objectives, ...risks].flatMap(({ owner }) => owner ?? []),
    ...allocations.flatMap(({ person }) => person ?? []),
  ];
}

function allocatedTo({ allocations }: Portfolio): readonly string[] {
  return allocations.flatMap(({ project }) => project ?? []);
}

function rolesOf({ allocations, capacities }: Portfolio): readonly string[] {
  return [...allocations, ...capacities].flatMap(({ role }) => role ?? []);
}

/** An objective is meant by its name, else by its id; equal names are one objective. */
function numberedObjectives({ objectives, links }: Portfolio, further: readonly string[]): ReadonlyMap<string, string> {
  const ids = new Map(objectives.flatMap(({ id, name }) => (id === null ? [] : [[plainName(id), name] as const])));
  const names = new Set(objectives.map(({ name }) => plainName(name)));
  const meant = (text: string): string => (names.has(plainName(text)) ? text : (ids.get(plainName(text)) ?? text));
  const masked = numbered('Objective', [...objectives.map(({ name }) => name), ...[...links.map(({ objective }) => objective), ...further].map(meant)]);
  const byId = [...ids].filter(([id]) => !names.has(id)).map(([id, name]) => [id, masked.get(plainName(name)) ?? 'Objective'] as const);
  return new Map([...byId, ...masked]);
}

/** The sheet of the first project is the register, whatever it is called. */
function sheetNames(portfolio: Portfolio): ReadonlyMap<string, string> {
  const { projects, objectives, links, allocations, capacities, risks, milestones } = portfolio;
  const places = [...projects, ...objectives].flatMap(({ source }) => source?.sheet ?? []);
  const cells = [...links, ...allocations, ...capacities, ...risks, ...milestones].flatMap(({ cell }) => cell.sheet ?? []);
  return new Map([...new Set([...places, ...cells])].map((name, index) => [name, index === 0 ? 'Register' : `Sheet ${index + 1}`]));
}

const shortestName = 3;

function freeTexts(portfolio: Portfolio, people: ReadonlyMap<string, string>): (text: string) => boolean {
  const { projects, objectives } = portfolio;
  const names = [
    ...projects.flatMap(({ key, name, values: { id, department, programme } }) => [key, name, ...[id, department, programme].map((text) => text?.value ?? '')]),
    ...objectives.flatMap(({ id, name }) => [id ?? '', name]),
    ...allocatedTo(portfolio),
    ...people.keys(),
  ].map(plainName);
  const whole = [...new Set(names)].filter((name) => name.length >= shortestName);
  const parts = new Set([...people.keys()].filter((name) => !isMaskedPerson(name)).flatMap(wordsOf).filter((word) => word.length >= shortestName));
  return (text) => {
    const searched = plainName(text);
    return !whole.some((name) => searched.includes(name)) && !wordsOf(searched).some((word) => parts.has(word));
  };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}]+/u);
}
