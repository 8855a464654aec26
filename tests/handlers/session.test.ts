import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { createHost } from '../../electron/handlers/host.ts';
import { router } from '../../electron/handlers/router.ts';
import { openFirm } from '../../electron/handlers/session.ts';
import { createInProcessJobs } from '../../electron/worker/in-process.ts';
import type { Jobs } from '../../electron/worker/jobs.ts';
import { inOtherProcess, makeFirmFile, photograph } from '../db/firm-file.ts';
import { makeContext } from '../make-context.ts';

/** The application as a host starts it: no firm open, a clock that moves a second at each look. */
function makeApplication(appFolder = mkdtempSync(join(tmpdir(), 'amiable-')), realJobs?: Jobs) {
  const { platform, jobs, choose } = makeContext();
  const errors: unknown[] = [];
  let seconds = 0;
  const host = createHost({
    platform: { ...platform, appFolder, chooseFirmPath: (name) => Promise.resolve(join(appFolder, `${name}.amiable`)) },
    jobs: realJobs ?? jobs,
    author: 'marie',
    log: { info: () => {}, error: (_message, facts) => errors.push(facts) },
    today: () => '2026-11-21',
    now: () => new Date(Date.UTC(2026, 10, 21, 10, 0, seconds++)).toISOString(),
  });
  const client = createRouterClient(router, { context: host.context });
  const open = (path: string) => client.firms.open({ fileToken: choose(path, basename(path)) });
  const rename = async (name: string) => client.firm.update({ ...(await settings()), name });
  const settings = async () => {
    const { isDemonstration: _, ...rest } = await client.firm.get();
    return rest;
  };
  const backupsOf = (recentId: string) => {
    const folder = join(appFolder, 'backups', recentId);
    return existsSync(folder) ? readdirSync(folder) : [];
  };
  return { appFolder, host, client, open, rename, backupsOf, errors };
}

async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return error.data?.reason ? `${error.code}: ${error.data.reason}` : error.code;
  }
}

describe('a first day', () => {
  test('starts with nothing, creates a firm, finds it again in the recent list', async () => {
    const { appFolder, host, client } = makeApplication();
    expect(await client.app.get()).toMatchObject({ firm: null, problem: null, recents: [], language: 'fr' });
    const firm = await client.firms.create({ name: 'Garage Petit', siren: '732 829 320' });
    expect(firm).toMatchObject({ name: 'Garage Petit', fileName: 'Garage Petit.amiable', isDemonstration: false });
    expect(await client.firm.get()).toMatchObject({ name: 'Garage Petit', siren: '732829320', country: 'FR' });
    await client.firms.close();
    expect((await client.app.get()).firm).toBeNull();
    await host.close();

    const later = makeApplication(appFolder);
    const [recent] = (await later.client.app.get()).recents;
    expect(recent).toMatchObject({ name: 'Garage Petit', fileName: 'Garage Petit.amiable', isMissing: false });
    expect(JSON.stringify(await later.client.app.get())).not.toContain(appFolder);
    await later.client.firms.open({ recentId: recent?.id ?? '' });
    expect((await later.client.app.get()).firm?.name).toBe('Garage Petit');
    await later.host.close();
  });

  test('may begin with the demonstration firm, in a file of its own', async () => {
    const { host, client } = makeApplication(undefined, createInProcessJobs());
    const firm = await client.firms.createDemonstration();
    expect(firm).toMatchObject({ isDemonstration: true });
    expect((await client.app.get()).recents[0]).toMatchObject({ name: firm?.name, isDemonstration: true });
    expect((await client.customers.list({})).count).toBe(300);
    expect((await client.firm.check()).checks.filter((check) => !check.ok)).toEqual([]);
    await host.close();
  }, 240_000);

  test('gives up when the user chooses no place, and refuses a wrong SIREN before asking', async () => {
    const { host, client } = makeApplication();
    expect(await failureOf(client.firms.create({ name: 'Garage', siren: '732 829 321' }))).toBe('validation: siren');
    const nowhere = { ...host.context.platform, chooseFirmPath: () => Promise.resolve(null) };
    const hesitant = createRouterClient(router, { context: { ...host.context, platform: nowhere } });
    expect(await hesitant.firms.create({ name: 'Garage' })).toBeNull();
    await host.close();
  });

  test('never creates a firm over another, and keeps the one that was open', async () => {
    const { host, client } = makeApplication();
    await client.firms.create({ name: 'Garage' });
    expect(await failureOf(client.firms.create({ name: 'Garage' }))).toBe('duplicate: file');
    expect((await client.app.get()).firm?.name).toBe('Garage');
    await host.close();
  });
});

describe('switching and leaving', () => {
  test('one firm at a time: the other is closed and free', async () => {
    const { host, client, open } = makeApplication();
    const [first, second] = [makeFirmFile('First'), makeFirmFile('Second')];
    await open(first);
    await open(second);
    expect((await client.firm.get()).name).toBe('Second');
    expect(await inOtherProcess('open', first)).toBe('opened');
    expect(await inOtherProcess('open', second)).toBe('firm_locked');
    expect((await client.app.get()).recents.map((recent) => recent.name)).toEqual(['Second', 'First']);
    await host.close();
    expect(await inOtherProcess('open', second)).toBe('opened');
  });

  test('a double click opens once, and opening what is open changes nothing', async () => {
    const { host, client, open } = makeApplication();
    const path = makeFirmFile('Mercier');
    await Promise.all([open(path), open(path), open(path)]);
    expect(await client.app.get()).toMatchObject({ firm: { name: 'Mercier' }, problem: null });
    await host.close();
  });

  test('a backup is made on leaving when something was written, and only then', async () => {
    const { host, client, open, rename, backupsOf } = makeApplication();
    const path = makeFirmFile();
    await open(path);
    const recentId = (await client.app.get()).firm?.recentId ?? '';
    await client.firms.close();
    expect(backupsOf(recentId)).toEqual([]);

    await open(path);
    await rename('New name');
    await client.firms.close();
    expect(backupsOf(recentId)).toHaveLength(1);

    await open(path);
    await rename('Newer name');
    expect(await client.firm.backUp()).toMatchObject({ at: expect.stringMatching(/^2026-11-21T10:00/) });
    expect(await client.firm.backups()).toHaveLength(2);
    await host.close();
    expect(backupsOf(recentId)).toHaveLength(2);
  });

  test('a backup that cannot be made does not keep the user in', async () => {
    const { appFolder, host, open, rename, errors } = makeApplication();
    const path = makeFirmFile();
    await open(path);
    await rename('New name');
    writeFileSync(join(appFolder, 'backups'), 'a file where the folder should be');
    await host.close();
    expect(errors).toHaveLength(1);
    expect(await inOtherProcess('open', path)).toBe('opened');
  });

  test('screens are told when the firm changes under them', async () => {
    const { host, open } = makeApplication();
    const told: string[] = [];
    host.context.session.listeners.add((topics) => told.push(...topics));
    await open(makeFirmFile());
    expect(new Set(told)).toContain('documents');
    await host.close();
  });
});

describe('a firm that cannot be opened', () => {
  test('damaged: explained with its backups, restored, the damaged file kept aside', async () => {
    const { host, client, open, rename } = makeApplication();
    const path = makeFirmFile();
    await open(path);
    await rename('Saved in time');
    await client.firms.close();
    truncateSync(path, 8192);
    const damaged = photograph(dirname(path));

    const [recent] = (await client.app.get()).recents;
    await client.firms.open({ recentId: recent?.id ?? '' });
    const { firm, problem } = await client.app.get();
    expect(firm).toBeNull();
    expect(problem).toMatchObject({ code: 'firm_damaged', fileName: 'mercier.amiable' });
    expect(problem?.backups).toHaveLength(1);
    expect(photograph(dirname(path))).toEqual(damaged);

    await client.firms.restore({ recentId: problem?.recentId ?? '', backupId: problem?.backups[0]?.id ?? '' });
    expect(await client.app.get()).toMatchObject({ firm: { name: 'Saved in time' }, problem: null });
    await host.close();
    const after = photograph(dirname(path));
    const [aside] = Object.keys(after).filter((name) => name.startsWith('mercier (2026-11-2'));
    expect(after[aside ?? '']).toBe(damaged['mercier.amiable']);
  });

  test('of a later version, open elsewhere, gone, or not a firm: each says so, and nothing is touched', async () => {
    const { host, client, open } = makeApplication();
    const problem = async () => (await client.app.get()).problem;
    const newer = makeFirmFile();
    const connection = new Database(newer);
    connection.pragma('user_version = 999');
    connection.close();
    const before = photograph(dirname(newer));
    await open(newer);
    expect(await problem()).toMatchObject({ code: 'firm_newer', backups: [] });
    expect(photograph(dirname(newer))).toEqual(before);

    const other = makeApplication();
    const shared = makeFirmFile();
    await other.open(shared);
    await open(shared);
    expect(await problem()).toMatchObject({ code: 'firm_locked' });
    const recentId = (await problem())?.recentId ?? '';
    expect(await failureOf(client.firms.restore({ recentId, backupId: 'any' }))).toBe('firm_locked');
    await other.host.close();

    await open(join(dirname(newer), 'gone.amiable'));
    expect(await problem()).toMatchObject({ code: 'file_unreadable', fileName: 'gone.amiable' });
    const notes = join(dirname(newer), 'notes.txt');
    writeFileSync(notes, 'Call Mr Durand');
    await open(notes);
    expect(await problem()).toMatchObject({ code: 'file_format', reason: 'notFirm' });
    expect(readFileSync(notes, 'utf8')).toBe('Call Mr Durand');
    expect((await client.app.get()).recents).toEqual([]);

    await open(shared);
    expect(await client.app.get()).toMatchObject({ problem: null, firm: { fileName: 'mercier.amiable' } });
    await host.close();
  });

  test('fails for a host that opens it itself', async () => {
    const { host } = makeApplication();
    await expect(openFirm(host.context, '/nowhere/gone.amiable')).rejects.toMatchObject({ code: 'file_unreadable' });
    expect(host.context.session.problem).toBeNull();
  });
});

test('what an interrupted import left is gone when the firm is opened', async () => {
  const { host, client, open } = makeApplication();
  const path = makeFirmFile();
  const connection = new Database(path);
  connection.exec(`INSERT INTO import_batches (state, file_name, sha256, format, encoding, row_count, problem_count, recorded_at)
    VALUES ('staged', 'cut.txt', '', 'fec', 'utf-8', 1, 1, '2026-01-01');
    INSERT INTO import_problems (batch_id, line_number, code, raw) VALUES (1, 1, 'columns', 'x')`);
  connection.close();
  await open(path);
  expect((await client.imports.list({})).rows).toEqual([]);
  await client.firms.close();
  expect((await client.app.get()).problem).toBeNull();
  await host.close();
});

describe('restoring', () => {
  test('the open firm goes back to its backup, and the present file stays beside it', async () => {
    const { host, client, open, rename } = makeApplication();
    const path = makeFirmFile('Before');
    await open(path);
    const backup = await client.firm.backUp();
    await rename('After');
    const recentId = (await client.app.get()).firm?.recentId ?? '';
    await client.firms.restore({ recentId, backupId: backup.id });
    expect((await client.firm.get()).name).toBe('Before');
    await client.firms.close();
    const aside = readdirSync(dirname(path)).find((name) => name !== 'mercier.amiable') ?? '';
    await open(join(dirname(path), aside));
    expect((await client.firm.get()).name).toBe('After');
    await host.close();
  });

  test('a backup that is not one leaves the firm open as it was', async () => {
    const { appFolder, host, client, open } = makeApplication();
    const path = makeFirmFile('Untouched');
    await open(path);
    const recentId = (await client.app.get()).firm?.recentId ?? '';
    const folder = join(appFolder, 'backups', recentId);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '2026-01-01T00-00-00-000Z.amiable'), 'not a backup');
    copyFileSync(makeFirmFile('Elsewhere'), join(appFolder, 'backups', 'other.amiable'));
    for (const backupId of ['2026-01-01T00-00-00-000Z', '../other', '', '2026-01-02T00-00-00-000Z']) {
      expect(await failureOf(client.firms.restore({ recentId, backupId }))).toMatch(/backup$/);
      expect((await client.firm.get()).name).toBe('Untouched');
    }
    expect(await failureOf(client.firms.restore({ recentId: '../..', backupId: 'x' }))).toBe('not_found: recent');
    expect(readdirSync(dirname(path)).filter((name) => !name.endsWith('-wal'))).toEqual(['mercier.amiable']);
    await host.close();
  });
});

describe('what is remembered on this machine', () => {
  test('language and theme, one at a time', async () => {
    const { client, host, appFolder } = makeApplication();
    await client.app.setPreferences({ theme: 'dark' });
    await client.app.setPreferences({ language: 'en' });
    expect(await client.app.get()).toMatchObject({ language: 'en', theme: 'dark' });
    expect(readdirSync(appFolder)).toEqual(['preferences.json']);
    await host.close();
  });

  test('a firm can be forgotten; its file stays', async () => {
    const { client, host, open } = makeApplication();
    const path = makeFirmFile();
    await open(path);
    await client.firms.close();
    const [recent] = (await client.app.get()).recents;
    await client.firms.forget({ recentId: recent?.id ?? '' });
    expect((await client.app.get()).recents).toEqual([]);
    expect(existsSync(path)).toBe(true);
    await host.close();
  });

  test('files that were broken by hand or by a crash do not keep the application from starting', async () => {
    const { client, host, appFolder } = makeApplication();
    writeFileSync(join(appFolder, 'preferences.json'), '{"language": "kl');
    writeFileSync(join(appFolder, 'recents.json'), '{"not": "a list"}');
    expect(await client.app.get()).toMatchObject({ language: 'fr', theme: 'system', recents: [] });
    await client.app.setPreferences({ theme: 'light' });
    expect(await client.app.get()).toMatchObject({ theme: 'light' });
    await host.close();
  });
});

test('a page hears of changes for as long as it listens', async () => {
  const { client, host, open, rename } = makeApplication();
  await open(makeFirmFile());
  const page = new AbortController();
  const changes = await client.app.changes(undefined, { signal: page.signal });
  const first = changes.next();
  await rename('New name');
  expect(await first).toEqual({ done: false, value: { topics: expect.arrayContaining(['firm', 'app']) } });
  const second = changes.next();
  page.abort();
  expect(await failureOf(second)).toBe('cancelled');
  expect(host.context.session.listeners.size).toBe(0);
  await host.close();
});
