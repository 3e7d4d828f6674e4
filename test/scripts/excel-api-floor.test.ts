import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Member = { readonly name: string; readonly set: string | null; readonly level: string | null; readonly gate: string | null; readonly at: readonly string[] };
type Floor = { readonly files: number; readonly members: readonly Member[]; readonly floor: Readonly<Record<string, string | null>>; readonly faults: readonly string[] };

const root = resolve(__dirname, '../..');
const script = pathToFileURL(join(root, 'scripts/excel-api-floor.mjs')).href;
const fixtures = 'test/fixtures/excel-api-floor';

/** The script is a module, which Jest does not load: it runs in a process of its own, all folders in one. */
function floorsOf(calls: readonly (readonly [readonly string[], object])[]): readonly Floor[] {
  const code = `import { apiFloor } from ${JSON.stringify(script)};
    process.stdout.write(JSON.stringify(${JSON.stringify(calls)}.map(([folders, options]) => apiFloor(folders, options))));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Floor[];
}

const own = ['src/hosts/excel', 'src/entries/taskpane'];
const none: Floor = { files: 0, members: [], floor: {}, faults: [] };
let [floor, gated, loads, undecided, product] = [none, none, none, none, none];

beforeAll(() => {
  [floor = none, gated = none, loads = none, undecided = none, product = none] = floorsOf([
    [[`${fixtures}/floor`], {}],
    [[`${fixtures}/gated`], {}],
    [[`${fixtures}/faults`], {}],
    [[`${fixtures}/floor`], { decisions: {} }],
    [own, {}],
  ]);
}, 180_000);

const levelOf = ({ members }: Floor, name: string, file = ''): string | null | undefined =>
  members.find((member) => member.name === name && member.at.some((place) => place.includes(file)))?.level;

describe('apiFloor', () => {
  it('traces a planted member of 1.14 to its line', () => {
    expect(floor.floor['ExcelApi']).toBe('1.14');
    expect(floor.members[0]).toEqual({ name: 'Excel.Worksheet.onProtectionChanged', set: 'ExcelApi', level: '1.14', gate: null, at: [`${fixtures}/floor/planted.ts:10`] });
    expect(readFileSync(join(root, fixtures, 'floor/planted.ts'), 'utf8').split('\n')[9]).toContain('onProtectionChanged');
  });

  it.each([
    ['after a dot', 'Excel.Range.copyFrom', '1.9'],
    ['in brackets', 'Excel.Worksheet.showGridlines', '1.8'],
    ['in a pattern', 'Excel.Worksheet.tabColor', '1.7'],
    ['as a key of what is loaded', 'Excel.Interfaces.WorksheetProtectionLoadOptions.protected', '1.2'],
    ['as a key within a key', 'Excel.Interfaces.RangeFillLoadOptions.color', '1.1'],
    ['as a key of a typed constant', 'Excel.Interfaces.RangeLoadOptions.numberFormatCategories', '1.12'],
    ['as a key of what is set', 'Excel.Interfaces.RangeFormatUpdateData.textOrientation', '1.7'],
    ['as a key of an object of our own type', 'Excel.Interfaces.RangeFormatUpdateData.indentLevel', '1.9'],
    ['as a key within such a key', 'Excel.Interfaces.RangeFontUpdateData.strikethrough', '1.9'],
    ['as a key of such objects in arrays', 'Excel.CellPropertiesFormat.textOrientation', '1.9'],
    ['as a key of such an object that is loaded', 'Excel.Interfaces.RangeLoadOptions.linkedDataTypeState', '1.9'],
    ['as a key of such an object that is assigned', 'Excel.ConditionalCellValueRule.operator', '1.6'],
    ['as a value of an enumeration', 'Excel.RangeCopyType.values', '1.9'],
    ['as a text that stands for such a value', 'Excel.ConditionalFormatType.dataBar', '1.6'],
    ['as such a text, above its method', 'Excel.ChartType.waterfall', '1.9'],
    ['with the set of its class, where it has none', 'Excel.WorksheetProtection.load', '1.2'],
  ])('finds a member %s', (_, name, level) => {
    expect(levelOf(floor, name)).toBe(level);
  });

  it('counts by whether it is written, and by how many arguments are given', () => {
    const visibility = floor.members.filter(({ name }) => name === 'Excel.Worksheet.visibility').map(({ level, at }) => [level, at[0]?.split(':').at(-1)]);
    expect(visibility).toEqual([
      ['1.2', '5'],
      ['1.1', '17'],
    ]);
    expect(levelOf(floor, 'Excel.Range.getUsedRange')).toBe('1.2');
  });

  it('knows the sets that all of Office shares, with and without versions', () => {
    expect(floor.floor).toEqual({ ExcelApi: '1.14', SharedRuntime: '1.1', Settings: null });
  });

  it('passes over types', () => {
    expect(floor.members.filter(({ name }) => /WorksheetCustomProperty|LinkedWorkbook/.test(name))).toEqual([]);
    expect(floor.faults).toEqual([]);
  });

  it('leaves gated files out of the floor of their own set alone', () => {
    expect(gated.floor).toEqual({ ExcelApi: '1.8' });
  });

  it('counts an object typed by Office where it is written, not where it is handed over', () => {
    const merging = gated.members.filter(({ name }) => name === 'Excel.RunOptions.mergeUndoGroup');
    expect(merging).toEqual([{ name: 'Excel.RunOptions.mergeUndoGroup', set: 'ExcelApi', level: '1.20', gate: '1.20', at: [`${fixtures}/gated/gated-1.20.ts:2`] }]);
  });

  it('refuses a member above the gate of its file', () => {
    expect(gated.faults).toEqual([`${fixtures}/gated/gated-1.12.ts:2: Excel.Worksheet.onProtectionChanged needs ExcelApi 1.14, and its file is gated by 1.12`]);
  });

  it('refuses every load whose properties it cannot see', () => {
    const lines = loads.faults.map((fault) => /loads\.ts:(\d+): (.*?)(?= |,|:)/.exec(fault)?.slice(1, 3).join(' '));
    expect(lines).toEqual(['2 properties', '3 properties', '4 properties', '5 load', '6 select', '7 select', '8 load']);
  });

  it('stops at a documentation of several levels that nobody has decided', () => {
    expect(undecided.faults).toHaveLength(3);
    expect(undecided.faults[0]).toContain('forms.ts:5: the documentation of Excel.Worksheet.visibility names several levels (ExcelApi 1.1 for reading visibility; 1.2 for setting it.)');
  });
});

describe('what the pane demands of Excel', () => {
  const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
  const asked = Object.fromEntries([...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name = '', level = '']) => [name, level] as const));
  const isBuilt = existsSync(join(root, own[0] ?? ''));
  const reason = isBuilt ? '' : ' (skipped: there is no code for Excel yet)';
  const itWhenBuilt = isBuilt ? it : it.skip;

  itWhenBuilt(`is seen whole${reason}`, () => {
    expect(product.faults).toEqual([]);
    expect(product.members.length).toBeGreaterThan(20);
  });

  itWhenBuilt(`is what the manifest asks for${reason}`, () => {
    const versioned = Object.fromEntries(Object.entries(product.floor).filter(([, level]) => level !== null));
    expect(asked).toEqual({ SharedRuntime: '1.1', ...versioned });
  });
});
