import { useEffect, useState } from 'preact/hooks';
import { backOf } from './parts/back-of';
import { Frame, Head } from './parts/frame';
import type { laterScreens } from './screens/later';
import type { ScreenProps } from './screens/screen';
import { text } from './strings/text';

type LaterScreens = typeof laterScreens;

let loaded: LaterScreens | null = null;

/** Fetches the screens beyond the first result, once. Fails where they cannot be had just now; may then be called again. */
export async function loadLaterScreens(): Promise<void> {
  loaded ??= (await import(/* webpackChunkName: "later" */ './screens/later')).laterScreens;
}

type LaterScreenProps = ScreenProps & { readonly name: keyof LaterScreens };

/** One of these screens. It is there already unless the connection is slow or gone, which is then said. */
export function LaterScreen({ name, ...props }: LaterScreenProps) {
  const [attempt, setAttempt] = useState({ number: 0, hasFailed: false });
  const isLoaded = loaded !== null;
  useEffect(() => {
    if (isLoaded) return;
    const redraw = (hasFailed: boolean) => (): void => setAttempt(({ number }) => ({ number, hasFailed }));
    void loadLaterScreens().then(redraw(false), redraw(true));
  }, [attempt.number, isLoaded]);
  if (loaded) {
    const Shown = loaded[name];
    return <Shown {...props} />;
  }
  return attempt.hasFailed ? <Failed {...props} again={() => setAttempt(({ number }) => ({ number: number + 1, hasFailed: false }))} /> : <Frame state={props.state} busy>{null}</Frame>;
}

/** Nothing is lost by it: what was read and worked out stands where it stood. */
function Failed({ state, actions, again }: ScreenProps & { readonly again: () => void }) {
  return (
    <Frame
      state={state}
      back={backOf({ state, actions })}
      foot={
        <button type="button" class="primary" onClick={again}>
          {text('error.again')}
        </button>
      }
    >
      <Head below={text('later.failed-way')}>{text('later.failed')}</Head>
    </Frame>
  );
}
