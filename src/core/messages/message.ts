/**
 * A sentence for people as data: which one, and what it fills in. Addresses and dates are texts by then.
 * `and` is what has to be said in the same breath, behind a semicolon.
 */
export type Message = { readonly code: string; readonly args: MessageArgs; readonly and?: Message };

export type MessageArgs = Readonly<Record<string, string | number>>;
