/** What kind of call a method is: a write waits, a read makes waiting writes happen, the rest costs nothing worth counting. */
export type CallKind = 'read' | 'write' | 'local';

/** Counts calls to services. */
export class Meter {
  /** Every call, objects that only point somewhere (`getRange`) and builders included. */
  total = 0;
  reads = 0;
  writes = 0;
  /** UTF-16 units of JSON that went to Google with writes, and came back from reads. */
  bytesWritten = 0;
  bytesRead = 0;
  /** How often a read followed a write: each time Google must carry out what it kept back. */
  alternations = 0;
  readonly byMethod = new Map<string, number>();
  private last: CallKind = 'local';

  count(method: string, kind: CallKind): void {
    this.total += 1;
    this.byMethod.set(method, this.of(method) + 1);
    if (kind === 'local') return;
    if (kind === 'read') this.reads += 1;
    else this.writes += 1;
    if (kind === 'read' && this.last === 'write') this.alternations += 1;
    this.last = kind;
  }

  /** Reads and writes: what crosses to Google. */
  get crossings(): number {
    return this.reads + this.writes;
  }

  /** Calls of one method, such as `Range.getValues`. */
  of(method: string): number {
    return this.byMethod.get(method) ?? 0;
  }

  reset(): void {
    Object.assign(this, { total: 0, reads: 0, writes: 0, bytesWritten: 0, bytesRead: 0, alternations: 0, last: 'local' });
    this.byMethod.clear();
  }
}
