/** Width and height that a PNG's header states. Throws on what is no PNG. */
export function pngSize(bytes: Buffer): readonly [number, number] {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('This is no PNG.');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
