import { readSync } from 'node:fs';

/** The size of a page in every firm file. */
const pageBytes = 4096;
/** A page begins with the kind of its tree, or with 0 where it continues a long value or is free (sqlite.org/fileformat, 1.6 and 1.7). */
const treeKinds: readonly number[] = [2, 5, 10, 13];
const mostSamples = 64;

/**
 * Whether a file that does not begin as a database was one: its first page was wiped, or all of it was zeroed, as a failed synchronisation or
 * disk leaves it. Text, pictures, archives and encrypted files have no such pages.
 */
export function wasDatabase(descriptor: number, sizeBytes: number): boolean {
  const pages = Math.floor(sizeBytes / pageBytes);
  const step = Math.max(1, Math.floor(pages / mostSamples));
  const begins: number[] = [];
  for (let page = 1; page < pages; page += step) {
    const first = Buffer.alloc(1);
    readSync(descriptor, first, 0, 1, page * pageBytes);
    begins.push(first[0] ?? 0);
  }
  const trees = begins.filter((kind) => treeKinds.includes(kind)).length;
  const zeroes = begins.filter((kind) => kind === 0).length;
  return (trees > 0 || zeroes === begins.length) && begins.length > 0 && trees + zeroes > begins.length / 2;
}
