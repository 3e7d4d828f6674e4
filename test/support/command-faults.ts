/** What `shortcuts.json` says, as far as it has the right shape. */
type Shortcuts = {
  readonly actions?: readonly { readonly id?: string; readonly name?: string; readonly type?: string }[];
  readonly shortcuts?: readonly { readonly action?: string; readonly key?: { readonly default?: string } }[];
};

/** The functions that buttons of the ribbon call, by name. */
export const functionNames = (manifest: string): readonly string[] => [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/g)].map(([, name = '']) => name);

/** The actions that keys call, by id. */
export const actionIds = (json: string): readonly string[] => ((JSON.parse(json) as Shortcuts).actions ?? []).map(({ id = '' }) => id);

/** What Office would not take in this shortcuts file, or would take from somebody else's keys. */
export function shortcutFaults(json: string): readonly string[] {
  const { actions = [], shortcuts = [], ...rest } = JSON.parse(json) as Shortcuts;
  const ids = actions.map(({ id }) => id);
  const keys = shortcuts.map(({ key }) => key?.default ?? '');
  return [
    ...Object.keys(rest).map((name) => `unknown: ${name}`),
    ...actions.filter(({ id, name, type }) => !id || !name || type !== 'ExecuteFunction').map(({ id = '' }) => `action "${id}" needs id, name and type ExecuteFunction`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `action "${id ?? ''}" twice`),
    ...ids.filter((id) => !shortcuts.some(({ action }) => action === id)).map((id) => `action "${id ?? ''}" has no keys`),
    ...shortcuts.filter(({ action }) => !ids.includes(action)).map(({ action = '' }) => `keys for "${action}", which is no action`),
    ...keys.filter((key) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/.test(key)).map((key) => `"${key}" is not Ctrl+Shift+Alt and a letter, which Excel leaves to add-ins`),
    ...keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `"${key}" twice`),
  ];
}

/** Of these names, those that no source associates with code: their buttons and keys would do nothing. */
export function unassociated(names: readonly string[], sources: readonly string[]): readonly string[] {
  const found = sources.flatMap((source) => [...source.matchAll(/\bactions\.associate\(\s*['"](\w+)['"]/g)].map(([, name]) => name));
  return names.filter((name) => !found.includes(name));
}
