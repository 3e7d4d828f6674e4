import { isNonValue } from './non-value';
import { normaliseText } from './normalise-text';
import { looksLikePeople } from './people';

/**
 * May this text be counted as one person? A single word passes when it could stand for one (`Anna`, `JS`): it would
 * make a name beside a first name, and is no acronym of more than three letters. `Person 7` stands for a person too:
 * it is what masking writes, and what people write who mask by hand.
 */
export function isPersonName(text: string): boolean {
  if (looksLikePeople(text) || isMaskedPerson(text)) return true;
  const name = text.trim();
  return !/\s/.test(name) && !/^[A-Z]{4,}$/.test(name) && looksLikePeople(`Anna ${name}`);
}

/** Is this a person's name after masking: `Person 7`? */
export function isMaskedPerson(text: string): boolean {
  return /^person \d+$/i.test(text.trim());
}

const placeholder = /^(?:tb[hcad]|to be (?:hired|recruited|appointed|confirmed|announced|determined|advised|decided|assigned|filled)|vacan(?:t|cy)|open (?:position|role|post)|unfilled|unallocated|unassigned|not assigned|nobody|no one|anyone|someone|new (?:hire|starter|recruit|joiner|post|role)|recruit(?:ing|ment)?|under recruitment|contractor tb[cad]|agency tb[cad]|resource tb[cad]|n n|nn|offen|unbesetzt|vakant|a pourvoir|vacante|por definir|a definir)\b/;
const placeholderInside = /\b(?:vacan(?:t|cy)|tb[hcad]|to be (?:hired|recruited|appointed|confirmed))\b/;

/**
 * Does this text stand where a person is still missing: `TBH`, `Vacant`, `New hire 2`, `Analyst (vacant)`, `Unassigned`?
 * Nobody works under it yet, so no capacity may be assumed for it.
 */
export function isPlaceholderPerson(text: string): boolean {
  const plain = normaliseText(text);
  return isNonValue(text) || placeholder.test(plain) || placeholderInside.test(plain);
}
