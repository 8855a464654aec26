import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFirm } from '../../db/check/check.ts';
import { localMinute } from '../../db/file/leftover.ts';
import { type OpenFile, openFirmFile } from '../../db/file/open.ts';
import { markTransaction, writeAhead } from '../../db/file/rollback-journal.ts';
import { transactionInSlices } from '../../db/file/transaction-in-slices.ts';
import { appendEvent } from '../../db/journal/journal.ts';
import { getFirm } from '../../db/queries/firm/firm.ts';
import { firm } from '../../db/schema.ts';
import { failureOf, makeFirmFile, now, photograph } from './firm-file.ts';

const open = (path: string) => openFirmFile(path, { now });
const suffixes = ['', '-journal', '-wal'];

function rename(file: OpenFile, name: string): void {
  file.db.transaction(
    (tx) => {
      tx.update(firm).set({ name }).run();
      const acting = { user: { name: 'test' }, now: () => '2026-11-22T08:00:00.000Z' };
      appendEvent(tx, acting, { kind: 'firm.update', data: { changes: {} } });
    },
    { behavior: 'immediate' },
  );
}

/** Copies the file and everything beside it into a folder of its own, as a kill at this instant would leave them. */
function killed(file: OpenFile): string {
  const path = join(mkdtempSync(join(tmpdir(), 'amiable-')), basename(file.path));
  for (const suffix of suffixes) if (existsSync(file.path + suffix)) copyFileSync(file.path + suffix, path + suffix);
  return path;
}

/** Opens, reads and checks the file, then closes it. */
function look(path: string): { name: string; setAside: readonly string[] } {
  const file = open(path);
  const { name } = getFirm(file.db);
  expect(checkFirm(file.db).filter((check) => !check.ok)).toEqual([]);
  file.close();
  return { name, setAside: file.setAside };
}

/** Kills in the middle of a transaction so large that part of it is already in the file, with its journal beside. */
function killedWriting(file: OpenFile): string {
  file.connection.pragma('cache_size = 5');
  file.connection.exec('BEGIN IMMEDIATE');
  markTransaction(file.connection);
  file.connection.exec("UPDATE firm SET name = 'Half written'");
  file.connection.exec(`WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 200)
    INSERT INTO customers (code, name, search_text, recorded_at) SELECT 'K' || n, hex(zeroblob(500)), '', '' FROM many`);
  const path = killed(file);
  file.connection.exec('ROLLBACK');
  return path;
}

test('a copy of the file alone, made while it is open, holds everything finished', async () => {
  const file = open(makeFirmFile());
  rename(file, 'Just finished');
  const copy = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'copy.amiable');
  copyFileSync(file.path, copy);
  expect(look(copy)).toEqual({ name: 'Just finished', setAside: [] });

  // A small cache makes a long import write to the file long before it has finished.
  file.connection.pragma('cache_size = 5');
  await transactionInSlices(
    file.db,
    function* (tx) {
      for (let code = 0; code < 300; code++)
        tx.run(`INSERT INTO customers (code, name, search_text, recorded_at)
          VALUES ('K${code}', hex(zeroblob(500)), '', '')`);
      yield;
    },
    async () => copyFileSync(file.path, copy),
  );
  expect(look(copy)).toEqual({ name: 'Just finished', setAside: [] });
  copyFileSync(file.path, copy);
  const after = open(copy);
  expect(after.connection.prepare('SELECT count(*) FROM customers').pluck().get()).toBe(300);
  after.close();
  file.close();
});

test('what a kill left half written is taken back by its own journal', () => {
  const file = open(makeFirmFile());
  rename(file, 'Finished');
  const path = killedWriting(file);
  expect(statSync(`${path}-journal`).size).toBeGreaterThan(0);
  expect(look(path)).toEqual({ name: 'Finished', setAside: [] });
  expect(readdirSync(dirname(path))).toEqual(['mercier.amiable']);
  file.close();
});

/** The states of a firm file, one after the other, and what a kill left after the last. */
function history(kill: (file: OpenFile) => string) {
  const path = makeFirmFile('First');
  const file = open(path);
  const [last = '', ...older] = ['First', 'Second', 'Third', 'Last']
    .map((name, index) => {
      if (index > 0) rename(file, name);
      const copy = join(mkdtempSync(join(tmpdir(), 'amiable-')), 'copy.amiable');
      copyFileSync(path, copy);
      return copy;
    })
    .reverse();
  const left = kill(file);
  file.close();
  return { older, last, left };
}

/** Kills between the end of a long import and its copy into the file. */
function killedBeforeSettling(file: OpenFile): string {
  writeAhead(file.connection);
  rename(file, 'In the log');
  return killed(file);
}

test.each([
  ['rollback journal', '-journal', killedWriting, 'Last'],
  ['write-ahead log', '-wal', killedBeforeSettling, 'In the log'],
])(
  'a %s is applied to its own file, and set aside beside an older copy or another firm',
  (_, suffix, kill, expected) => {
    const { older, left } = history(kill);
    const leftover = readFileSync(left + suffix);
    // Another firm with as many changes as this one.
    for (const path of [...older, history(kill).last]) {
      const before = readFileSync(path);
      const whole = look(path).name;
      writeFileSync(path, before);
      writeFileSync(path + suffix, leftover);
      const { name, setAside } = look(path);
      expect(name).toBe(whole);
      expect(setAside).toEqual([`${basename(path)}${suffix} (${localMinute(new Date(now))})`]);
      expect(readFileSync(join(dirname(path), setAside[0] ?? ''))).toEqual(leftover);
      expect(existsSync(path + suffix)).toBe(false);
    }
    expect(look(left)).toEqual({ name: expected, setAside: [] });
  },
);

test('a log whose transaction was never finished changes nothing', async () => {
  const file = open(makeFirmFile('Finished'));
  file.connection.pragma('cache_size = 5');
  writeAhead(file.connection);
  const path = killedWriting(file);
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(32);
  file.close();
  expect(look(path)).toEqual({ name: 'Finished', setAside: [] });
});

test('a file found damaged once its journal is applied stays as the kill left it, journal included', async () => {
  const file = open(makeFirmFile());
  const path = killedWriting(file);
  file.close();
  const content = readFileSync(path);
  content.fill(0xa5, 60 * 4096, 64 * 4096);
  writeFileSync(path, content);
  const before = photograph(dirname(path));
  expect(await failureOf(() => open(path))).toBe('firm_damaged');
  expect(photograph(dirname(path))).toEqual(before);
});
