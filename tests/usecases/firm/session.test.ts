import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { inOtherProcess, makeFirmFile, now } from '../../db/firm-file.ts';
import { failureOf, makeApplication } from '../../hosts/application.ts';

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
    // The firm was created later than the clock of this session shows: no event may be earlier than that.
    expect(await client.firm.backUp()).toMatchObject({ at: now });
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
    host.context.firms.listeners.add(({ topics }) => told.push(...topics));
    await open(makeFirmFile());
    expect(new Set(told)).toContain('documents');
    await host.close();
  });
});

test('what an interrupted import left is gone when the firm is opened', async () => {
  const { host, client, open } = makeApplication();
  const path = makeFirmFile();
  const connection = new Database(path);
  connection.exec(`INSERT INTO import_batches (kind, state, file_name, sha256, format, encoding, row_count, issue_count, recorded_at)
    VALUES ('ledger', 'staged', 'cut.txt', '', 'fec', 'utf-8', 1, 1, '2026-01-01');
    INSERT INTO import_issues (batch_id, line_number, code, raw) VALUES (1, 1, 'columns', 'x')`);
  connection.close();
  await open(path);
  expect((await client.imports.list({})).rows).toEqual([]);
  await client.firms.close();
  expect((await client.app.get()).problem).toBeNull();
  await host.close();
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
  const id = (await client.app.get()).firm?.id;
  const page = new AbortController();
  const changes = await client.app.changes(undefined, { signal: page.signal });
  const first = changes.next();
  await rename('New name');
  expect(await first).toEqual({ done: false, value: { firm: id, topics: expect.arrayContaining(['firm', 'app']) } });
  const second = changes.next();
  page.abort();
  expect(await failureOf(second)).toBe('cancelled');
  expect(host.context.firms.listeners.size).toBe(0);
  await host.close();
});
