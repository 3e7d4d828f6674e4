import { startOnce } from '../../../src/entries/taskpane/start-once';

describe('startOnce', () => {
  it('tries again after a failure, and no more once it runs', async () => {
    const answers = [Promise.reject(new Error('busy')), Promise.resolve()];
    let calls = 0;
    const start = startOnce(() => answers[calls++] ?? Promise.resolve());
    await start();
    expect(calls).toBe(1);
    await Promise.all([start(), start()]);
    await start();
    expect(calls).toBe(2);
  });
});
