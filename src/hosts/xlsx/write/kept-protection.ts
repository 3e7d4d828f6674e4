/**
 * What a user's protection of a sheet of ours says, as XML without prefix, so that the sheet can be written anew and stay
 * protected: the protection itself and the ranges it leaves open. Empty for a sheet that is not protected.
 */
export function keptProtection(sheetXml: string): string {
  // Both stand behind the rows, which are nearly all of a sheet's text.
  const tail = sheetXml.slice(Math.max(0, sheetXml.lastIndexOf('sheetData')));
  const protection = /<(?:\w+:)?(sheetProtection\b[^>]*?)\s*(?:\/>|><\/(?:\w+:)?sheetProtection\s*>)/.exec(tail);
  if (!protection) return '';
  const ranges = /<protectedRanges\b[^>]*>.*?<\/protectedRanges>/s.exec(tail)?.[0] ?? '';
  // A range that speaks of namespaces declared elsewhere would not be well-formed here.
  return `<${protection[1] ?? ''}/>${/[\s<]\w+:\w/.test(ranges) ? '' : ranges}`;
}
