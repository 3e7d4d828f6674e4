import type { Kept } from './flows/pane';

type Choices<T extends string> = { readonly name: string; readonly values: readonly T[] };

/**
 * A choice of the user's in this browser's store, apart for each place that Office names, which older versions do not. Where
 * the store is closed, as in a private window, the choice holds until the pane closes.
 */
export function keptChoice<T extends string>({ partitionKey = '' }: { readonly partitionKey?: string }, { name, values }: Choices<T>): Kept<T> {
  const key = `${partitionKey}plumbline.${name}`;
  return {
    get: () => {
      try {
        const kept = localStorage.getItem(key);
        return values.find((value) => value === kept) ?? null;
      } catch {
        return null;
      }
    },
    set: (value) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // A closed store keeps nothing.
      }
    },
  };
}
