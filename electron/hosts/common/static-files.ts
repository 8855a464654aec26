import { realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * The file a page's address asks for, relative to the folder of pages; screens (no extension) are all `index.html`.
 * Null for an address no page of ours would make: parents, encoded or not, backslashes, drives and streams, NUL.
 */
export function requestedFile(pathname: string): string | null {
  const decoded = decode(pathname);
  if (decoded === null || !decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return null;
  const segments = decoded.split('/').filter((segment) => segment !== '');
  if (segments.some((segment) => segment === '.' || segment === '..')) return null;
  const file = segments.join('/');
  return extname(file) === '' ? 'index.html' : file;
}

/** Absolute path of `file` under `folder`, or null when it is missing, no plain file, or led outside by a link. */
export function containedFile(folder: string, file: string): string | null {
  try {
    const real = realpathSync(join(folder, file));
    const inside = relative(realpathSync(folder), real);
    if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null;
    return statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Media type of one of our own files, by its extension. */
export function mediaTypeOf(file: string): string {
  return mediaTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/** Decoded once: `%252e` stays a strange file name rather than becoming a parent. */
function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
