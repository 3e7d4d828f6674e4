import { fakeAppsScript } from './fake-apps-script';
import type { FakeAppsScript } from './fake-apps-script';
import { runInAppsScript } from './run-in-apps-script';
import { tryScript } from './try-script';
import { emptySpreadsheet } from './use-apps-script';

const fake = (): FakeAppsScript => fakeAppsScript(emptySpreadsheet());

describe('runInAppsScript', () => {
  it('has none of the globals that Apps Script lacks', () => {
    const absent = ['setTimeout', 'setInterval', 'clearTimeout', 'queueMicrotask', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'fetch', 'Blob', 'FormData', 'atob', 'btoa', 'crypto', 'structuredClone', 'performance', 'process', 'window', 'navigator', 'document', 'require', 'module', 'Buffer', 'global', 'self'];
    expect(tryScript(`return ${JSON.stringify(absent)}.filter((name) => name in globalThis);`)).toEqual([]);
    expect(tryScript('return [typeof Promise, typeof Map, typeof JSON, typeof Intl, typeof console.log, typeof SpreadsheetApp];')).toEqual(['function', 'function', 'object', 'object', 'function', 'object']);
  });

  it('makes no code from text', () => {
    expect(() => tryScript('return eval("1 + 1");')).toThrow(/Code generation from strings disallowed/);
    expect(() => tryScript('return new Function("return 1")();')).toThrow(/Code generation from strings disallowed/);
  });

  it('has a console only where a test says so', () => {
    const program = (hasConsole: boolean): unknown => runInAppsScript('function piece() { return typeof console; }', fake(), { hasConsole }).callFromPage('piece');
    expect([program(true), program(false)]).toEqual(['object', 'undefined']);
  });

  it('remembers nothing from one call to the next', () => {
    const program = runInAppsScript('var count = 0; function next() { count += 1; globalThis.more = (globalThis.more || 0) + 1; return [count, more]; }', fake());
    expect([program.callFromPage('next'), program.callFromPage('next')]).toEqual([[1, 1], [1, 1]]);
  });

  it('keeps the spreadsheet from one call to the next, as far as it was written', () => {
    const program = runInAppsScript('function add() { const cell = SpreadsheetApp.getActiveSheet().getRange("A1"); cell.setValue(Number(cell.getValue()) + 1); return cell.getValue(); }', fake());
    expect([program.callFromPage('add'), program.callFromPage('add')]).toEqual([1, 2]);
  });

  it('calls functions that are declared at the top, by their names', () => {
    const program = runInAppsScript('var Inner_ = (() => { function hidden() {} return { hidden }; })(); function seen() { return 1; } var assigned = function () {}; function secret_() { return 2; } const run = () => 3;', fake());
    expect(program.functionNames).toEqual(['seen', 'secret_']);
    for (const name of ['hidden', 'assigned', 'run', 'missing']) expect(() => program.callFromPage(name)).toThrow(`Script function not found: ${name}`);
    expect(() => program.callFromPage('secret_')).toThrow('a page cannot call it');
    expect(program.run('secret_')).toBe(2);
  });

  it('gives a trigger its event', () => {
    expect(runInAppsScript('function onOpen(event) { return event.authMode; }', fake()).run('onOpen', { event: { authMode: 'LIMITED' } })).toBe('LIMITED');
  });

  it('has a clock that only sleeping, waiting and calls move', () => {
    const start = Date.UTC(2026, 9, 31, 9, 30);
    const slow = fakeAppsScript(emptySpreadsheet(), { millisecondsPerCall: 10 });
    expect(tryScript('const before = Date.now(); Utilities.sleep(5000); return [before, Date.now(), new Date().getTime(), new Date(2026, 0, 1).getFullYear(), new Date() instanceof Date];')).toEqual([start, start + 5000, start + 5000, 2026, true]);
    expect(tryScript('const before = Date.now(); sheet.getName(); return Date.now() - before;', slow)).toBe(10);
  });

  it('lets locks go when a call ends, and tells which another execution holds', () => {
    const one = fake();
    expect(tryScript('const lock = LockService.getDocumentLock(); lock.waitLock(1000); return lock.hasLock();', one)).toBe(true);
    expect(tryScript('return LockService.getDocumentLock().hasLock();', one)).toBe(false);
    one.environment.heldElsewhere.add('document');
    expect(tryScript('const before = Date.now(); return [LockService.getDocumentLock().tryLock(700), Date.now() - before];', one)).toEqual([false, 700]);
    expect(() => tryScript('LockService.getDocumentLock().waitLock(1000);', one)).toThrow('Lock timeout: another process was holding the lock for too long.');
  });
});

describe('google.script.run', () => {
  const answer = (text: string): unknown => tryScript(`return ${text};`);

  it('carries plain values as copies', () => {
    expect(answer('({ a: [1, "x", true, null, [2]], b: { c: -0.5 } })')).toEqual({ a: [1, 'x', true, null, [2]], b: { c: -0.5 } });
    expect(answer('[1, undefined, 3]')).toEqual([1, null, 3]);
    expect(answer('({ a: undefined, b: 1 })')).toEqual({ b: 1 });
    expect(answer('undefined')).toBeNull();
  });

  it.each(['[[new Date(0)]]', '({ a: { b: new Date(0) } })', '[() => 1]', '[NaN]', '({ a: Infinity })', '[Symbol("x")]', '(() => { const ring = {}; ring.self = ring; return ring; })()'])('loses the whole answer for %s', (text) => {
    expect(answer(text)).toBeNull();
  });

  it('loses the values of a range that holds a date', () => {
    expect(tryScript('sheet.getRange("A1:B1").setValues([["x", "2026-03-31"]]); return sheet.getRange("A1:B1").getValues();')).toBeNull();
  });

  it('refuses arguments that do not cross', () => {
    const program = runInAppsScript('function echo(...given) { return given; }', fake());
    expect(program.callFromPage('echo', 1, 'a', [null, { b: true }])).toEqual([1, 'a', [null, { b: true }]]);
    expect(() => program.callFromPage('echo', new Date(0))).toThrow('does not cross');
    expect(() => program.callFromPage('echo', [() => 1])).toThrow('does not cross');
  });
});
