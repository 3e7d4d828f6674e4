import type { Message } from '../messages/message';

/** How far an analysis got: `substitute` is a useful lesser answer, named as such; `none` writes no sheet. */
export type Level = 'full' | 'partial' | 'substitute' | 'none';

/** One analysis's account of itself. `covered` of `of` open projects; `unlock` is the one column that would help most. */
export type Answer = {
  readonly level: Level;
  readonly covered: number;
  readonly of: number;
  readonly unlock: { readonly field: string; readonly message: Message } | null;
};
