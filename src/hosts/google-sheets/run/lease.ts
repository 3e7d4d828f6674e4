import { PlumblineError } from '../../../core/workbook/plumbline-error';

type Lease = { readonly token: string; readonly until: number };

const key = 'plumbline.lease';
const leaseMilliseconds = 7 * 60_000;
const waitMilliseconds = 10_000;

/**
 * Takes the right to write this spreadsheet, or renews it: one refresh at a time, whoever pressed it. It ends by itself after
 * seven minutes, when no run of Google's can still be going on. `now`: milliseconds. Throws `host-busy` where another holds it.
 */
export function holdLease(token: string, now: number): void {
  underLock((store) => {
    const lease = readLease(store);
    if (lease && lease.token !== token && lease.until > now) {
      const minutes = Math.max(1, Math.ceil((lease.until - now) / 60_000));
      throw new PlumblineError('host-busy', `Another refresh of this spreadsheet is running, perhaps by somebody else. Nothing was changed. Try again when it is done, at the latest in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`);
    }
    store.setProperty(key, JSON.stringify({ token, until: now + leaseMilliseconds } satisfies Lease));
  });
}

/** Gives the right back; one that another holds by now is left alone. */
export function releaseLease(token: string): void {
  underLock((store) => {
    if (readLease(store)?.token === token) store.deleteProperty(key);
  });
}

function readLease(store: GoogleAppsScript.Properties.Properties): Lease | null {
  const text = store.getProperty(key);
  return text ? (JSON.parse(text) as Lease) : null;
}

/** Reads and writes the document's property with nobody in between. Outside of a bound script there is nothing to hold. */
function underLock(act: (store: GoogleAppsScript.Properties.Properties) => void): void {
  const store = PropertiesService.getDocumentProperties() as GoogleAppsScript.Properties.Properties | null;
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (!store || !lock) return;
  if (!lock.tryLock(waitMilliseconds)) throw new PlumblineError('host-busy', 'Another refresh of this spreadsheet is being started just now. Nothing was changed. Wait a moment, then try again.');
  try {
    act(store);
  } finally {
    lock.releaseLock();
  }
}
