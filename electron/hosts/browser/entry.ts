import { createHash, timingSafeEqual } from 'node:crypto';
import { newToken } from '../common/tokens.ts';

/** Lets one browser in: the token of the first address works once and becomes a cookie for the pages and a key for what they ask. */
export type Entry = {
  readonly token: string;
  /** The `Set-Cookie` to answer and the key to hand to the page, or null for a wrong or already used token. */
  enter(token: string): { cookie: string; key: string } | null;
  /** Whether a request carries the cookie: enough for our pages, which hold no data. */
  isLetIn(cookieHeader: string | undefined): boolean;
  /** Whether a request carries the key of a page of ours (`shared/page-key.ts`). */
  holdsKey(header: string | readonly string[] | undefined): boolean;
};

/** `cookieName` differs per port: browsers share cookies between the ports of an address. */
export function createEntry(cookieName: string): Entry {
  const token = newToken();
  const secret = newToken();
  const key = newToken();
  let isSpent = false;
  return {
    token,
    enter(given) {
      if (isSpent || !isSame(given, token)) return null;
      isSpent = true;
      return { cookie: `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`, key };
    },
    isLetIn(cookieHeader) {
      const prefix = `${cookieName}=`;
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
      const ours = cookies.find((cookie) => cookie.startsWith(prefix));
      return ours !== undefined && isSame(ours.slice(prefix.length), secret);
    },
    holdsKey: (header) => typeof header === 'string' && isSame(header, key),
  };
}

/** In constant time, whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
