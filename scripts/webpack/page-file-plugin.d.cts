type Pieces = { readonly page: string; readonly core: string; readonly style: string };

export declare function pageFile(pieces: Pieces): string;
export declare function escapedScript(code: string): string;
