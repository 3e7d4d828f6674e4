/**
 * Is it sure that a spreadsheet program, in whatever language, leaves this text alone when it is sent as if somebody had
 * typed it? Not sure of what begins as formulas and apostrophes do, and of what may be a number, a date or a truth value.
 */
export function isTakenAsText(text: string): boolean {
  if (/^\s*[=+\-@'#]/.test(text) || /^\s*(?:true|false)\s*$/i.test(text)) return false;
  // Without any digit there is no number, date, time, fraction or percentage.
  if (!/\p{N}/u.test(text)) return true;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  return words.some((word) => !isOfDate(word));
}

// How names of months and days of the week begin, in the languages whose registers Plumbline reads.
const datePrefixes = new Set(
  (
    'jan feb mar apr may jun jul aug sep oct nov dec mon tue wed thu fri sat sun ' +
    'jän mär mai okt dez die mit don sam son fév avr jui aoû déc lun mer jeu ven dim ' +
    'ene abr ago set dic mié jue vie sáb dom fev out seg ter qua qui sex'
  ).split(' '),
);

function isOfDate(word: string): boolean {
  return datePrefixes.has(word.slice(0, 3).toLowerCase());
}
