/** Bytes that a value takes as JSON in UTF-8. */
export declare function jsonBytes(value: unknown): number;
