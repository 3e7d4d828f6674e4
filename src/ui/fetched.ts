import { PlumblineError } from '../core/workbook/plumbline-error';

/** A part of the pane that comes only when it is needed. Throws PlumblineError where it cannot be had just now; asking again may help. */
export async function fetched<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new PlumblineError('host-busy', 'This part of the pane could not be loaded. Check the connection and try again.', { cause });
  }
}
