// The only things of a page that this folder uses; the rest of a page's globals must not compile here.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
