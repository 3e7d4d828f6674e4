export function spreadsheetId(text: string): string | null;
export function stepsOf(words: readonly string[], state: { readonly hasProject: boolean }): readonly (readonly [program: string, words: readonly string[]])[];
