export const developmentUrl: string;
export function manifestFor(manifest: string, publicUrl: string): string;
