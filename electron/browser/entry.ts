import { createHash, timingSafeEqual } from 'node:crypto';
import { newToken } from '../hosts/tokens.ts';

/** Lets one browser in: the token of the first address works once and becomes a cookie. */
export type Entry = {
  readonly token: string;
  /** The `Set-Cookie` to answer, or null for a wrong or already used token. */
  enter(token: string): string | null;
  /** Whether a request carries the cookie. */
  isLetIn(cookieHeader: string | undefined): boolean;
};

/** `cookieName` differs per port: browsers share cookies between the ports of an address. */
export function createEntry(cookieName: string): Entry {
  const token = newToken();
  const secret = newToken();
  let isSpent = false;
  return {
    token,
    enter(given) {
      if (isSpent || !isSame(given, token)) return null;
      isSpent = true;
      return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    },
    isLetIn(cookieHeader) {
      const prefix = `${cookieName}=`;
      const cookies = (cookieHeader ?? '').split(';').map((cookie) => cookie.trim());
      const ours = cookies.find((cookie) => cookie.startsWith(prefix));
      return ours !== undefined && isSame(ours.slice(prefix.length), secret);
    },
  };
}

/** In constant time, whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
