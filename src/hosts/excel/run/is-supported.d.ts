/** Does this Excel have everything of a requirement set of ExcelApi, such as `1.13`? */
export declare function isSupported(version: string): boolean;
