/// <reference types="office-js" />
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Tool } from '../require-tool';

const clientFile = join(dirname(require.resolve('../../../package.json')), 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

/** Microsoft's client library for Excel on the web: a development dependency, never copied into the project. */
export const officeClient: Tool = { name: '@microsoft/office-js', isPresent: () => existsSync(clientFile) };

/** The client's own text, for a page to run. */
export function officeClientText(): string {
  return readFileSync(clientFile, 'utf8');
}

/** What `_overrideSession` takes: where the client gets its executor from. */
export type ClientSession = {
  readonly _resolveRequestUrlAndHeaderInfo: () => Promise<{ url: string; headers: Record<string, string> }>;
  readonly _createRequestExecutorOrNull: () => { executeAsync: (customData: string, flags: number, message: { Body: unknown }) => Promise<unknown> };
  readonly getEventRegistration: () => unknown;
};

/** The namespaces of one client, and its inner fields that the fake takes hold of. */
export type OfficeClient = {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & ClientSeam;
};

export type ClientSeam = {
  SessionBase: { _overrideSession: ClientSession };
  CommonUtility: { _doApiNotSupportedCheck: boolean };
  _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  _testTriggerRichApiMessageEvent: (message: { entries: readonly object[] }) => void;
};

let compiled: Script | null = null;

/**
 * A fresh client with nothing behind it yet. It sees a page with almost nothing in it; errors, promises and dates are this
 * realm's own, so that `instanceof` holds as on a page. `office` becomes its global `Office`.
 */
export function loadClient(office: object): OfficeClient {
  compiled ??= new Script(officeClientText(), { filename: 'excel-web-16.00.js' });
  const page: Record<string, unknown> = {
    ...{ console: silent, setTimeout, clearTimeout, Promise, Error, TypeError, Date },
    performance: { now: () => 0, getEntries: () => [] },
    document: { createElement: () => ({}), getElementsByTagName: () => [], addEventListener: () => undefined },
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/', search: '', hash: '', host: 'localhost', protocol: 'https:' },
  };
  page.window = page;
  page.self = page;
  compiled.runInContext(createContext(page));
  page.Office = office;
  return page as unknown as OfficeClient;
}

/** The client logs every failed request; tests look at the error instead. */
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined, info: () => undefined };
