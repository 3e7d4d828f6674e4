import { ServiceError } from '../oracle/fault';
import type { Environment } from '../runtime/environment';
import type { Handle, MethodTable, Tables } from '../runtime/wrap';

type LockName = 'document' | 'user' | 'script';
type LockHandle = Handle & { readonly type: 'Lock.Lock'; readonly name: LockName };
type ServiceHandle = Handle & { readonly type: 'Lock.LockService' };

export const lockService = (env: Environment): ServiceHandle => ({ type: 'Lock.LockService', env });
const lock = (env: Environment, name: LockName): LockHandle => ({ type: 'Lock.Lock', env, name });

/** Another execution never lets go while this one waits: the whole time passes. */
function tryLock({ env, name }: LockHandle, milliseconds: number): boolean {
  if (env.heldElsewhere.has(name)) {
    env.now += milliseconds;
    return false;
  }
  env.held.add(name);
  return true;
}

const methods = {
  hasLock: ({ env, name }: LockHandle) => env.held.has(name),
  releaseLock: ({ env, name }: LockHandle) => {
    // What was written under the lock is written before the next one gets it only where it was flushed.
    env.held.delete(name);
  },
  tryLock,
  waitLock: (self: LockHandle, milliseconds: number) => {
    if (!tryLock(self, milliseconds)) throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  },
} satisfies MethodTable;

const service = {
  getDocumentLock: ({ env }: ServiceHandle) => (env.settings.isBound ? lock(env, 'document') : null),
  getScriptLock: ({ env }: ServiceHandle) => lock(env, 'script'),
  getUserLock: ({ env }: ServiceHandle) => lock(env, 'user'),
} satisfies MethodTable;

export const lockTables: Tables = { 'Lock.Lock': methods, 'Lock.LockService': service };
