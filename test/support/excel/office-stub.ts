/** What `Office.context.requirements` answers about other sets than ExcelApi. */
export type ApiSets = Readonly<Record<string, string>>;

const defaultSets: ApiSets = { SharedRuntime: '1.1', DialogApi: '1.2', KeyboardShortcuts: '1.1', RibbonApi: '1.1', DelayForCellEdit: '1.1' };

/** As much of `Office` as a task pane in Excel on the web sees. */
export type OfficeStub = {
  readonly onReady: (callback?: (info: { host: string; platform: string }) => unknown) => Promise<{ host: string; platform: string }>;
  readonly addin: { readonly showAsTaskpane: () => Promise<void> };
  readonly actions: { readonly associate: (id: string, action: (event: unknown) => unknown) => void };
  readonly context: {
    readonly requirements: { readonly isSetSupported: (name: string, version?: string) => boolean };
    readonly document: { readonly url: string; readonly settings: DocumentSettings };
    readonly officeTheme: Readonly<Record<string, string | boolean>>;
    readonly contentLanguage: string;
    readonly host: string;
    readonly platform: string;
    readonly diagnostics: { readonly host: string; readonly platform: string; readonly version: string };
  };
  readonly HostType: { readonly Excel: 'Excel' };
  readonly PlatformType: { readonly OfficeOnline: 'OfficeOnline'; readonly PC: 'PC'; readonly Mac: 'Mac' };
  /** Actions associated so far, by id. */
  readonly associated: ReadonlyMap<string, (event: unknown) => unknown>;
};

type DocumentSettings = {
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
  readonly remove: (name: string) => void;
  readonly saveAsync: (callback?: (result: { status: string }) => void) => void;
};

/** An Office of Excel on the web whose ExcelApi reaches up to `apiLevel`. */
export function officeStub(apiLevel: string, documentUrl: string): OfficeStub {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const associated = new Map<string, (event: unknown) => unknown>();
  const sets: ApiSets = { ...defaultSets, ExcelApi: apiLevel };
  return {
    onReady: (callback) => Promise.resolve(info).then((ready) => {
      callback?.(ready);
      return ready;
    }),
    addin: { showAsTaskpane: () => Promise.resolve() },
    actions: { associate: (id, action) => void associated.set(id, action) },
    context: {
      requirements: { isSetSupported: (name, version = '1.1') => isAtLeast(sets[name], version) },
      document: { url: documentUrl, settings: documentSettings() },
      officeTheme: { bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#000000', isDarkTheme: false },
      contentLanguage: 'en-GB',
      ...info,
      diagnostics: { ...info, version: '16.0.0.0' },
    },
    HostType: { Excel: 'Excel' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC', Mac: 'Mac' },
    associated,
  };
}

/** Versions compare part by part: 1.10 is above 1.9. */
function isAtLeast(have: string | undefined, wanted: string): boolean {
  if (have === undefined) return false;
  const [major = 0, minor = 0] = have.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function documentSettings(): DocumentSettings {
  const values = new Map<string, unknown>();
  return {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => void values.set(name, value),
    remove: (name) => void values.delete(name),
    saveAsync: (callback) => callback?.({ status: 'succeeded' }),
  };
}
