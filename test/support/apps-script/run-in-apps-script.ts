import ts from 'typescript';
import vm from 'node:vm';
import type { FakeAppsScript } from './fake-apps-script';
import type { Context, Environment, Realm } from './runtime/environment';
import { ownRealm } from './runtime/environment';
import { transferArgument, transferResult } from './runtime/transfer';

export type CallOptions = { readonly context?: Context; readonly authMode?: 'NONE' | 'LIMITED' | 'FULL' };

export type RunOptions = {
  /** Is `console` there? It is in Apps Script; a script that needs none runs without. */
  readonly hasConsole?: boolean;
};

export type AppsScriptProgram = {
  /** Names of functions declared at the top, which menus, triggers and pages can call. */
  readonly functionNames: readonly string[];
  /** Calls a function as a menu or a trigger does, with what Google gives it; its result is of no use to anybody. */
  readonly run: (name: string, options?: CallOptions & { readonly event?: unknown }) => unknown;
  /** Calls a function as a page does through `google.script.run`: by value both ways. */
  readonly callFromPage: (name: string, ...args: readonly unknown[]) => unknown;
};

/**
 * A built script in Apps Script: plain JavaScript of ES2020 without timers, URL, TextEncoder or code made from text. Every call
 * loads the whole script into a new context, as Google does, so nothing is remembered between calls. What waits to be written is
 * written when the call ends; a fault of the fake fails the call, even where the script swallowed it.
 */
export function runInAppsScript(code: string, fake: FakeAppsScript, { hasConsole = true }: RunOptions = {}): AppsScriptProgram {
  const { script, functionNames } = compiled(code);
  const execute = (name: string, args: readonly unknown[], options: CallOptions): unknown => {
    const { environment } = fake;
    const { settings } = environment;
    environment.settings = { ...settings, ...(options.context === 'open' ? { authMode: 'LIMITED' } : {}), ...options };
    try {
      return executeOnce({ script, fake, hasConsole }, name, args);
    } finally {
      environment.settings = settings;
      environment.realm = ownRealm;
      environment.held.clear();
      environment.drop();
    }
  };
  return {
    functionNames,
    run: (name, { event, ...options } = {}) => {
      assertDeclared(functionNames, name);
      return execute(name, event === undefined ? [] : [event], options);
    },
    callFromPage: (name, ...args) => {
      assertDeclared(functionNames, name);
      if (name.endsWith('_')) throw new Error(`${name} is private: a page cannot call it`);
      return transferResult(execute(name, args.map(transferArgument), { context: 'sidebar', authMode: 'FULL' }));
    },
  };
}

function assertDeclared(names: readonly string[], name: string): void {
  if (!names.includes(name)) throw new Error(`Script function not found: ${name}`);
}

type Compiled = { readonly script: vm.Script; readonly functionNames: readonly string[] };

const known = new Map<string, Compiled>();

/** A bundle is large, and tests open the same one again and again. */
function compiled(code: string): Compiled {
  const made = known.get(code) ?? { script: new vm.Script(code, { filename: 'Code.js' }), functionNames: topFunctions(code) };
  known.set(code, made);
  return made;
}

function topFunctions(code: string): string[] {
  const { statements } = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2020, false, ts.ScriptKind.JS);
  return statements.flatMap((statement) => (ts.isFunctionDeclaration(statement) && statement.name ? [statement.name.text] : []));
}

type Execution = { readonly script: vm.Script; readonly fake: FakeAppsScript; readonly hasConsole: boolean };

function executeOnce({ script, fake, hasConsole }: Execution, name: string, args: readonly unknown[]): unknown {
  const { environment, globals } = fake;
  const known = environment.faults.length;
  const context = vm.createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('delete globalThis.console; delete globalThis.SharedArrayBuffer;', context);
  environment.realm = realmOf(context, environment);
  for (const [key, value] of Object.entries(globals)) if (key !== 'console' || hasConsole) Object.defineProperty(context, key, { value, configurable: true, writable: true });
  script.runInContext(context);
  const called = vm.runInContext(`(texts) => ${name}(...JSON.parse(texts))`, context) as (texts: string) => unknown;
  const result = called(JSON.stringify(args));
  environment.settle();
  const [fault] = environment.faults.slice(known);
  if (fault) throw fault;
  return result;
}

/** The context's own constructors; its clock is the environment's. */
function realmOf(context: vm.Context, environment: Environment): Realm {
  const make = vm.runInContext(
    `(now) => {
      const Real = Date;
      globalThis.Date = class Date extends Real {
        constructor(...given) { if (given.length === 0) super(now()); else super(...given); }
        static now() { return now(); }
      };
      return { Date: globalThis.Date, Array, Error, Object };
    }`,
    context,
  ) as (now: () => number) => Realm;
  return make(() => environment.now);
}
