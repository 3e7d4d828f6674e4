import { PlumblineError } from '../core/workbook/plumbline-error';

/** A file that the user gave. Of the browser's `File` no more than this is needed. */
export type GivenFile = { readonly name: string; readonly size: number; readonly lastModified: number; readonly arrayBuffer: () => Promise<ArrayBuffer> };

/**
 * What is in a file of at most so many megabytes; larger ones are not read into memory at all. Throws PlumblineError for them,
 * and for what the browser does not give out, such as a folder.
 */
export async function bytesOf(file: Pick<GivenFile, 'name' | 'size' | 'arrayBuffer'>, mostMegabytes: number): Promise<ArrayBuffer> {
  if (file.size > mostMegabytes * 1024 * 1024) {
    throw new PlumblineError('over-limit', `${file.name} is larger than ${mostMegabytes} MB. Save the sheet with the projects as a workbook of its own and use that.`);
  }
  try {
    return await file.arrayBuffer();
  } catch (cause) {
    throw new PlumblineError('file-unreadable', `${file.name} cannot be read: it may be a folder, or have been moved or changed meanwhile.`, { cause });
  }
}
