import { timingSafeEqual } from 'node:crypto';

/** What is served: one page, under an address that nobody can guess. */
export type Served = {
  readonly token: string;
  readonly port: number;
  /** The page as it is now. Throws where the file in it cannot be read any more. */
  readonly page: () => string;
};

export type Asked = { readonly method: string | undefined; readonly url: string | undefined; readonly host: string | undefined };
export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string };

/**
 * Answers one request. There is one page and nothing else: no path leads to a file. A request that calls this computer by
 * another name comes from a page elsewhere that had its name point here, and gets nothing.
 */
export function answerRequest({ method, url, host }: Asked, { token, port, page }: Served): Answer {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return plain(403, 'Open the address as Plumbline printed it.');
  if (method !== 'GET' && method !== 'HEAD') return { ...plain(405, 'This page is only read.'), headers: { ...textHeaders, allow: 'GET, HEAD' } };
  const path = /^\/([^/?#]*)\/?(?:[?#].*)?$/.exec(url ?? '')?.[1] ?? '';
  if (!isSame(path, token)) return plain(404, 'There is nothing here. Open the address as Plumbline printed it.');
  return { status: 200, headers: { ...safety, 'content-type': 'text/html; charset=utf-8' }, body: page() };
}

const safety = {
  'cache-control': 'no-store',
  // All else the page says itself; this alone it cannot.
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const textHeaders = { ...safety, 'content-type': 'text/plain; charset=utf-8' };

function plain(status: number, body: string): Answer {
  return { status, headers: textHeaders, body: `${body}\n` };
}

/** In a time that tells nothing of how much of it is right. */
function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
