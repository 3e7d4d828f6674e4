/** Names of the functions at the end of Code.js. */
export const sheetsFunctions: readonly string[];
