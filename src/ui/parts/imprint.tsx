import type { ScreenProps } from '../screens/screen';
import { text } from '../strings/text';
import { PlumbMark } from './icons';
import { ThemeSelect } from './theme-select';

/** Which version this is, and light or dark. */
export function Imprint({ state, actions }: ScreenProps) {
  return (
    <div class="imprint small muted">
      <span class="beside">
        <PlumbMark />
        {text('foot.version', { version: state.version })}
      </span>
      <ThemeSelect state={state} actions={actions} />
    </div>
  );
}
