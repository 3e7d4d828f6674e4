import { createHash } from 'node:crypto';
import type { EnumValue } from '../oracle/enum-value';
import { Fault, ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';
import { formatMoment } from '../values/format-moment';
import { userHandle } from './protection';

type UtilitiesHandle = Handle & { readonly type: 'Utilities.Utilities' };
type SessionHandle = Handle & { readonly type: 'Base.Session' };
type LoggerHandle = Handle & { readonly type: 'Base.Logger' };
type ConsoleHandle = Handle & { readonly type: 'Console' };

export const utilities = (env: Environment): UtilitiesHandle => ({ type: 'Utilities.Utilities', env });
export const session = (env: Environment): SessionHandle => ({ type: 'Base.Session', env });
export const logger = (env: Environment): LoggerHandle => ({ type: 'Base.Logger', env });
export const consoleOf = (env: Environment): ConsoleHandle => ({ type: 'Console', env });

/** Bytes are signed, as in Java. */
const signed = (bytes: Uint8Array): number[] => [...bytes].map((byte) => (byte > 127 ? byte - 256 : byte));
const toBytes = (given: string | readonly number[]): Buffer => (typeof given === 'string' ? Buffer.from(given, 'utf8') : Buffer.from(given.map((byte) => byte & 255)));

function computeDigest({ env }: UtilitiesHandle, algorithm: EnumValue, given: string | readonly number[]): number[] {
  const name = algorithm.toString().replace('_', '').toLowerCase();
  if (name === 'md2') return env.fail(new Fault('MD2 is not in the fake'));
  return signed(createHash(name).update(toBytes(given)).digest());
}

/** The same ones in every run. */
function getUuid({ env }: UtilitiesHandle): string {
  return `00000000-0000-4000-8000-${String(env.nextId()).padStart(12, '0')}`;
}

const utilityMethods = {
  base64Decode: (_self: UtilitiesHandle, text: string) => signed(Buffer.from(text, 'base64')),
  base64Encode: (_self: UtilitiesHandle, given: string | readonly number[]) => toBytes(given).toString('base64'),
  base64EncodeWebSafe: (_self: UtilitiesHandle, given: string | readonly number[]) => toBytes(given).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
  computeDigest,
  formatDate: ({ env }: UtilitiesHandle, ...[date, zone, format]: readonly [Date, string, string]) => readable(env, () => formatMoment(date.getTime(), zone, format)),
  getUuid,
  sleep: ({ env }: UtilitiesHandle, milliseconds: number) => {
    if (milliseconds > 300_000) throw new ServiceError('Argument too large: milliseconds');
    env.now += milliseconds;
  },
} satisfies MethodTable;

function readable<T>(env: Environment, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof Fault) return env.fail(error);
    throw new ServiceError(error instanceof Error ? error.message : String(error));
  }
}

const sessionMethods = {
  getActiveUser: ({ env }: SessionHandle) => userHandle(env, env.settings.user),
  getActiveUserLocale: ({ env }: SessionHandle) => env.settings.userLocale,
  getEffectiveUser: ({ env }: SessionHandle) => userHandle(env, env.settings.user),
  getScriptTimeZone: ({ env }: SessionHandle) => env.settings.scriptTimeZone,
  getTemporaryActiveUserKey: () => 'a-key-of-thirty-days',
} satisfies MethodTable;

function log({ env }: Handle, ...given: readonly unknown[]): void {
  env.logged.push(given.map((one) => (typeof one === 'string' ? one : one === undefined ? 'undefined' : JSON.stringify(one))).join(' '));
}

const loggerMethods = {
  clear: ({ env }: LoggerHandle) => void env.logged.splice(0),
  getLog: ({ env }: LoggerHandle) => env.logged.join('\n'),
  log: (self: LoggerHandle, ...given: readonly unknown[]) => {
    log(self, ...given);
    return self;
  },
} satisfies MethodTable;

const consoleMethods = { error: log, info: log, log, warn: log, time: () => undefined, timeEnd: () => undefined } satisfies MethodTable;

export const utilityTables: Tables = { 'Utilities.Utilities': utilityMethods, 'Base.Session': sessionMethods, 'Base.Logger': loggerMethods, Console: consoleMethods };
