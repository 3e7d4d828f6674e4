/**
 * The words of one area, by code. Templates fill `{name}` from the message's args and choose by count with
 * `{count?one form|other form}`: the first when that arg is 1, else the second.
 * A finding has `text` (what is wrong), `effect` (on the result) and `fix` (text to copy or what to do);
 * a reason or headline has `text` alone.
 */
export type MessageTable = Readonly<Record<string, MessageText>>;

export type MessageText = { readonly text: string; readonly effect?: string; readonly fix?: string };
