import { readArchive } from '../../../../src/hosts/xlsx/archive/read-archive';
import { dosDate, makeEntry, writeArchive } from '../../../../src/hosts/xlsx/archive/write-archive';
import { rawEntry, rawPackage } from '../../../support/raw-package';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

describe('writeArchive', () => {
  it('gives back what was put in', () => {
    const archive = readArchive(writeArchive([makeEntry('xl/größe.xml', bytesOf('<a>ü</a>'), dosDate('2026-10-31'))]));
    expect(Buffer.from(archive.read('xl/größe.xml') ?? []).toString()).toBe('<a>ü</a>');
  });

  it('writes the content types first and keeps the order of the rest', () => {
    const entries = ['b.xml', '[Content_Types].xml', 'a.xml'].map((name) => makeEntry(name, bytesOf(name), 0));
    expect(readArchive(writeArchive(entries)).entries.map((entry) => entry.name)).toEqual(['[Content_Types].xml', 'b.xml', 'a.xml']);
  });

  it('copies compressed bytes and moves sizes from a data descriptor into the header', () => {
    const entry = rawEntry('a.xml', 'hello hello hello');
    const input = rawPackage([{ ...entry, hasDescriptor: true }]);
    expect(Buffer.from(input).readUInt16LE(6) & 8).toBe(8);
    const output = writeArchive(readArchive(input).entries);
    const header = Buffer.from(output);
    expect(header.readUInt16LE(6) & 8).toBe(0);
    expect([header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([entry.data.length, 17]);
    expect(Buffer.from(readArchive(output).entries[0]?.data ?? []).equals(Buffer.from(entry.data))).toBe(true);
  });

  it('keeps dates and attributes of entries', () => {
    const entry = { ...makeEntry('a', bytesOf('a'), dosDate('2024-02-29')), externalAttributes: 0x81a40000 };
    const [read] = readArchive(writeArchive([entry])).entries;
    expect([read?.modified, read?.externalAttributes]).toEqual([entry.modified, 0x81a40000]);
  });

  it('writes the same bytes for the same entries', () => {
    const write = (): Uint8Array => writeArchive([makeEntry('a', bytesOf('abc'.repeat(100)), dosDate('2026-10-31'))]);
    expect(Buffer.from(write()).equals(Buffer.from(write()))).toBe(true);
  });
});

describe('dosDate', () => {
  it('puts year since 1980, month and day into the upper word', () => {
    expect(dosDate('2026-10-31')).toBe(((46 << 9) | (10 << 5) | 31) * 65536);
  });

  it('takes 1980-01-01 for what is no date of this calendar', () => {
    expect([dosDate(''), dosDate('1979-12-31')]).toEqual([0x00210000, 0x00210000]);
  });
});
