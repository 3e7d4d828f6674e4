/** Does this Excel have everything of a requirement set of ExcelApi, such as `1.13`? */
export function isSupported(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
