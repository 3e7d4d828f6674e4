import { answered } from '../../../../src/hosts/excel/run/answered';

const never = new Promise<void>(() => undefined);

function waiting(isReading: boolean, answer: Promise<void>) {
  const told: boolean[] = [];
  const signal = { aborted: false };
  const run = { signal, isReading, stopped: 'Stopped.', onProgress: () => undefined, onWaiting: (isWaiting: boolean) => void told.push(isWaiting) };
  const state = { end: 'none' };
  void answered(answer, run).then(
    () => (state.end = 'answered'),
    (error: unknown) => (state.end = (error as { readonly code: string }).code),
  );
  return { told, signal, state };
}

describe('answered', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('says after three seconds that Excel does not answer, and when it has', async () => {
    let give: () => void = () => undefined;
    const { told, state } = waiting(false, new Promise<void>((resolve) => (give = resolve)));
    await jest.advanceTimersByTimeAsync(2900);
    expect(told).toEqual([]);
    await jest.advanceTimersByTimeAsync(5000);
    expect(told).toEqual([true]);
    give();
    await jest.advanceTimersByTimeAsync(0);
    expect([told, state.end, jest.getTimerCount()]).toEqual([[true, false], 'answered', 0]);
  });

  it('ends the waiting for what is read when it is stopped', async () => {
    const { signal, state } = waiting(true, never);
    await jest.advanceTimersByTimeAsync(200);
    signal.aborted = true;
    await jest.advanceTimersByTimeAsync(100);
    expect([state.end, jest.getTimerCount()]).toEqual(['cancelled', 0]);
  });

  it('waits on where something may be written', async () => {
    const { signal, state } = waiting(false, never);
    signal.aborted = true;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(state.end).toBe('none');
  });

  it('passes on what Excel throws', async () => {
    const { state } = waiting(true, Promise.reject(Object.assign(new Error('x'), { code: 'Timeout' })));
    await jest.advanceTimersByTimeAsync(0);
    expect(state.end).toBe('Timeout');
  });
});
