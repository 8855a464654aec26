/**
 * How a page of the browser host proves that it is ours. A cookie cannot: browsers send it to every port of 127.0.0.1, hence
 * to any other program that serves pages there. The key reaches the page once, in the fragment of its first address, is kept
 * in storage that belongs to one port, and comes with each request as a header that no other page can set.
 */
export const pageKeyHeader = 'x-amiable-key';

/** The fragment that carries `key` to the page. */
export function pageKeyFragment(key: string): string {
  return `#key=${key}`;
}

/** The key in a fragment, or null where it carries none. */
export function readPageKey(fragment: string): string | null {
  return /^#key=([\w-]{20,100})$/.exec(fragment)?.[1] ?? null;
}
