import { PlumblineError } from '../../../src/core/workbook/plumbline-error';
import { readSnapshot } from '../../../src/hosts/xlsx/read-snapshot';
import { hostileFiles, safeWorkbook } from '../../support/hostile-files';

/** What reading a file ends with: the first cell, or the code and sentence of the refusal. */
function outcome(bytes: Uint8Array): { readonly first: unknown; readonly code: string | null; readonly message: string } {
  try {
    return { first: readSnapshot(bytes, 'hostile.xlsx').sheets[0]?.cells[0]?.[0], code: null, message: '' };
  } catch (error) {
    if (!(error instanceof PlumblineError)) throw error;
    return { first: null, code: error.code, message: error.message };
  }
}

/** Seconds of processor time that `work` takes: other programs on the machine do not count. */
function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('hostile files', () => {
  it('are built around a workbook that reads', () => {
    expect(outcome(safeWorkbook())).toEqual({ first: 'safe', code: null, message: '' });
  });

  describe.each(hostileFiles.filter(({ code }) => code !== null))('$name', ({ code, make }) => {
    const bytes = make();

    it(`is refused as ${String(code)}, with a sentence that helps`, () => {
      const { code: refusal, message } = outcome(bytes);
      expect(refusal).toBe(code);
      expect(message).toMatch(/^The .+\. .+\.$/);
    });

    it('takes less than three seconds', () => {
      expect(seconds(() => outcome(bytes))).toBeLessThan(3);
    });

    it('is no larger than two megabytes', () => {
      expect(bytes.length).toBeLessThan(2 * 1024 * 1024);
    });
  });

  it.each(hostileFiles.filter(({ code }) => code === null))('$name reads normally in less than three seconds', ({ make }) => {
    const bytes = make();
    const taken = seconds(() => expect(outcome(bytes)).toEqual({ first: 'safe', code: null, message: '' }));
    expect(taken).toBeLessThan(3);
  });

  it('leave the prototype of objects alone', () => {
    for (const { make, code } of hostileFiles) if (code === null) readSnapshot(make(), 'hostile.xlsx');
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['c']).toBeUndefined();
  });
});
