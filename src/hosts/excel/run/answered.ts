import { cancelled } from './host-run';
import type { Watched } from './host-run';

const patienceMilliseconds = 3000;
const lookMilliseconds = 100;

/**
 * Waits for an answer of Excel's, which keeps a request back for as long as somebody types in a cell. Where it takes long,
 * the run is told so, and that it has come. While nothing is sent that can write, a stop ends the waiting: throws `cancelled`,
 * and what Excel answers later is dropped.
 */
export async function answered(answer: Promise<unknown>, run: Watched): Promise<void> {
  const wait: { waited: number; timer: unknown } = { waited: 0, timer: null };
  const stopped = new Promise<never>((_, reject) => {
    const look = (): void => {
      if (run.isReading && run.signal.aborted) {
        reject(cancelled(run));
        return;
      }
      wait.waited += lookMilliseconds;
      if (wait.waited === patienceMilliseconds) run.onWaiting?.(true);
      wait.timer = setTimeout(look, lookMilliseconds);
    };
    wait.timer = setTimeout(look, lookMilliseconds);
  });
  try {
    await Promise.race([answer, stopped]);
  } finally {
    clearTimeout(wait.timer);
    if (wait.waited >= patienceMilliseconds) run.onWaiting?.(false);
  }
}
