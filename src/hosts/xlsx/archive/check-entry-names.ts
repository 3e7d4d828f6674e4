import { PlumblineError } from '../../../core/workbook/plumbline-error';

/**
 * Throws `unsafe-package` when a name leads out of the package (`..`, absolute, backslash, drive, control
 * character) or stands twice. Names are compared without case: package readers may take either of the two.
 */
export function checkEntryNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (isUnsafe(name)) throw refused(`a part has the unsafe name "${printable(name)}"`);
    const key = name.toLowerCase();
    if (seen.has(key)) throw refused(`its part ${printable(name)} is there twice`);
    seen.add(key);
  }
}

function isUnsafe(name: string): boolean {
  if (name === '' || name.startsWith('/') || name.includes('\\') || /^[A-Za-z]:/.test(name)) return true;
  return name.split('/').includes('..') || Array.from(name).some(isControl);
}

function isControl(letter: string): boolean {
  return letter < ' ';
}

function printable(name: string): string {
  const clean = Array.from(name, (letter) => (isControl(letter) ? '?' : letter)).join('');
  return clean.length > 100 ? `${clean.slice(0, 100)}…` : clean;
}

function refused(what: string): PlumblineError {
  return new PlumblineError(
    'unsafe-package',
    `The file is damaged or was made to do harm: ${what}. Open it in Excel and save it again.`,
  );
}
