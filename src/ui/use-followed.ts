import { useEffect, useState } from 'preact/hooks';

/** Something with a state that changes. */
export type Followed<T> = { readonly state: () => T; readonly subscribe: (listener: () => void) => () => void };

/** Its state now, and drawn anew whenever that changes. */
export function useFollowed<T>(source: Followed<T>): T {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const follow = (): void => setTurn((turn) => turn + 1);
    follow();
    return source.subscribe(follow);
  }, [source]);
  return source.state();
}
