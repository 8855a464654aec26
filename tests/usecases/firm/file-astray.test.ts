import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openFirmFile } from '../../../db/file/open.ts';
import { getFirm } from '../../../db/queries/firm/firm.ts';
import { makeFirmFile, now } from '../../db/firm-file.ts';
import { failureOf, makeApplication } from '../../hosts/application.ts';

function nameIn(path: string): string {
  const file = openFirmFile(path, { now });
  const { name } = getFirm(file.db);
  file.close();
  return name;
}

test.skipIf(process.platform === 'win32')(
  'a file renamed or moved while it is open is followed, and what was done can still be undone',
  async () => {
    const { host, client, open, rename } = makeApplication();
    const path = makeFirmFile('First');
    await open(path);
    await rename('Before the move');
    const renamed = join(dirname(path), 'renommé.amiable');
    renameSync(path, renamed);
    expect((await client.firm.get()).name).toBe('Before the move');
    await rename('After the move');
    expect((await client.app.get()).firm).toMatchObject({ fileName: 'renommé.amiable', astray: null });
    await client.edits.undo();
    await client.edits.undo();
    expect((await client.firm.get()).name).toBe('First');
    await rename('At the end');
    // Two commands at once meet the same move.
    const elsewhere = join(dirname(path), 'ailleurs', 'mercier.amiable');
    mkdirSync(dirname(elsewhere));
    renameSync(renamed, elsewhere);
    if (process.platform === 'linux') {
      await Promise.all([client.firm.setBuckets({ buckets: [10, 20] }), client.firm.setBuckets({ buckets: [10, 20] })]);
      expect((await client.app.get()).firm?.fileName).toBe('mercier.amiable');
    }
    await client.firms.close();
    await host.close();
    expect(readdirSync(dirname(path))).toEqual(['ailleurs']);
    expect(readdirSync(dirname(elsewhere))).toEqual(['mercier.amiable']);
    expect(nameIn(elsewhere)).toBe('At the end');
  },
);

test.skipIf(process.platform === 'win32').each(['gone', 'replaced'] as const)(
  'a file that is %s while it is open is written no more, and saved elsewhere with all that was done',
  async (astray) => {
    const { host, client, open, rename, appFolder } = makeApplication();
    const told: string[] = [];
    const path = makeFirmFile('First');
    const other = makeFirmFile('Synchronised from elsewhere');
    await open(path);
    await rename('Done');
    host.context.firms.listeners.add(({ topics }) => told.push(...topics));
    if (astray === 'gone') rmSync(path);
    else renameSync(other, path);
    const refusal = `file_unreadable: ${astray === 'gone' ? 'firmGone' : 'firmReplaced'}`;
    expect(await failureOf(rename('Lost?'))).toBe(refusal);
    expect(told).toEqual(['app']);
    expect((await client.app.get()).firm?.astray).toBe(astray);
    expect((await client.firm.get()).name).toBe('Done');
    expect(await client.firm.backUp()).toMatchObject({ sizeBytes: expect.any(Number) });

    expect(await client.firms.saveElsewhere()).toBe(true);
    expect((await client.app.get()).firm).toMatchObject({ fileName: 'Done.amiable', astray: null });
    await rename('And then');
    await host.close();
    expect(nameIn(join(appFolder, 'Done.amiable'))).toBe('And then');
    if (astray === 'gone') expect(existsSync(path)).toBe(false);
    else expect(nameIn(path)).toBe('Synchronised from elsewhere');
  },
);

test.skipIf(process.platform === 'win32')('a file put back in its place is written again', async () => {
  const { host, client, open, rename } = makeApplication();
  const path = makeFirmFile('First');
  await open(path);
  const away = makeFirmFile();
  copyFileSync(path, away);
  const hidden = join(dirname(away), 'loin.amiable');
  renameSync(path, hidden);
  renameSync(hidden, path);
  await rename('Here again');
  expect((await client.app.get()).firm).toMatchObject({ fileName: basename(path), astray: null });
  await host.close();
  expect(nameIn(path)).toBe('Here again');
});

test('where the firm is kept, and what was set aside beside it, is told when it is opened', async () => {
  const { host, client, open } = makeApplication();
  const made = makeFirmFile('Kept');
  const path = join(dirname(made), 'OneDrive', 'mercier.amiable');
  mkdirSync(dirname(path));
  renameSync(made, path);
  await open(path);
  expect((await client.app.get()).firm?.notices).toEqual([{ kind: 'synced', details: { by: 'OneDrive' } }]);
  await client.firms.close();
  await open(path);
  expect((await client.app.get()).firm?.notices).toEqual([]);
  await host.close();
});
