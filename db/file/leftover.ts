import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../shared/errors.ts';

/**
 * A rollback journal or write-ahead log that a crash left beside a firm file. Neither names the file it was made for, and SQLite applies it
 * to whatever file lies beside it (sqlite.org/fileformat2, sections 3 and 4).
 */
export type Leftover = {
  readonly path: string;
  /** Whether SQLite would change the file with it: an empty journal or a log without a finished transaction changes nothing. */
  readonly isApplied: boolean;
  /** Whether it was made for this file in its present state. */
  readonly belongs: boolean;
};

/** Offsets in the header of a SQLite file: page size, change counter, schema number (sqlite.org/fileformat2, section 1.3). */
const [pageSizeAt, counterAt, schemaAt] = [16, 24, 40];
/** More changes of the schema than all migrations together make. */
const mostSchemaChanges = 10_000;
const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** The leftovers of a file that is not open: a rollback journal, a write-ahead log, or none. */
export function findLeftovers(path: string): Leftover[] {
  const main = readFirstPage(path);
  return [readJournal(`${path}-journal`, main), readLog(`${path}-wal`, main)].filter((found) => found !== null);
}

/**
 * Renames a leftover of another file, so that SQLite does not find it; its new name has the local day and time of `now`.
 * @returns the new name, without its folder
 */
export function setLeftoverAside({ path }: Leftover, now: Date): string {
  const name = `${basename(path)} (${localMinute(now)})`;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name} ${number}`;
    if (existsSync(join(dirname(path), candidate))) continue;
    renameSync(path, join(dirname(path), candidate));
    return candidate;
  }
}

/** Local day and time without characters that file names refuse: `2026-11-21 10h30`. */
export function localMinute(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}h${two(now.getMinutes())}`;
}

/** Removes the journal, log and index beside a file that is itself removed. */
export function removeLeftovers(path: string): void {
  for (const suffix of ['-journal', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true, maxRetries: 5 });
}

/**
 * A rollback journal holds pages as they were before the transaction, beginning with the first page (`markTransaction`). The file's change
 * counter is that of this page, or the next number once the transaction has written its own first page.
 */
function readJournal(path: string, main: Buffer | null): Leftover | null {
  return reading(path, (read) => {
    const header = read(0, 28);
    if (!header?.subarray(0, 8).equals(journalMagic) || header.readUInt32BE(8) === 0)
      return { path, isApplied: false, belongs: true };
    const record = read(header.readUInt32BE(20), 4 + 100);
    const isFirst = record !== null && record.readUInt32BE(0) === 1;
    return { path, isApplied: true, belongs: isFirst && follows(main, record.subarray(4)) };
  });
}

/**
 * A write-ahead log holds pages as transactions left them. In the first finished transaction, the first page has the change counter that
 * follows the file's, or the same once it was copied into the file. A frame whose salts differ from the header's is a rest of an
 * earlier, finished log.
 */
function readLog(path: string, main: Buffer | null): Leftover | null {
  return reading(path, (read) => {
    const header = read(0, 32);
    let first: Buffer | null = null;
    const pageSize = header?.readUInt32BE(8) ?? 0;
    for (let at = 32; header !== null && pageSize > 0; at += 24 + pageSize) {
      const frame = read(at, 24 + 100);
      if (frame === null || !frame.subarray(8, 16).equals(header.subarray(16, 24))) break;
      if (frame.readUInt32BE(0) === 1) first = frame.subarray(24);
      const isLastOfTransaction = frame.readUInt32BE(4) > 0;
      if (isLastOfTransaction) return { path, isApplied: true, belongs: first !== null && follows(main, first, true) };
    }
    return { path, isApplied: false, belongs: true };
  });
}

/** Whether the file's present first page `main` fits `page`, its first page before a transaction (after it, with `isAfter`). */
function follows(main: Buffer | null, page: Buffer, isAfter = false): boolean {
  if (main === null || main.readUInt16BE(pageSizeAt) !== page.readUInt16BE(pageSizeAt)) return false;
  if (Math.abs(main.readUInt32BE(schemaAt) - page.readUInt32BE(schemaAt)) > mostSchemaChanges) return false;
  const [own, other] = [main.readUInt32BE(counterAt), page.readUInt32BE(counterAt)];
  return own === other || (isAfter ? own + 1 === other : own === other + 1);
}

function readFirstPage(path: string): Buffer | null {
  return reading(path, (read) => read(0, 100));
}

/**
 * Calls `work` with a function that reads `length` bytes at `at` (null when the file has fewer). Returns null when there is no file.
 * @throws AppError `file_unreadable` / `notAFile` for a pipe, which SQLite would wait for without end, or a folder
 */
function reading<Result>(
  path: string,
  work: (read: (at: number, length: number) => Buffer | null) => Result,
): Result | null {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return null;
  if (!facts.isFile()) throw new AppError('file_unreadable', { reason: 'notAFile', details: { name: basename(path) } });
  const descriptor = openSync(path, 'r');
  try {
    return work((at, length) => {
      const bytes = Buffer.alloc(length);
      return readSync(descriptor, bytes, 0, length, at) === length ? bytes : null;
    });
  } finally {
    closeSync(descriptor);
  }
}
