import type { PaneActions } from '../flows/pane';
import type { State } from '../view-model/state';

/** What every screen is a function of. */
export type ScreenProps = { readonly state: State; readonly actions: PaneActions };
