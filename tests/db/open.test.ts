import { createCipheriv } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createFirmFile, openFirmFile } from '../../db/file/open.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import { readScenarios } from '../../db/queries/scenarios/scenarios.ts';
import { failureOf, inOtherProcess, makeFirmFile, now, photograph } from './firm-file.ts';

const open = (path: string) => openFirmFile(path, { now });

/** Changes the closed file through a connection of its own, then leaves it as SQLite does. */
function alter(path: string, change: (connection: Database.Database) => void): void {
  const connection = new Database(path);
  change(connection);
  connection.close();
}

function garble(path: string, from: number, length: number): void {
  const content = readFileSync(path);
  content.fill(0xa5, from, from + length);
  writeFileSync(path, content);
}

/** Bytes without any order, as encryption leaves them; the same at each run. */
const encrypted = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16))
  .update(Buffer.alloc(200_000))
  .toString('latin1');

describe('a file that is refused stays as it was', () => {
  const damages: [what: string, damage: (path: string) => void, failure: string][] = [
    ['made by a later version', (path) => alter(path, (file) => file.pragma('user_version = 999')), 'firm_newer'],
    [
      'derived by the rules of a later version',
      (path) => alter(path, (file) => file.exec('UPDATE firm SET derivation_rules = 999')),
      'firm_newer',
    ],
    ['with its first page wiped', (path) => garble(path, 0, 4096), 'firm_damaged'],
    ['with pages garbled', (path) => garble(path, 4096, 3 * 4096), 'firm_damaged'],
    ['cut to half', (path) => truncateSync(path, readFileSync(path).length / 2), 'firm_damaged'],
    ['with all of it zeroed', (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)), 'firm_damaged'],
    ['cut to nothing', (path) => truncateSync(path, 0), 'firm_damaged: empty'],
    [
      'with an edited migration',
      (path) => alter(path, (file) => file.exec("UPDATE migrations SET hash = 'other'")),
      'firm_damaged: migrations',
    ],
    [
      'with its migrations forgotten',
      (path) => alter(path, (file) => file.exec('DELETE FROM migrations')),
      'firm_damaged: migrations',
    ],
    [
      'that is the database of another application',
      (path) => alter(path, (file) => file.pragma('application_id = 7')),
      'file_format: notFirm',
    ],
  ];
  for (const [what, damage, failure] of damages)
    test(what, async () => {
      const path = makeFirmFile();
      damage(path);
      const before = photograph(dirname(path));
      expect(await failureOf(() => open(path))).toBe(failure);
      expect(photograph(dirname(path))).toEqual(before);
    });

  test('that is no database at all', async () => {
    const path = join(dirname(makeFirmFile()), 'export.pdf');
    writeFileSync(path, '%PDF-1.7 not a firm');
    expect(await failureOf(() => open(path))).toBe('file_format: notFirm');
    expect(readFileSync(path, 'latin1')).toBe('%PDF-1.7 not a firm');
  });

  test.each([
    ['a text', 'Bonjour,\nvoici le dossier.\n'.repeat(2_000), 'notFirm'],
    ['a PDF', `%PDF-1.7\n${'q 1 0 0 1 72 720 cm '.repeat(1_000)}`, 'notFirm'],
    ['an encrypted file', encrypted, 'notFirm'],
    ['one line', 'x', 'notFirm'],
    ['an archive', `PK\x03\x04${'\0'.repeat(30)}${encrypted}`, 'firmInArchive'],
  ])('that bears the name of a firm but is %s', async (_what, content, reason) => {
    const path = join(dirname(makeFirmFile()), 'other.amiable');
    writeFileSync(path, content, 'latin1');
    const before = photograph(dirname(path));
    expect(await failureOf(() => open(path))).toBe(`file_format: ${reason}`);
    expect(photograph(dirname(path))).toEqual(before);
  });

  test('missing, a folder, or write-protected', async () => {
    const path = makeFirmFile();
    expect(await failureOf(() => open(`${path}.gone`))).toBe('file_unreadable: firmMissing');
    expect(Object.keys(photograph(dirname(path)))).toEqual(['mercier.amiable']);
    mkdirSync(`${path}.folder`);
    expect(await failureOf(() => open(`${path}.folder`))).toBe('file_unreadable: notAFile');
    chmodSync(path, 0o400);
    // The superuser may write anything: only an ordinary user can see this refusal.
    if (process.getuid?.() !== 0) expect(await failureOf(() => open(path))).toBe('file_unreadable: firmReadOnly');
  });
});

describe('only one may use a file', () => {
  test('another process is refused while it is open, and welcome afterwards', async () => {
    const path = makeFirmFile();
    const file = open(path);
    expect(await inOtherProcess('open', path)).toBe('firm_locked');
    file.connection.exec("UPDATE firm SET name = 'Still mine'");
    expect(await inOtherProcess('open', path)).toBe('firm_locked');
    file.close();
    expect(await inOtherProcess('open', path)).toBe('opened');
    expect(Object.keys(photograph(dirname(path)))).toEqual(['mercier.amiable']);
  });

  test('a second opening here, even under another name, is refused and keeps the lock', async () => {
    const path = makeFirmFile();
    const link = join(dirname(path), 'link.amiable');
    symlinkSync(path, link);
    const file = open(path);
    expect(await failureOf(() => open(path))).toBe('firm_locked');
    expect(await failureOf(() => open(link))).toBe('firm_locked');
    expect(await inOtherProcess('open', path)).toBe('firm_locked');
    file.close();
    open(link).close();
  });
});

describe('after a crash', () => {
  test('what was committed is there', async () => {
    const path = makeFirmFile();
    expect(await inOtherProcess('crash', path)).toBe('killed');
    const file = open(path);
    expect(getFirm(file.db).name).toBe('Written before the crash');
    file.close();
    expect(Object.keys(photograph(dirname(path)))).toEqual(['mercier.amiable']);
  });

  test('of a later version, file and journal stay as the crash left them', async () => {
    const path = makeFirmFile();
    await inOtherProcess('crashNewer', path);
    const before = photograph(dirname(path));
    expect(await failureOf(() => open(path))).toBe('firm_newer');
    expect(photograph(dirname(path))).toEqual(before);
  });

  test('a damaged file and its journal stay as they are', async () => {
    const path = makeFirmFile();
    await inOtherProcess('crash', path);
    garble(path, 3 * 4096, 8 * 4096);
    const before = photograph(dirname(path));
    expect(await failureOf(() => open(path))).toBe('firm_damaged');
    expect(photograph(dirname(path))).toEqual(before);
  });
});

describe('a new firm', () => {
  test('has its name, the ready scenarios and an open journal', () => {
    const path = join(dirname(makeFirmFile()), 'new.amiable');
    const file = createFirmFile(path, { name: 'Garage Petit', siren: '732829320', now, isDemonstration: true });
    expect(getFirm(file.db)).toMatchObject({ name: 'Garage Petit', siren: '732829320', isDemonstration: true });
    const [scenario, ...others] = readScenarios(file.db);
    expect(scenario).toMatchObject({ name: 'Standard', isDefault: true });
    expect(others.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Courtois', false],
      ['Ferme', false],
      ['Acheteur public', false],
      ['Particulier', false],
      ['Grand compte', false],
    ]);
    expect(
      scenario?.steps.map((step) => [step.level, step.name, step.direction, step.days, step.channel, step.tone]),
    ).toEqual([
      [1, 'Rappel courtois', 'before', 5, 'letter', 'courteous'],
      [2, 'Première relance', 'after', 8, 'letter', 'courteous'],
      [3, 'Appel', 'after', 15, 'call', 'firm'],
      [4, 'Deuxième relance', 'after', 25, 'letter', 'firm'],
      [5, 'Mise en demeure', 'after', 40, 'registered', 'formal'],
    ]);
    expect(scenario?.steps.map((step) => step.isFormalNotice)).toEqual([false, false, false, false, true]);
    expect(file.connection.prepare('SELECT kind FROM events').pluck().all()).toEqual(['firm.create']);
    file.close();
  });

  test('never takes the place of a file', async () => {
    const path = makeFirmFile();
    const before = photograph(dirname(path));
    const creation = () => createFirmFile(path, { name: 'Other', siren: null, now, isDemonstration: false });
    expect(await failureOf(creation)).toBe('duplicate: file');
    expect(photograph(dirname(path))).toEqual(before);
  });

  test('cannot be made where there is no folder', async () => {
    const path = join(dirname(makeFirmFile()), 'no', 'where.amiable');
    const creation = () => createFirmFile(path, { name: 'Other', siren: null, now, isDemonstration: false });
    expect(await failureOf(creation)).toBe('file_unreadable: firmCreate');
  });

  test('opens under a new name once moved', () => {
    const path = makeFirmFile('Moved');
    const moved = join(dirname(path), 'déplacé.amiable');
    renameSync(path, moved);
    const file = open(moved);
    expect(getFirm(file.db).name).toBe('Moved');
    file.close();
  });
});
