import { useEffect, useRef, useState } from 'preact/hooks';

/** A screen reader is told something new at most this often, in milliseconds. */
const pace = 2000;

/** Tells a screen reader what happens, at its own pace: what changes faster is told as it stands then. */
export function Announcer({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  const lastAt = useRef(-pace);
  useEffect(() => {
    if (words === said) return undefined;
    const timer = setTimeout(() => {
      lastAt.current = performance.now();
      setSaid(words);
    }, Math.max(0, lastAt.current + pace - performance.now()));
    return () => clearTimeout(timer);
  }, [words, said]);
  return (
    <div role="status" class="unseen">
      {said}
    </div>
  );
}
