/** A sentence for people as data: which one, and what it fills in. Addresses and dates are texts by then. */
export type Message = { readonly code: string; readonly args: MessageArgs };

export type MessageArgs = Readonly<Record<string, string | number>>;
