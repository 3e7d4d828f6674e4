import { isNonValue } from './non-value';
import { foldText, squeezeBlanks } from './normalise-text';

const organisationWords = new Set(
  ('ltd limited plc inc llc llp gmbh ag sa kg co company corporation corp group council county borough city district authority university college school ' +
    'department dept ministry team office services service agency committee board bureau centre center division directorate unit partnership consortium association ' +
    'society trust foundation institute bank nhs hospital union federation partners consulting solutions systems supplier vendor abteilung universidad ministerio').split(' '),
);

const otherWords = new Set(
  ('project programme program portfolio migration upgrade system platform implementation development manager director lead leader head officer analyst engineer architect owner sponsor ' +
    'delivery digital finance financial marketing sales operations human resources legal procurement security cyber data cloud network infrastructure software hardware application app ' +
    'customer client business strategy strategic review report plan planning phase stage design build test testing training support new old north south east west central global regional national ' +
    'local public private energy water road rail housing health care transport education environment green smart mobile web site website portal office warehouse factory fleet factory store product ' +
    'research science technology information management quality risk compliance audit policy change transformation improvement integration automation replacement refresh rollout pilot strategy initiative ' +
    'in on off at of for and the to with by from high low medium complete completed progress started hold track amber red done active closed open major minor works framework full not no yes ' +
    'building park centre scheme house street lane bridge station line hub fund grant capital asset assets estate property community regeneration skills town ' +
    'january february march july august september october november december monday tuesday wednesday thursday friday saturday sunday').split(' '),
);

const particles = new Set(['van', 'von', 'de', 'der', 'den', 'da', 'di', 'do', 'dos', 'du', 'del', 'la', 'le', 'bin', 'al', 'el', 'ter', 'zu', 'y']);
const nameWord = /^(?:\p{Lu}[\p{Ll}'’]+(?:[-'’]\p{Lu}?[\p{Ll}'’]+)*|(?:Mc|Mac|O['’]|D['’])\p{Lu}\p{Ll}+|\p{Lu}['’-]?\p{Lu}{2,})$/u;
const initial = /^\p{Lu}\.?(?:-?\p{Lu}\.?)?$/u;

/**
 * Does this text look like names of people: `Jane Smith`, `A. Meyer`, `Smith, Jane`, `Anna / Bob`, an e-mail address?
 * By shape and a list of words that no person bears; a single word alone never does. `Leeds Council` does not.
 */
export function looksLikePeople(text: string): boolean {
  const plain = squeezeBlanks(text.replace(/\([^)]*\)/g, ''));
  if (plain.length < 4 || plain.length > 120 || /\d/.test(plain.replace(/\S+@\S+/g, '')) || hasOtherWord(plain)) return false;
  const parts = splitNames(plain);
  if (parts.length === 0) return false;
  return parts.every((part) => looksLikeOne(part, parts.length > 1));
}

/**
 * The people of a cell: `Jane Smith / Bob Ray` are two, `Smith, Jane` is one, an organisation stays whole.
 * Brackets and doubles are dropped; a text without a person's name (`TBC`) gives none.
 */
export function splitPeople(text: string): readonly string[] {
  const plain = squeezeBlanks(text.replace(/\([^)]*\)/g, '').replace(/\r?\n/g, ' ; '));
  if (plain === '' || isNonValue(plain)) return [];
  if (hasOrganisationWord(plain)) return [plain];
  return [...new Set(splitNames(plain).filter((part) => !isNonValue(part)))];
}

/** Is this text an organisation or team by one of its words: `Leeds Council`, `Delivery Team`? */
export function hasOrganisationWord(text: string): boolean {
  return wordsOf(text).some((word) => organisationWords.has(word));
}

function hasOtherWord(text: string): boolean {
  return wordsOf(text).some((word) => organisationWords.has(word) || (otherWords.has(word) && !particles.has(word) && word !== 'and'));
}

function wordsOf(text: string): string[] {
  return foldText(text).split(/[^\p{L}]+/u);
}

function splitNames(text: string): string[] {
  const parts = text.split(/\s*(?:[/;|+&]|\s(?:and|und|y|et|e)\s)\s*/u).map((part) => part.trim());
  return parts.flatMap((part) => splitAtCommas(part)).filter((part) => part !== '');
}

/** One comma between single words, or before first names, is `Surname, First`; else commas separate people. */
function splitAtCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== '');
  const [surname = ''] = parts;
  return parts.length === 2 && !surname.includes(' ') ? [parts.join(', ')] : parts;
}

function looksLikeOne(part: string, amongSeveral: boolean): boolean {
  if (/^\S+@\S+\.\S+$/.test(part)) return true;
  const words = part.replace(/^(?:dr|prof|mr|mrs|ms|sir|dame)\.?\s/i, '').split(/,?\s+/);
  if (words.length === 1) return amongSeveral && (nameWord.test(part) || initial.test(part));
  if (words.length > 5) return false;
  const named = words.filter((word) => nameWord.test(word) && !isAllCapitals(word)).length;
  return named > 0 && words.every((word) => nameWord.test(word) || initial.test(word) || particles.has(word));
}

function isAllCapitals(word: string): boolean {
  return !/\p{Ll}/u.test(word);
}
