import { pageKeyHeader, readPageKey } from '../../shared/page-key.ts';

const storedAs = 'amiable-key';

/**
 * Stores the key that the first address carries and removes it from the address. The storage belongs to one origin, its
 * port included, and is shared with its other tabs.
 */
export function takePageKey(): void {
  const key = readPageKey(window.location.hash);
  if (key === null) return;
  window.localStorage.setItem(storedAs, key);
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
}

/** Whether the host will answer this page: always in the desktop application, with the key in a browser. */
export function isLetIn(): boolean {
  return window.amiable !== undefined || import.meta.env.DEV || window.localStorage.getItem(storedAs) !== null;
}

/** The headers that each request to the browser host carries. */
export function pageKeyHeaders(): Record<string, string> {
  return { [pageKeyHeader]: window.localStorage.getItem(storedAs) ?? '' };
}
