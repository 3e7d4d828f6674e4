import type { PaneEnvironment } from './flows/pane';

/**
 * The user's own choice of a theme in this browser's store, apart for each place that Office names, where it names one. Where the store is closed, as in a private window, the choice holds until the pane closes.
 */
export function chosenThemeIn({ partitionKey = '' }: { readonly partitionKey?: string }): PaneEnvironment['chosenTheme'] {
  const key = `${partitionKey}plumbline.theme`;
  return {
    get: () => {
      try {
        const kept = localStorage.getItem(key);
        return kept === 'light' || kept === 'dark' ? kept : null;
      } catch {
        return null;
      }
    },
    set: (theme) => {
      try {
        if (theme === null) localStorage.removeItem(key);
        else localStorage.setItem(key, theme);
      } catch {
        // A closed store keeps nothing.
      }
    },
  };
}
