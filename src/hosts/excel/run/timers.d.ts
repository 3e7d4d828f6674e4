// The one thing of a page that this folder uses; the rest of a page's globals must not compile here.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
