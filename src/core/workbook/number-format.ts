/** The sections of a number-format code, between the semicolons that are no literals. */
export function formatSections(code: string): readonly string[] {
  if (!code.includes(';')) return [code];
  const sections = [''];
  for (const token of code.match(/"[^"]*"?|\\.|\[[^\]]*\]|[^]/g) ?? []) {
    if (token === ';') sections.push('');
    else sections.push((sections.pop() ?? '') + token);
  }
  return sections;
}

/** A section without its literals, padding, colours, conditions and locales. */
export function bareFormat(section: string): string {
  return section.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, '');
}

/** Literals as they show: quotes and backslashes are gone, padding is a space, filling nothing. */
export function literalText(text: string): string {
  return text.replace(/"([^"]*)"?|\\(.)|_.|\*./g, (whole: string, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? (whole.startsWith('_') ? ' ' : ''));
}
