import type { Fault } from '../oracle/fault';
import type { FakeSheet, FakeSpreadsheet, FakeValue } from '../model/fake-spreadsheet';
import { Meter } from './meter';

/** The constructors of the context that the script runs in: what it is given is made with them. */
export type Realm = { readonly Date: DateConstructor; readonly Array: ArrayConstructor; readonly Error: ErrorConstructor; readonly Object: ObjectConstructor };

export const ownRealm: Realm = { Date, Array, Error, Object };

/** What the script was started by. A trigger has no user interface; a simple trigger (`open`) has few permissions. */
export type Context = 'menu' | 'sidebar' | 'open' | 'trigger';

/** Gives what a formula shows. */
export type Evaluator = (formula: string, at: { readonly sheet: FakeSheet; readonly row: number; readonly column: number }) => FakeValue;

export type EnvironmentOptions = {
  /** Of add-ons that are installed and not yet used in this spreadsheet: `NONE`; `LIMITED` for `onOpen`. */
  readonly authMode?: 'NONE' | 'LIMITED' | 'FULL';
  readonly context?: Context;
  /** False: a standalone script, which has no spreadsheet of its own. */
  readonly isBound?: boolean;
  /** The e-mail address of who runs the script; the owner by default. */
  readonly user?: string;
  readonly userLocale?: string;
  readonly scriptTimeZone?: string;
  readonly evaluate?: Evaluator;
  /** HTML files of the project by name without extension. */
  readonly files?: Readonly<Record<string, string>>;
  /** The clock when the script starts, milliseconds; moves only by sleeping, waiting and `millisecondsPerCall`. */
  readonly now?: number;
  readonly millisecondsPerCall?: number;
  /** In a cell with the format `@`, is a leading apostrophe kept as text? Not known of Google; `'strips'` by default. */
  readonly apostropheInTextFormat?: 'strips' | 'keeps';
};

export type UiEvent =
  | { readonly kind: 'sidebar' | 'dialog'; readonly title: string; readonly html: string }
  | { readonly kind: 'alert' | 'toast'; readonly title: string; readonly text: string };

export type MenuItem = { readonly caption: string; readonly functionName: string } | { readonly separator: true } | FakeMenu;
export type FakeMenu = { readonly caption: string; readonly isAddon: boolean; readonly items: MenuItem[] };

export type Settings = Required<Omit<EnvironmentOptions, 'evaluate' | 'now'>>;

const startOfClock = Date.UTC(2026, 9, 31, 9, 30);

/** All that an execution stands on: the spreadsheet, who runs it and how, what it has done so far. */
export class Environment {
  readonly meter = new Meter();
  readonly faults: Fault[] = [];
  readonly shown: UiEvent[] = [];
  readonly menus: FakeMenu[] = [];
  readonly logged: string[] = [];
  /** Buttons that answer alerts, first one first; `OK` when empty. */
  readonly answers: string[] = [];
  /** Texts typed into prompts, first one first; a prompt is closed when there is none. */
  readonly typed: string[] = [];
  /** Locks that another execution holds. */
  readonly heldElsewhere = new Set<'document' | 'user' | 'script'>();
  readonly held = new Set<'document' | 'user' | 'script'>();
  settings: Settings;
  evaluate: Evaluator;
  realm: Realm = ownRealm;
  now: number;
  private pending: (() => void)[] = [];

  constructor(
    readonly spreadsheet: FakeSpreadsheet,
    { evaluate = () => 0, now = startOfClock, ...options }: EnvironmentOptions = {},
  ) {
    this.evaluate = evaluate;
    this.now = now;
    this.settings = { ...defaults, user: spreadsheet.owner, ...options };
  }

  /** Keeps the fault, for a test to see even where the script swallows it, and throws. */
  readonly fail = (fault: Fault): never => {
    this.faults.push(fault);
    throw fault;
  };

  /** A write that Google keeps back until something is read or `flush` is called. */
  buffer(write: () => void): void {
    this.pending.push(write);
  }

  get hasPending(): boolean {
    return this.pending.length > 0;
  }

  /** Carries out what is kept back. The first write that fails throws; those behind it are lost with it. */
  settle(): void {
    const writes = this.pending;
    this.pending = [];
    for (const write of writes) write();
  }

  /** Forgets what is kept back, as when an execution ends with an error before it was carried out. */
  drop(): void {
    this.pending = [];
  }

  get isOwner(): boolean {
    return this.settings.user === this.spreadsheet.owner;
  }

  get isEditor(): boolean {
    return this.isOwner || this.spreadsheet.editors.includes(this.settings.user);
  }

  nextId(): number {
    this.spreadsheet.lastId += 1;
    return this.spreadsheet.lastId;
  }
}

const defaults: Omit<Settings, 'user'> = {
  authMode: 'FULL',
  context: 'menu',
  isBound: true,
  userLocale: 'en',
  scriptTimeZone: 'Etc/UTC',
  files: {},
  millisecondsPerCall: 0,
  apostropheInTextFormat: 'strips',
};
