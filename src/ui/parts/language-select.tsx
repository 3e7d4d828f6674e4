import type { ScreenProps } from '../screens/screen';
import { languageNames, languages, text } from '../strings/text';
import { appName } from '../view-model/announcement';

/** The language of the pane: one that there is, or that of the program around it. */
export function LanguageSelect({ state, actions }: ScreenProps) {
  const own = state.host === 'file' ? text('foot.theme-system') : text('foot.theme-auto', { app: appName(state) });
  return (
    <label>
      {text('setup.language')}{' '}
      <select value={state.language ?? ''} onChange={({ currentTarget }) => void actions.chooseLanguage(languages.find((language) => language === currentTarget.value) ?? null)}>
        <option value="">{own}</option>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
