import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spreadsheetId, stepsOf } from '../../scripts/sheets/steps.cjs';

const id = '1x7nQeJ8mK2pR5tV9wY3zA6bC4dF0gH-iL_oN';

describe('npm run sheets', () => {
  it('creates before it builds, as creating fetches a manifest over ours, and pushes last', () => {
    expect(stepsOf([], { hasProject: false })).toEqual([
      ['clasp', ['create-script', '--type', 'sheets', '--title', 'Plumbline', '--rootDir', 'dist/sheets']],
      ['build', []],
      ['choose', ['dist/sheets']],
      ['clasp', ['push', '--force']],
    ]);
  });

  it('updates what is there already, with timers too', () => {
    expect(stepsOf(['--scheduled'], { hasProject: true })).toEqual([['build', []], ['choose', ['dist/sheets-scheduled']], ['clasp', ['push', '--force']]]);
  });

  it("goes into one's own spreadsheet by its address, and never into a second one", () => {
    const address = `https://docs.google.com/spreadsheets/d/${id}/edit?gid=0#gid=0`;
    expect(spreadsheetId(address)).toBe(id);
    expect(stepsOf(['--into', address], { hasProject: false })[0]).toEqual(['clasp', ['create-script', '--parentId', id, '--title', 'Plumbline', '--rootDir', 'dist/sheets']]);
    expect(() => stepsOf(['--into', id], { hasProject: true })).toThrow(/Nothing was changed/);
  });

  it.each([[['--into']], [['--into', 'my sheet']], [['--new']], [['--into', 'https://docs.google.com/document/d/short/edit']]])('says what to type instead of %j', (words) => {
    expect(() => stepsOf(words, { hasProject: false })).toThrow(/npm run sheets -- --into ADDRESS/);
  });

  it('does nothing where clasp is not signed in, and says how to', () => {
    const home = mkdtempSync(join(tmpdir(), 'plumbline-home-'));
    const { status, stderr } = spawnSync(process.execPath, [resolve(__dirname, '../../scripts/sheets.mjs')], { encoding: 'utf8', env: { ...process.env, HOME: home, USERPROFILE: home } });
    rmSync(home, { recursive: true });
    expect([status, stderr]).toEqual([1, expect.stringContaining('npx clasp login')]);
  });
});
