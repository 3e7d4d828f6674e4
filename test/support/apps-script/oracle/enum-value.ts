import { Fault } from './fault';
import { readTypings } from './read-typings';

/** One value of an enum, such as `SpreadsheetApp.BorderStyle.SOLID`; the same object wherever it is met. */
export class EnumValue {
  /** `enumName` in full: `Spreadsheet.BorderStyle`. */
  constructor(
    readonly enumName: string,
    private readonly member: string,
    private readonly place: number,
  ) {}

  toString(): string {
    return this.member;
  }

  toJSON(): string {
    return this.member;
  }

  name(): string {
    return this.member;
  }

  ordinal(): number {
    return this.place;
  }

  compareTo(other: EnumValue): number {
    return this.place - other.place;
  }
}

const values = new Map<string, ReadonlyMap<string, EnumValue>>();

function valuesOf(enumName: string): ReadonlyMap<string, EnumValue> {
  const known = values.get(enumName);
  if (known) return known;
  const members = readTypings().enums.get(enumName);
  if (!members) throw new Fault(`the typings have no enum ${enumName}`);
  const made = new Map(members.map((member, place) => [member, new EnumValue(enumName, member, place)]));
  values.set(enumName, made);
  return made;
}

export function enumValue(enumName: string, member: string): EnumValue {
  const found = valuesOf(enumName).get(member);
  if (!found) throw new Fault(`the typings have no ${enumName}.${member}`);
  return found;
}

/** The object that holds an enum's values; a name that it lacks is told to `onFault` and thrown. */
export function enumOf(enumName: string, onFault: (fault: Fault) => never): object {
  const members = valuesOf(enumName);
  return new Proxy(Object.freeze({}), {
    get: (_target, key) => {
      if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
      return members.get(key) ?? onFault(new Fault(`the typings have no ${enumName}.${key}`));
    },
  });
}
