/** A call that starts something that may fail at first: it tries again each time until that runs, one try at a time. */
export function startOnce(start: () => Promise<unknown>): () => Promise<void> {
  let isStarted = false;
  return async () => {
    if (isStarted) return;
    isStarted = true;
    try {
      await start();
    } catch {
      isStarted = false;
    }
  };
}
