export function licences(root: string): string;
export function librariesOf(root: string): readonly { readonly name: string; readonly version: string; readonly license: string; readonly text: string }[];
