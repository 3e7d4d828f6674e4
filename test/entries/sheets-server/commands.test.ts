import { builtProgram, exampleSpreadsheet } from '../../support/apps-script/built-program';
import type { BuiltProgram } from '../../support/apps-script/built-program';
import { makeCell } from '../../support/apps-script/model/cells';
import type { FakeSheet } from '../../support/apps-script/model/fake-spreadsheet';

const refreshed = { asOf: '2026-10-31', settings: null, typed: null, writes: true } as const;
const textsOf = ({ fake }: BuiltProgram): readonly string[] => fake.environment.shown.map((event) => ('text' in event ? event.text : event.title));

function sheetOf({ fake }: BuiltProgram, name: string): FakeSheet {
  const sheet = fake.spreadsheet.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** With our sheets in it, as written by the server. */
function withOurs(options: Parameters<typeof builtProgram>[1] = {}): BuiltProgram {
  const program = builtProgram(exampleSpreadsheet('thin'), options);
  program.get('refresh', refreshed);
  return program;
}

const noticeOf = (program: BuiltProgram): string => sheetOf(program, 'Summary').cells[0]?.[0]?.note ?? '';

describe('refreshPortfolio', () => {
  it('writes nothing into a spreadsheet without our sheets, and says where to begin', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    const before = structuredClone(program.fake.spreadsheet.sheets);
    program.run('refreshPortfolio');
    expect(program.fake.spreadsheet.sheets).toEqual(before);
    expect(textsOf(program)).toEqual([expect.stringContaining('Choose Open Plumbline')]);
  });

  it('renews our sheets, and gives the lease back', () => {
    const program = withOurs();
    const heading = sheetOf(program, 'Summary').cells[0]?.[0]?.value;
    makeCell(sheetOf(program, 'Projects'), 0, 0).value = 'Renamed register';
    makeCell(sheetOf(program, 'Summary'), 0, 0).value = 'somebody typed over our title';
    program.run('refreshPortfolio');
    expect(textsOf(program)).toEqual([expect.stringMatching(/sheets? (?:is|are) new\.$/)]);
    expect(sheetOf(program, 'Summary').cells[0]?.[0]?.value).toBe(heading);
    expect(program.fake.spreadsheet.properties.document['plumbline.lease']).toBeUndefined();
  });

  it('leaves much that has changed to be looked at first', () => {
    const program = withOurs();
    const register = sheetOf(program, 'Projects');
    for (const row of Object.keys(register.cells).map(Number).filter((at) => at > 8)) Reflect.deleteProperty(register.cells, row);
    const before = structuredClone(sheetOf(program, 'Summary'));
    program.run('refreshPortfolio');
    expect(textsOf(program)).toEqual([expect.stringContaining('Nothing was written')]);
    expect(sheetOf(program, 'Summary')).toEqual(before);
  });

  it('says what is wrong, with nothing changed, where another refresh is running', () => {
    const program = withOurs();
    program.fake.spreadsheet.properties.document['plumbline.lease'] = JSON.stringify({ token: 'other', until: program.fake.environment.now + 60_000 });
    const before = structuredClone(program.fake.spreadsheet.sheets);
    program.run('refreshPortfolio');
    expect(textsOf(program)).toEqual([expect.stringContaining('Another refresh of this spreadsheet is running')]);
    expect(program.fake.spreadsheet.sheets).toEqual(before);
  });

  it('stops before Google would cut it off, and says on the Summary what is left', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    program.get('refresh', refreshed);
    for (const sheet of program.fake.spreadsheet.sheets.slice(1)) makeCell(sheet, 0, 0).value = 'typed over';
    const { environment } = program.fake;
    environment.settings = { ...environment.settings, millisecondsPerCall: 700 };
    program.run('refreshPortfolio');
    expect(textsOf(program).join()).toMatch(/stopped after five minutes.*as before: /);
    expect(noticeOf(program)).toMatch(/^Plumbline: The refresh stopped after five minutes/);
    environment.settings = { ...environment.settings, millisecondsPerCall: 0 };
    program.run('refreshPortfolio');
    expect(noticeOf(program)).not.toContain('Plumbline: ');
  });
});

describe('scheduledRefresh', () => {
  it('asks for no window', () => {
    const program = withOurs();
    makeCell(sheetOf(program, 'Summary'), 0, 0).value = 'typed over';
    program.run('scheduledRefresh', { context: 'trigger' });
    expect(sheetOf(program, 'Summary').cells[0]?.[0]?.value).not.toBe('typed over');
    expect(program.fake.environment.shown).toEqual([]);
  });

  it('says on the Summary what went wrong', () => {
    const program = withOurs();
    sheetOf(program, 'Projects').cells = {};
    program.run('scheduledRefresh', { context: 'trigger' });
    expect(noticeOf(program)).toMatch(/^Plumbline: /);
    expect(program.fake.environment.shown).toEqual([]);
  });
});

describe('explainSelectedRow', () => {
  it('tells in a dialog why the project of the row stands where it stands', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    const { rows } = { rows: Object.entries(sheetOf(program, 'Projects').cells) };
    const row = Number(rows.find(([, cells]) => Object.values(cells).some(({ value }) => value === 'Stock count app'))?.[0]);
    program.get('goTo', { cell: { sheet: 'Projects', row, column: 0 } });
    program.run('explainSelectedRow');
    expect(program.fake.environment.shown).toEqual([{ kind: 'alert', title: 'Stock count app', text: expect.stringContaining('By the figures: red.') as string }]);
  });

  it('says what to do on a row without a project', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    program.get('goTo', { cell: { sheet: 'Projects', row: 500, column: 0 } });
    program.run('explainSelectedRow');
    expect(textsOf(program)).toEqual([expect.stringContaining('names no project')]);
  });
});
