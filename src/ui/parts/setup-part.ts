import type { Setup } from '../../core/setup';
import type { SettingsRehearsal } from '../../core/settings-rehearsal';
import type { Draft } from '../view-model/draft';
import type { DraftResult } from '../view-model/draft-settings';

/** What every part of *Set up* is a function of. */
export type SetupPartProps = {
  readonly setup: Setup;
  readonly draft: Draft;
  readonly problems: DraftResult['problems'];
  readonly rehearsal: SettingsRehearsal | null;
  /** Something was typed under a key of the draft. */
  readonly type: (key: string, value: string) => void;
};
