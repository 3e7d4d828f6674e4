import { parseArgs } from 'node:util';
import type { Masks } from '../../core/portfolio/mask-texts';
import { PlumblineError } from '../../core/workbook/plumbline-error';
import { dayOfIso } from '../../core/workbook/day';

export type InspectArguments = { readonly command: 'inspect'; readonly files: readonly string[]; readonly json: boolean };

export type RefreshArguments = {
  readonly command: 'refresh';
  readonly file: string;
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly force: boolean;
  readonly asOf: string | null;
  readonly settings: string | null;
  /** Null: nothing is masked. */
  readonly mask: Masks | null;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly timings: boolean;
};

export type CompareArguments = { readonly command: 'compare'; readonly a: string; readonly b: string; readonly json: boolean };

export type ChangesArguments = { readonly command: 'changes'; readonly old: string; readonly now: string; readonly json: boolean };

/** `port` 0: any that is free. */
export type ServeArguments = { readonly command: 'serve'; readonly file: string | null; readonly port: number };

export type Arguments =
  | InspectArguments
  | RefreshArguments
  | CompareArguments
  | ChangesArguments
  | ServeArguments
  | { readonly command: 'help'; readonly topic: CommandName | null }
  | { readonly command: 'version' };

export const commandNames = ['inspect', 'refresh', 'changes', 'compare', 'serve'] as const;
export type CommandName = (typeof commandNames)[number];

/** Every command's usage line, shown by its help and under each wrong use. */
export const usageLines: Readonly<Record<CommandName, string>> = {
  inspect: 'plumbline inspect FILE… [--json]',
  refresh:
    'plumbline refresh FILE [--out FILE | --in-place] [--force]\n         [--as-of YYYY-MM-DD] [--settings FILE.json] [--mask names,money]\n         [--json] [--quiet] [--timings]',
  changes: 'plumbline changes OLD NEW [--json]',
  compare: 'plumbline compare A B [--json]',
  serve: 'plumbline serve [FILE] [--port N]',
};

/** Reads the words after `plumbline`. Throws PlumblineError `usage` naming the word that is wrong. */
export function parseArguments(words: readonly string[]): Arguments {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help') return { command: 'help', topic: null };
  if (first === '--version' || first === '-V') return { command: 'version' };
  const command = commandNames.find((name) => name === first);
  if (!command) throw usageError(`'${first}' is not a command of Plumbline.`, null);
  if (rest.includes('--help') || rest.includes('-h')) return { command: 'help', topic: command };
  return readers[command](rest);
}

const readers: { readonly [C in CommandName]: (words: readonly string[]) => Arguments } = {
  inspect: inspectArguments,
  refresh: refreshArguments,
  changes: changesArguments,
  compare: compareArguments,
  serve: serveArguments,
};

function compareArguments(words: readonly string[]): CompareArguments {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } }, 'compare');
  const [a, b, extra] = positionals;
  if (a === undefined || b === undefined) throw usageError('Name the two packs to compare.', 'compare');
  if (extra !== undefined) throw usageError(`Two packs at a time: '${extra}' is one too many.`, 'compare');
  return { command: 'compare', a, b, json: values.json === true };
}

function changesArguments(words: readonly string[]): ChangesArguments {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } }, 'changes');
  const [old, now, extra] = positionals;
  if (old === undefined || now === undefined) throw usageError('Name the older workbook and the newer one.', 'changes');
  if (extra !== undefined) throw usageError(`Two workbooks at a time: '${extra}' is one too many.`, 'changes');
  return { command: 'changes', old, now, json: values.json === true };
}

function serveArguments(words: readonly string[]): ServeArguments {
  const { values, positionals } = parse(words, { port: { type: 'string' } }, 'serve');
  const [file = null, extra] = positionals;
  if (extra !== undefined) throw usageError(`One file at a time: '${extra}' is one too many.`, 'serve');
  const port = typeof values.port === 'string' ? values.port : '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw usageError(`--port needs a number up to 65535; '${port}' is none.`, 'serve');
  return { command: 'serve', file, port: Number(port) };
}

function inspectArguments(words: readonly string[]): InspectArguments {
  const { values, positionals } = parse(words, { json: { type: 'boolean' } }, 'inspect');
  if (positionals.length === 0) throw usageError('Name at least one file to inspect.', 'inspect');
  return { command: 'inspect', files: positionals, json: values.json === true };
}

const refreshOptions = {
  out: { type: 'string' },
  'in-place': { type: 'boolean' },
  force: { type: 'boolean' },
  'as-of': { type: 'string' },
  settings: { type: 'string' },
  mask: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  timings: { type: 'boolean' },
} as const;

function refreshArguments(words: readonly string[]): RefreshArguments {
  const { values, positionals } = parse(words, refreshOptions, 'refresh');
  const [file, extra] = positionals;
  if (file === undefined) throw usageError('Name the file to refresh.', 'refresh');
  if (extra !== undefined) throw usageError(`One file at a time: '${extra}' is one too many.`, 'refresh');
  const text = (name: string): string | null => (typeof values[name] === 'string' ? values[name] : null);
  const asOf = text('as-of');
  if (asOf !== null && dayOfIso(asOf) === null) {
    throw usageError(`--as-of needs a date such as 2026-10-31; '${asOf}' is none.`, 'refresh');
  }
  const out = text('out');
  const inPlace = values['in-place'] === true;
  const mask = maskOf(text('mask'));
  if (mask && inPlace) throw usageError('--mask writes a report of its own: it excludes --in-place.', 'refresh');
  if (out !== null && inPlace) throw usageError('--out and --in-place exclude each other.', 'refresh');
  return {
    command: 'refresh',
    file,
    out,
    inPlace,
    force: values.force === true,
    asOf,
    settings: text('settings'),
    mask,
    json: values.json === true,
    quiet: values.quiet === true,
    timings: values.timings === true,
  };
}

/** `names`, `money` or both, in any order. */
function maskOf(text: string | null): Masks | null {
  if (text === null) return null;
  const words = text.split(',').map((word) => word.trim());
  if (words.some((word) => word !== 'names' && word !== 'money')) throw usageError(`--mask needs names, money or names,money; '${text}' is none of them.`, 'refresh');
  return { names: words.includes('names'), money: words.includes('money') };
}

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Parsed = { readonly values: Readonly<Record<string, unknown>>; readonly positionals: readonly string[] };

function parse(words: readonly string[], options: Options, command: CommandName): Parsed {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [what = 'An argument is wrong.'] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw usageError(/[.!?]$/.test(what) ? what : `${what}.`, command);
  }
}

/** The error of a wrong call: what is wrong, then how the command is used. */
export function usageError(what: string, command: CommandName | null): PlumblineError {
  const usage = command ? `Usage: ${usageLines[command]}` : `Usage: plumbline COMMAND …  (commands: ${commandNames.join(', ')}; plumbline --help)`;
  return new PlumblineError('usage', `${what}\n${usage}`);
}
