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
