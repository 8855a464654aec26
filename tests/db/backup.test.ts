import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { describe, expect, test } from 'vitest';
import { backUp, listBackups, restoreBackup } from '../../db/file/backup.ts';
import { type OpenFile, openFirmFile, upgradeFirmFile } from '../../db/file/open.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import * as schema from '../../db/schema.ts';
import { applicationId } from '../../db/sqlite/migrate.ts';
import { writeMark } from '../../db/sqlite/write-mark.ts';
import { failureOf, inOtherProcess, makeFirmFile, now, photograph } from './firm-file.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'amiable-')), 'backups');
const rename = (file: OpenFile, name: string) => file.connection.prepare('UPDATE firm SET name = ?').run(name);

function nameIn(path: string): string {
  const file = openFirmFile(path, { now });
  const { name } = getFirm(file.db);
  file.close();
  return name;
}

describe('a backup', () => {
  test('holds what was just written, is named after its instant, and leaves the lock alone', async () => {
    const path = makeFirmFile();
    const folder = newFolder();
    const file = openFirmFile(path, { now });
    rename(file, 'Just now');
    const backup = await backUp(file.connection, folder, now);
    expect(await inOtherProcess('open', path)).toBe('firm_locked');
    expect(readdirSync(folder)).toEqual(['2026-11-21T10-30-00-000Z.amiable']);
    expect(listBackups(folder)).toEqual([backup]);
    expect(backup.at).toBe(now);
    expect(backup.sizeBytes).toBeGreaterThan(4096);
    rename(file, 'Later');
    file.close();
    expect(nameIn(join(folder, `${backup.id}.amiable`))).toBe('Just now');
    expect(nameIn(path)).toBe('Later');
  });

  test('of a damaged file fails, leaves nothing behind and keeps the earlier ones', async () => {
    const path = makeFirmFile();
    const folder = newFolder();
    const file = openFirmFile(path, { now });
    await backUp(file.connection, folder, '2026-11-20T10:00:00.000Z');
    file.close();
    const content = readFileSync(path);
    content.fill(0xa5, 4096, 4 * 4096);
    writeFileSync(path, content);
    const damaged = new Database(path);
    expect(await failureOf(() => backUp(damaged, folder, now))).toBe('firm_damaged');
    damaged.close();
    expect(readdirSync(folder)).toEqual(['2026-11-20T10-00-00-000Z.amiable']);
  });

  test('makes room for itself: the fourth of a day replaces the first', async () => {
    const folder = newFolder();
    const file = openFirmFile(makeFirmFile(), { now });
    for (const hour of ['08', '09', '10', '11']) await backUp(file.connection, folder, `2026-11-21T${hour}:00:00.000Z`);
    file.close();
    expect(listBackups(folder).map((backup) => backup.at.slice(11, 13))).toEqual(['11', '10', '09']);
  });

  test('is not seen where there is none, nor mistaken for another file', () => {
    const folder = newFolder();
    expect(listBackups(folder)).toEqual([]);
    expect(listBackups(dirname(makeFirmFile()))).toEqual([]);
  });
});

describe('restoring', () => {
  async function backedUp() {
    const path = makeFirmFile();
    const folder = newFolder();
    const file = openFirmFile(path, { now });
    rename(file, 'Backed up');
    const { id } = await backUp(file.connection, folder, now);
    rename(file, 'Present');
    file.close();
    return { path, folder, id, now: new Date(2026, 10, 21, 10, 30) };
  }

  test('puts the backup in place and the present file aside, with the date', async () => {
    const restoring = await backedUp();
    const aside = restoreBackup(restoring) ?? '';
    expect(basename(aside)).toBe('mercier (2026-11-21 10h30).amiable');
    expect(nameIn(restoring.path)).toBe('Backed up');
    expect(nameIn(aside)).toBe('Present');
    expect(listBackups(restoring.folder)).toHaveLength(1);
  });

  test('twice in a minute sets both files aside', async () => {
    const restoring = await backedUp();
    restoreBackup(restoring);
    expect(basename(restoreBackup(restoring) ?? '')).toBe('mercier (2026-11-21 10h30) 2.amiable');
    expect(readdirSync(dirname(restoring.path))).toHaveLength(3);
  });

  test('keeps what a crash left in the journal of the file set aside', async () => {
    const restoring = await backedUp();
    await inOtherProcess('crash', restoring.path);
    const aside = restoreBackup(restoring) ?? '';
    expect(nameIn(restoring.path)).toBe('Backed up');
    expect(nameIn(aside)).toBe('Written before the crash');
  });

  test('works when the file has gone', async () => {
    const restoring = await backedUp();
    rmSync(restoring.path);
    expect(restoreBackup(restoring)).toBeNull();
    expect(nameIn(restoring.path)).toBe('Backed up');
  });

  test('refuses a backup that is damaged, unknown or outside its folder, and changes nothing', async () => {
    const restoring = await backedUp();
    const outside = `../${basename(dirname(restoring.path))}/mercier`;
    const before = photograph(dirname(restoring.path));
    expect(await failureOf(() => restoreBackup({ ...restoring, id: outside }))).toBe('not_found: backup');
    expect(await failureOf(() => restoreBackup({ ...restoring, id: '2020-01-01T00-00-00-000Z' }))).toBe(
      'not_found: backup',
    );
    truncateSync(join(restoring.folder, `${restoring.id}.amiable`), 5000);
    expect(await failureOf(() => restoreBackup(restoring))).toBe('firm_damaged: backup');
    expect(photograph(dirname(restoring.path))).toEqual(before);
  });
});

describe('a file that waits for migrations', () => {
  /** Ours by its mark, with no migration applied yet. */
  function makeOldFile(): string {
    const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'old.amiable');
    const connection = new Database(path);
    connection.pragma(`application_id = ${applicationId}`);
    connection.exec('CREATE TABLE memo (words TEXT) STRICT');
    connection.close();
    return path;
  }

  test('is not opened without a backup', async () => {
    expect(await failureOf(() => openFirmFile(makeOldFile(), { now }))).toBe('conflict: upgrade');
  });

  test('is backed up as it was, then migrated', async () => {
    const path = makeOldFile();
    const folder = newFolder();
    const file = await upgradeFirmFile(path, { now, backUp: (connection) => backUp(connection, folder, now) });
    expect(file.connection.pragma('user_version', { simple: true })).toBeGreaterThan(0);
    file.close();
    const [backup] = listBackups(folder);
    const old = new Database(join(folder, `${backup?.id}.amiable`));
    expect(old.pragma('user_version', { simple: true })).toBe(0);
    old.close();
  });

  test('is left as it was when the backup fails', async () => {
    const path = makeOldFile();
    const folder = newFolder();
    writeFileSync(folder, 'a file where the folder should be');
    const upgrade = () => upgradeFirmFile(path, { now, backUp: (connection) => backUp(connection, folder, now) });
    await expect(upgrade()).rejects.toThrow();
    const old = new Database(path);
    expect(old.pragma('user_version', { simple: true })).toBe(0);
    expect(old.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()).toEqual(['memo']);
    old.close();
  });
});

describe('the mark of what was written', () => {
  test('changes when this connection writes, not when it reads', () => {
    const file = openFirmFile(makeFirmFile(), { now });
    const before = writeMark(file.db);
    getFirm(file.db);
    expect(writeMark(file.db)).toBe(before);
    rename(file, 'Changed');
    expect(writeMark(file.db)).not.toBe(before);
    file.close();
  });

  test('changes when another connection writes', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'two.db');
    const [one, other] = [new Database(path), new Database(path)];
    one.exec('CREATE TABLE memo (line TEXT)');
    const db = drizzle(one, { schema });
    const before = writeMark(db);
    other.exec("INSERT INTO memo VALUES ('elsewhere')");
    expect(writeMark(db)).not.toBe(before);
    for (const connection of [one, other]) connection.close();
  });
});
