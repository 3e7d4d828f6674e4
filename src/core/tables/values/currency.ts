import { foldText } from './normalise-text';
import { indexWords } from './word-index';

/** Signs whose currency is sure, and those that stay as they are typed (¥, kr, Rs name several currencies). */
const signs: readonly (readonly [string, string])[] = [
  ['US$', 'USD'], ['A$', 'AUD'], ['AU$', 'AUD'], ['C$', 'CAD'], ['CA$', 'CAD'], ['NZ$', 'NZD'], ['HK$', 'HKD'], ['S$', 'SGD'],
  ['R$', 'BRL'], ['MX$', 'MXN'], ['NT$', 'TWD'], ['£', 'GBP'], ['€', 'EUR'], ['$', 'USD'], ['₹', 'INR'], ['₽', 'RUB'], ['₩', 'KRW'],
  ['₪', 'ILS'], ['₺', 'TRY'], ['₱', 'PHP'], ['₦', 'NGN'], ['₫', 'VND'], ['฿', 'THB'], ['zł', 'PLN'], ['Kč', 'CZK'], ['¥', '¥'],
  ['kr.', 'kr'], ['kr', 'kr'], ['Rs.', 'Rs'], ['Rs', 'Rs'],
];

const codes = new Set(
  ('GBP EUR USD AUD CAD NZD CHF SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH ILS AED SAR QAR KWD BHD OMR JOD EGP ZAR NGN KES GHS ' +
    'INR PKR BDT LKR CNY JPY KRW HKD TWD SGD MYR THB IDR PHP VND BRL MXN ARS CLP COP PEN UYU').split(' '),
);

const words = indexWords((language) => language.currencies);
const bySign = [...signs].sort((a, b) => b[0].length - a[0].length);

/** ISO code of a sign or code, any case of a code; the text itself when it is neither. */
export function codeOfCurrency(text: string): string {
  const sign = signs.find(([typed]) => typed === text);
  const upper = text.toUpperCase();
  return sign ? sign[1] : codes.has(upper) ? upper : text;
}

/**
 * The currency that a text begins with and its length in characters; null when it begins with none.
 * A lone `P` (pesos) or `R` (rand) counts only before a grouped number, for `P1` and `R5` are priorities and risks.
 */
export function ownCurrencyAtStart(text: string, number: { readonly isGrouped: boolean }): { readonly code: string; readonly length: number } | null {
  for (const [sign, code] of bySign) {
    if (text.startsWith(sign) && !(/\p{L}$/u.test(sign) && /^\p{L}/u.test(text.slice(sign.length)))) return { code, length: sign.length };
  }
  const word = /^\p{L}+(?: (?:sterling|dollars?))?/u.exec(text)?.[0] ?? '';
  const known = codes.has(word.toUpperCase()) ? word.toUpperCase() : words.get(foldText(word));
  if (known) return { code: known, length: word.length };
  return number.isGrouped && /^[PR]$/.test(text) ? { code: text, length: 1 } : null;
}

/** The currency a number format shows: `[$£-809]#,##0`, `"€" 0.00`, `$#,##0`; null when it names none. */
export function currencyOfFormat(format: string): string | null {
  const tagged = /\[\$([^\]-]+)(?:-[0-9A-F]+)?\]/i.exec(format)?.[1]?.trim();
  if (tagged) return codeOfCurrency(tagged);
  return /[£€₹]/.exec(format)?.[0] ? codeOfCurrency(/[£€₹]/.exec(format)?.[0] ?? '') : /(?:^|[^[])\$/.test(format) ? 'USD' : null;
}

/** The currency a header names: `Budget (£m)`, `Cost EUR k`; null when none. */
export function currencyOfHeader(header: string): string | null {
  for (const [sign, code] of bySign) {
    const isWord = /\p{L}/u.test(sign.charAt(0)) && !sign.includes('$');
    if (!isWord && header.includes(sign)) return code;
  }
  for (const word of header.split(/[^\p{L}]+/u)) {
    const bare = word.replace(/^[TkKM](?=EUR$|USD$|GBP$|CHF$)/, '');
    if (codes.has(bare)) return bare;
  }
  return null;
}
