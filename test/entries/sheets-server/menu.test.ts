import { builtProgram, exampleSpreadsheet } from '../../support/apps-script/built-program';
import type { BuiltProgram } from '../../support/apps-script/built-program';

const itemsOf = ({ fake }: BuiltProgram): readonly string[] => fake.environment.menus.flatMap(({ items }) => items.flatMap((item) => ('functionName' in item ? [item.functionName] : [])));
const textsOf = ({ fake }: BuiltProgram): readonly string[] => fake.environment.shown.map((event) => ('text' in event ? event.text : event.title));

describe('onOpen', () => {
  it.each(['NONE', 'LIMITED'] as const)('builds the menu where the add-on may do %s, and asks for nothing else', (authMode) => {
    const program = builtProgram(exampleSpreadsheet('thin'), { authMode, context: 'open' });
    program.run('onOpen', { authMode, context: 'open' });
    expect(itemsOf(program)).toEqual(['showSidebar', 'refreshPortfolio', 'explainSelectedRow', 'enableSchedule', 'disableSchedule', 'selfTest']);
    expect(program.fake.environment.meter.reads).toBe(0);
    for (const name of itemsOf(program)) expect(program.functionNames).toContain(name);
  });

  it('builds it too right after the add-on was installed', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    program.run('onInstall');
    expect(itemsOf(program)).toHaveLength(6);
  });
});

describe('showSidebar', () => {
  it('shows the file as it is', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    program.run('showSidebar');
    expect(program.fake.environment.shown).toEqual([{ kind: 'sidebar', title: 'Plumbline', html: '<p>Plumbline</p>' }]);
  });
});

describe('the schedule', () => {
  it('says how to get it where the build may set no timers', () => {
    const program = builtProgram(exampleSpreadsheet('thin'));
    program.run('enableSchedule');
    program.run('disableSchedule');
    expect(textsOf(program).join()).toContain('dist/sheets-scheduled');
    expect(program.fake.spreadsheet.triggers).toEqual([]);
    expect([...program.fake.environment.meter.byMethod.keys()].filter((name) => name.startsWith('ScriptApp'))).toEqual([]);
  });

  it('sets one timer for a user, and takes it away', () => {
    const program = builtProgram(exampleSpreadsheet('thin'), { folder: 'sheets-scheduled' });
    for (const period of ['day', 'Week']) {
      program.fake.environment.typed.push(period);
      program.run('enableSchedule');
      expect(program.fake.spreadsheet.triggers).toHaveLength(1);
    }
    expect(program.fake.spreadsheet.triggers[0]).toMatchObject({ handler: 'scheduledRefresh' });
    program.run('disableSchedule');
    expect(program.fake.spreadsheet.triggers).toEqual([]);
  });

  it('sets none for a word that it does not know', () => {
    const program = builtProgram(exampleSpreadsheet('thin'), { folder: 'sheets-scheduled' });
    program.fake.environment.typed.push('hourly');
    program.run('enableSchedule');
    expect(program.fake.spreadsheet.triggers).toEqual([]);
    expect(textsOf(program).join()).toContain('day, week or month');
  });
});

describe('selfTest', () => {
  it('finds all in order, and leaves nothing behind', () => {
    const program = builtProgram(exampleSpreadsheet('thin'), { evaluate: (formula) => (formula.startsWith('=SUM') ? 2 : formula.includes('To the top') ? 'To the top' : 5) });
    const before = structuredClone(program.fake.spreadsheet);
    program.run('selfTest');
    const [text = ''] = textsOf(program);
    expect(text.split('\n').filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(text).toContain('All that Plumbline relies on works');
    expect({ ...structuredClone(program.fake.spreadsheet), lastId: before.lastId }).toEqual(before);
  });

  it('says what does not work', () => {
    const program = builtProgram(exampleSpreadsheet('thin'), { evaluate: () => 7 });
    program.run('selfTest');
    expect(textsOf(program)[0]).toContain('✗ A formula: found 7 in place of 2');
  });
});
