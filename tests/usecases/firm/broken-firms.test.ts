import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openFirm } from '../../../electron/app/session.ts';
import { makeFirmFile, photograph } from '../../db/firm-file.ts';
import { failureOf, makeApplication } from '../../hosts/application.ts';

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

  test('overwritten by something else: no firm any more, and its backups are still offered', async () => {
    const { host, client, open, rename } = makeApplication();
    const path = makeFirmFile();
    await open(path);
    await rename('Saved in time');
    await client.firms.close();
    writeFileSync(path, 'Call Mr Durand');
    await open(path);
    const { problem } = await client.app.get();
    expect(problem).toMatchObject({ code: 'file_format', reason: 'notFirm' });
    expect(problem?.backups).toHaveLength(1);
    await client.firms.restore({ recentId: problem?.recentId ?? '', backupId: problem?.backups[0]?.id ?? '' });
    expect(await client.app.get()).toMatchObject({ firm: { name: 'Saved in time' }, problem: null });
    await host.close();
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
    expect(readdirSync(dirname(path)).filter((name) => !name.endsWith('-journal'))).toEqual(['mercier.amiable']);
    await host.close();
  });
});
