import fc from 'fast-check';
import { crc32 } from '../../../../src/hosts/xlsx/archive/crc32';
import { defaultLimits, readArchive } from '../../../../src/hosts/xlsx/archive/read-archive';
import { makePackage } from '../../../support/make-package';
import { rawEntry, rawPackage } from '../../../support/raw-package';

const text = (bytes: Uint8Array | null): string | null => bytes && Buffer.from(bytes).toString();

describe('readArchive', () => {
  it('reads deflated and stored entries', () => {
    const stored = { ...rawEntry('b.txt', 'stored'), data: Buffer.from('stored'), method: 0 };
    const archive = readArchive(rawPackage([rawEntry('a.txt', 'deflated'), stored]));
    expect(text(archive.read('a.txt'))).toBe('deflated');
    expect(text(archive.read('b.txt'))).toBe('stored');
  });

  it('gives null for an entry that is not there', () => {
    const archive = readArchive(makePackage({ 'a.txt': 'a' }));
    expect(archive.read('b.txt')).toBeNull();
    expect(archive.has('b.txt')).toBe(false);
  });

  it('keeps the compressed bytes and the order of the central directory', () => {
    const entries = [rawEntry('z.txt', 'first'), rawEntry('a.txt', 'second')];
    const archive = readArchive(rawPackage(entries));
    expect(archive.entries.map(({ name }) => name)).toEqual(['z.txt', 'a.txt']);
    expect(archive.entries.map(({ data }) => Buffer.from(data))).toEqual(entries.map(({ data }) => Buffer.from(data)));
  });

  it('reads entries with data descriptors', () => {
    const archive = readArchive(rawPackage([{ ...rawEntry('a.txt', 'streamed'), hasDescriptor: true, flags: 8 }, rawEntry('b.txt', 'next')]));
    expect(text(archive.read('a.txt'))).toBe('streamed');
    expect(text(archive.read('b.txt'))).toBe('next');
  });

  it('reads ZIP64 packages', () => {
    const archive = readArchive(rawPackage([rawEntry('a.txt', 'wide'), rawEntry('b.txt', 'wider')], { zip64: true }));
    expect(text(archive.read('b.txt'))).toBe('wider');
  });

  it('reads an empty entry and a folder entry', () => {
    const archive = readArchive(rawPackage([{ ...rawEntry('xl/', ''), data: new Uint8Array(0), method: 0 }, rawEntry('xl/a', '')]));
    expect(archive.entries.map(({ name }) => name)).toEqual(['xl/', 'xl/a']);
    expect(archive.read('xl/a')?.length).toBe(0);
  });

  it('reads a package with a comment behind its end', () => {
    const bytes = Buffer.concat([makePackage({ 'a.txt': 'a' }), Buffer.from('PK comment')]);
    bytes.writeUInt16LE(10, bytes.length - 12);
    expect(text(readArchive(bytes).read('a.txt'))).toBe('a');
  });

  it('refuses names that differ only in case', () => {
    expect(() => readArchive(rawPackage([rawEntry('xl/A.xml', ''), rawEntry('xl/a.xml', '')]))).toThrow('is there twice');
  });

  it('passes over a tightly packed part that nobody reads', () => {
    const archive = readArchive(makePackage({ 'xl/media/blank.bmp': new Uint8Array(3_000_000), 'a.txt': 'a' }));
    expect(text(archive.read('a.txt'))).toBe('a');
    expect(() => archive.read('xl/media/blank.bmp')).toThrow('400 times');
  });

  it('names the part that is over the limit for one part', () => {
    const bytes = makePackage({ 'a.txt': 'x'.repeat(200) });
    expect(() => readArchive(bytes, { ...defaultLimits, entrySize: 199 })).toThrow('a.txt');
  });

  it('counts all parts together against the total limit', () => {
    const bytes = makePackage({ 'a.txt': 'x'.repeat(60), 'b.txt': 'x'.repeat(60) });
    expect(() => readArchive(bytes, { ...defaultLimits, totalSize: 119 })).toThrow('all its parts together');
    expect(readArchive(bytes, { ...defaultLimits, totalSize: 120 }).entries).toHaveLength(2);
  });

  it('gives back whatever was packed', () => {
    const names = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.dictionary(names, fc.uint8Array({ maxLength: 40_000 }), { minKeys: 1, maxKeys: 4 }), (parts) => {
        const archive = readArchive(makePackage(parts));
        for (const [name, bytes] of Object.entries(parts)) {
          expect(Buffer.compare(Buffer.from(archive.read(name) ?? []), Buffer.from(bytes))).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never fails on damaged packages in any other way than by refusing them', () => {
    const good = makePackage({ 'a.txt': 'some text that deflates, some text that deflates', 'b.txt': 'more' });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const bytes = good.slice();
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        try {
          const archive = readArchive(bytes);
          for (const { name } of archive.entries) archive.read(name);
        } catch (error) {
          expect((error as Error).name).toBe('PlumblineError');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('crc32', () => {
  it('is CBF43926 for the digits 1 to 9, the check value of the standard', () => {
    expect(crc32(Buffer.from('123456789')).toString(16)).toBe('cbf43926');
  });

  it('is 0 for nothing', () => {
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});
