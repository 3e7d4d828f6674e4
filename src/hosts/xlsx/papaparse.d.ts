// The part of papaparse that is used here. Its published types bring those of Node and the DOM along, and what is
// neither must not compile in this folder.
declare module 'papaparse' {
  /** How to cut a text into records. */
  export type ParseConfig = {
    readonly delimiter: string;
    readonly newline: '\n';
    /** Stop after so many records. */
    readonly preview?: number;
  };

  /** Records of fields, and errors by code. */
  export type ParseResult = {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly { readonly code: string }[];
  };

  /** The records of a text, blank ones included, and what was wrong with it (`MissingQuotes`: a quote never closes). */
  export function parse(text: string, config: ParseConfig): ParseResult;
}
