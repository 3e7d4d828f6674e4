import type { ComponentChildren } from 'preact';
import { fetched } from '../fetched';
import en from './en.json';
import { fillMessage } from './message';

/** A sentence, label or button of the pane. */
export type TextKey = keyof typeof en;

/** Every language of the pane, and what it calls itself. */
export const languageNames = { en: 'English', de: 'Deutsch', fr: 'Français', es: 'Español', pt: 'Português' } as const;
export type Language = keyof typeof languageNames;
export const languages = Object.keys(languageNames) as readonly Language[];

type Texts = Readonly<Record<TextKey, string>>;

/** English is always there; another language is fetched when somebody speaks it. */
const texts: Partial<Record<Language, Texts>> & { readonly en: Texts } = { en };

const fetches: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Texts }>>> = {
  de: () => import(/* webpackChunkName: "words-de" */ './de.json'),
  fr: () => import(/* webpackChunkName: "words-fr" */ './fr.json'),
  es: () => import(/* webpackChunkName: "words-es" */ './es.json'),
  pt: () => import(/* webpackChunkName: "words-pt" */ './pt.json'),
};

let language: Language = 'en';
let locale = 'en-GB';

/** The language that comes nearest to a BCP 47 tag; English where none does. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  return languages.find((known) => known === primary) ?? 'en';
}

/** In which language the pane speaks from now on. Throws PlumblineError where its words cannot be fetched; then all stays as it was. */
export async function speak(chosen: Language): Promise<void> {
  if (chosen !== 'en') texts[chosen] ??= (await fetched(fetches[chosen]())).default;
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
  return fillMessage<string>((texts[language] ?? en)[key], args, { locale, language }).join('');
}

/** The same with elements in its slots: bold names, buttons. */
export function rich(key: TextKey, args: Readonly<Record<string, ComponentChildren>>): ComponentChildren {
  const slots = args as Readonly<Record<string, string | number>>;
  return fillMessage<string>((texts[language] ?? en)[key], slots, { locale, language }) as ComponentChildren;
}
