import type { ComponentChildren } from 'preact';
import en from './en.json';
import { fillMessage } from './message';

/** A sentence, label or button of the pane. */
export type TextKey = keyof typeof en;

/** Every language of the pane with its texts, and what it calls itself. */
const texts = { en } as const;
export const languageNames = { en: 'English' } as const satisfies Record<keyof typeof texts, string>;
export type Language = keyof typeof texts;
export const languages = Object.keys(texts) as readonly Language[];

let language: Language = 'en';
let locale = 'en-GB';

/** The language that comes nearest to a BCP 47 tag; English where none does. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languages.find((known) => known === primary) ?? 'en';
}

/** In which language the pane speaks from now on. */
export function setLanguage(chosen: Language): void {
  language = chosen;
}

/** The language that the pane speaks. */
export function currentLanguage(): Language {
  return language;
}

/**
 * How numbers and dates are written, as a BCP 47 tag, whatever the language. Set once before anything is shown. A tag that is
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
  return fillMessage<string>(texts[language][key], args, { locale, language }).join('');
}

/** The same with elements in its slots: bold names, buttons. */
export function rich(key: TextKey, args: Readonly<Record<string, ComponentChildren>>): ComponentChildren {
  const slots = args as Readonly<Record<string, string | number>>;
  return fillMessage<string>(texts[language][key], slots, { locale, language }) as ComponentChildren;
}
