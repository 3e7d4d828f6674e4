import type { ScreenProps } from '../screens/screen';
import { text } from '../strings/text';
import type { FrameProps } from './frame';

/** Back to the result where there is one, and else to the start. */
export function backOf({ state, actions }: ScreenProps): NonNullable<FrameProps['back']> {
  if (state.account) return { label: text('why.back'), go: () => actions.go('summary') };
  return { label: text('summary.back'), go: () => actions.go('start') };
}
