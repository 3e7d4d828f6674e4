import type { ComponentChildren } from 'preact';
import en from './en.json';
import { fillMessage } from './message';

/** A sentence, label or button of the pane. */
export type TextKey = keyof typeof en;

const language = 'en';
let locale = 'en-GB';

/**
 * How numbers and dates are written, as a BCP 47 tag; words stay English. Set once before anything is shown. A tag that is
 * none leaves it as it was.
 */
export function setLocale(tag: string): void {
  try {
    locale = Intl.getCanonicalLocales(tag)[0] ?? locale;
  } catch {
    // The host names no locale that the language knows: the one before holds.
  }
}

/** The locale for dates and numbers. */
export function currentLocale(): string {
  return locale;
}

/** A text with its slots filled. */
export function text(key: TextKey, args: Readonly<Record<string, string | number>> = {}): string {
  return fillMessage<string>(en[key], args, { locale, language }).join('');
}

/** The same with elements in its slots: bold names, buttons. */
export function rich(key: TextKey, args: Readonly<Record<string, ComponentChildren>>): ComponentChildren {
  const slots = args as Readonly<Record<string, string | number>>;
  return fillMessage<string>(en[key], slots, { locale, language }) as ComponentChildren;
}
