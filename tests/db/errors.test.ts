import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { toAppError, toOpeningError } from '../../db/file/errors.ts';
import { languages } from '../../shared/domain/kinds.ts';
import { AppError } from '../../shared/errors.ts';
import { lookUp } from '../../shared/i18n/translate.ts';

const sqlite = (code: string) => new Database.SqliteError('disk I/O error', code);
const system = (code: string) => Object.assign(new Error(code), { code });
const messageOf = (error: unknown) => (error instanceof AppError ? error.message : 'none');

/** The code that each failure of the disk has, while a firm is open and while it is opened. */
const table: readonly (readonly [error: Error, inUse: string, opening: string])[] = [
  [sqlite('SQLITE_FULL'), 'disk_full', 'disk_full'],
  [sqlite('SQLITE_IOERR_WRITE'), 'file_unreadable: disk', 'file_unreadable: disk'],
  [sqlite('SQLITE_IOERR_FSYNC'), 'file_unreadable: disk', 'file_unreadable: disk'],
  [sqlite('SQLITE_IOERR_READ'), 'file_unreadable: disk', 'file_unreadable: disk'],
  [sqlite('SQLITE_CANTOPEN'), 'file_unreadable: readOnly', 'file_unreadable: firmReadOnly'],
  [sqlite('SQLITE_READONLY_DIRECTORY'), 'file_unreadable: readOnly', 'file_unreadable: firmReadOnly'],
  [sqlite('SQLITE_READONLY_DBMOVED'), 'file_unreadable: moved', 'file_unreadable: moved'],
  [sqlite('SQLITE_NOTADB'), 'firm_damaged', 'firm_damaged'],
  [sqlite('SQLITE_CORRUPT_VTAB'), 'firm_damaged', 'firm_damaged'],
  [sqlite('SQLITE_BUSY_RECOVERY'), 'busy', 'firm_locked'],
  [system('ENOSPC'), 'disk_full', 'disk_full'],
  [system('EDQUOT'), 'disk_full', 'disk_full'],
  [system('EFBIG'), 'file_unreadable: tooLarge', 'file_unreadable: tooLarge'],
  [system('ENAMETOOLONG'), 'file_unreadable: nameTooLong', 'file_unreadable: nameTooLong'],
  [system('ENOENT'), 'file_unreadable', 'file_unreadable: firmMissing'],
  [system('ELOOP'), 'file_unreadable', 'file_unreadable: firmMissing'],
  [system('EROFS'), 'file_unreadable', 'file_unreadable: firmReadOnly'],
];

test.each(table)('%s has its sentence', (error, inUse, opening) => {
  expect(messageOf(toAppError(error, '/nowhere/at/all.amiable'))).toBe(inUse);
  expect(messageOf(toOpeningError(error, '/nowhere/at/all.amiable'))).toBe(opening);
  for (const message of [inUse, opening])
    for (const language of languages)
      expect(lookUp(language, `errors.${message.replace(': ', '.')}`, { name: 'x' }), message).toBeTruthy();
});

test('a write SQLite could not make on a disk without room is said to be for lack of room, a read is not', () => {
  const withoutRoom = (code: string) => messageOf(toAppError(sqlite(code), '/some/firm.amiable', () => 4096));
  for (const code of ['SQLITE_IOERR_WRITE', 'SQLITE_IOERR_TRUNCATE', 'SQLITE_IOERR_FSYNC', 'SQLITE_CANTOPEN'])
    expect(withoutRoom(code)).toBe('disk_full');
  expect(withoutRoom('SQLITE_IOERR_READ')).toBe('file_unreadable: disk');
  expect(withoutRoom('SQLITE_NOTADB')).toBe('firm_damaged');
});
