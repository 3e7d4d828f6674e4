/** Something to do on one sheet: what queues it, and about how many bytes that takes. Done twice, it is the same as once. */
export type Step = { readonly bytes: number; readonly queue: (sheet: Excel.Worksheet) => void };

/** What a call to a member takes in a request, as measured: its object, its name and what wraps both. */
export const callBytes = 260;

/** A step of some calls with little in them. */
export function smallStep(calls: number, queue: Step['queue']): Step {
  return { bytes: calls * callBytes, queue };
}

/** Steps in as few chunks as fit into requests of so many bytes, in order; a step alone is never cut. */
export function chunksOf(steps: readonly Step[], roomBytes: number): readonly (readonly Step[])[] {
  const chunks: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    const last = chunks[chunks.length - 1];
    if (last && step.bytes <= room) last.push(step);
    else {
      chunks.push([step]);
      room = roomBytes;
    }
    room -= step.bytes;
  }
  return chunks;
}
