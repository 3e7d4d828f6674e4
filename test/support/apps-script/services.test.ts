import { fakeAppsScript } from './fake-apps-script';
import { tryScript } from './try-script';
import { emptySpreadsheet } from './use-apps-script';

describe('PropertiesService', () => {
  it('keeps texts by key, from one call to the next', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    tryScript('PropertiesService.getDocumentProperties().setProperty("a", "1").setProperties({ b: "2", c: "3" }).deleteProperty("c");', fake);
    expect(tryScript('const all = PropertiesService.getDocumentProperties(); return [all.getProperty("a"), all.getProperty("none"), all.getKeys(), all.getProperties(), PropertiesService.getUserProperties().getKeys()];', fake)).toEqual(['1', null, ['a', 'b'], { a: '1', b: '2' }, []]);
  });

  it('takes 8,066 bytes a value, counted in UTF-8, and 500 KB in all', () => {
    const set = (text: string): unknown => tryScript(`PropertiesService.getDocumentProperties().setProperty("a", ${text}); return "kept";`);
    expect(set('"x".repeat(8066)')).toBe('kept');
    expect(() => set('"x".repeat(8067)')).toThrow('Argument too large: value');
    expect(() => set('"ü".repeat(4034)')).toThrow('Argument too large: value');
    expect(() => tryScript('for (let n = 0; n < 64; n += 1) PropertiesService.getDocumentProperties().setProperty("key" + n, "x".repeat(8066));')).toThrow('property storage quota');
    expect(() => set('5')).toThrow("don't match the method signature");
  });
});

describe('Utilities and Session', () => {
  it('formats dates by a zone', () => {
    expect(tryScript(`const date = new Date(Date.UTC(2026, 2, 28, 23, 5, 9, 7)); return ["yyyy-MM-dd", "d MMM yy HH:mm:ss.SSS", "EEEE d MMMM yyyy", "h:mm a", "'on' dd ''XXX Z"].map((format) => Utilities.formatDate(date, "Europe/Berlin", format));`)).toEqual(['2026-03-29', '29 Mar 26 00:05:09.007', 'Sunday 29 March 2026', '12:05 AM', "on 29 '+01:00 +0100"]);
    expect(tryScript('return Utilities.formatDate(new Date(Date.UTC(2026, 6, 1, 2)), "America/New_York", "yyyy-MM-dd HH:mm Z");')).toBe('2026-06-30 22:00 -0400');
    expect(() => tryScript('Utilities.formatDate(new Date(0), "Etc/UTC", "YYYY");')).toThrow('are not in the fake');
  });

  it('makes digests of signed bytes, base64 and the same ids in every run', () => {
    expect(tryScript('return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc").slice(0, 4);')).toEqual([-70, 120, 22, -65]);
    expect(tryScript('return Utilities.base64Encode("héllo");')).toBe('aMOpbGxv');
    expect(tryScript('return Utilities.getUuid() !== Utilities.getUuid();')).toBe(true);
  });

  it('tells who and where', () => {
    expect(tryScript('return [Session.getScriptTimeZone(), Session.getActiveUserLocale(), Session.getEffectiveUser().getEmail(), book.getSpreadsheetLocale()];', { options: { user: 'ann@example.com', userLocale: 'de' } })).toEqual(['Etc/UTC', 'de', 'ann@example.com', 'en_US']);
  });
});

describe('the user interface', () => {
  it('shows sidebars of files that are there, alerts and toasts', () => {
    const fake = fakeAppsScript(emptySpreadsheet(), { files: { sidebar: '<p>$& <? ?></p>' } });
    fake.environment.answers.push('NO');
    expect(tryScript('const ui = SpreadsheetApp.getUi(); ui.showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Plumbline")); book.toast("done", "Plumbline", 5); return ui.alert("Sure?", "Really?", ui.ButtonSet.YES_NO) === ui.Button.NO;', fake)).toBe(true);
    expect(fake.environment.shown).toEqual([
      { kind: 'sidebar', title: 'Plumbline', html: '<p>$& <? ?></p>' },
      { kind: 'toast', title: 'Plumbline', text: 'done' },
      { kind: 'alert', title: 'Sure?', text: 'Really?' },
    ]);
    expect(() => tryScript('HtmlService.createHtmlOutputFromFile("other");', fake)).toThrow('No HTML file named other was found.');
  });

  it('asks for a text, and closes where nobody types one', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    fake.environment.typed.push('week');
    expect(tryScript('const ui = SpreadsheetApp.getUi(); return [1, 2].map(() => { const answer = ui.prompt("Plumbline", "How often?", ui.ButtonSet.OK_CANCEL); return [answer.getResponseText(), String(answer.getSelectedButton())]; });', fake)).toEqual([['week', 'OK'], ['', 'CLOSE']]);
  });

  it('logs', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    tryScript('console.log("a", { b: 1 }); console.warn("c"); Logger.log("d");', fake);
    expect(fake.environment.logged).toEqual(['a {"b":1}', 'c', 'd']);
  });
});

describe('triggers', () => {
  it('are made, found and deleted', () => {
    const fake = fakeAppsScript(emptySpreadsheet());
    expect(tryScript('ScriptApp.newTrigger("tick").timeBased().everyDays(1).atHour(6).inTimezone("Etc/UTC").create(); return ScriptApp.getProjectTriggers().map((one) => [one.getHandlerFunction(), String(one.getEventType())]);', fake)).toEqual([['tick', 'CLOCK']]);
    expect(fake.spreadsheet.triggers[0]?.schedule).toBe('everyDays(1).atHour(6).inTimezone(Etc/UTC)');
    tryScript('for (const one of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(one);', fake);
    expect(fake.spreadsheet.triggers).toEqual([]);
  });

  it('are twenty at most, and run once an hour at most', () => {
    expect(() => tryScript('for (let n = 0; n < 21; n += 1) ScriptApp.newTrigger("tick").timeBased().everyHours(1).create();')).toThrow('too many triggers');
    expect(() => tryScript('ScriptApp.newTrigger("tick").timeBased().everyMinutes(10);')).toThrow('not in the fake');
  });

  it('need authorisation, which a script can ask for', () => {
    expect(tryScript('return ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED;')).toBe(true);
  });
});
