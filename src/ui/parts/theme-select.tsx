import type { ScreenProps } from '../screens/screen';
import { text } from '../strings/text';
import { appName } from '../view-model/announcement';
import type { Theme } from '../view-model/state';

/** Light, dark, or as the program around the pane. */
export function ThemeSelect({ state, actions }: ScreenProps) {
  const { chosen } = state.theme;
  const own = state.host === 'file' ? text('foot.theme-system') : text('foot.theme-auto', { app: appName(state) });
  return (
    <label>
      {text('foot.theme')}{' '}
      <select value={chosen ?? ''} onChange={({ currentTarget }) => actions.chooseTheme(themeOf(currentTarget.value))}>
        <option value="">{own}</option>
        <option value="light">{text('foot.theme-light')}</option>
        <option value="dark">{text('foot.theme-dark')}</option>
      </select>
    </label>
  );
}

function themeOf(value: string): Theme | null {
  return value === 'light' || value === 'dark' ? value : null;
}
