import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreBackup } from '../../../db/file/backup.ts';
import { createFirmFile } from '../../../db/file/open.ts';
import { isOfDeadProcess, processMark } from '../../../db/sqlite/process-mark.ts';
import { closeFirm } from '../../../electron/app/session.ts';
import { sweepLeftovers } from '../../../electron/app/sweep.ts';
import { createChosenFiles } from '../../../electron/hosts/common/chosen-files.ts';
import { freePath } from '../../../electron/hosts/common/file-names.ts';
import { createFileLog } from '../../../electron/hosts/common/log.ts';
import { writeOut } from '../../../electron/hosts/terminal/common/out-file.ts';
import { safeFileName } from '../../../shared/domain/values/file-names.ts';
import { makeFirmFile, now, failureOf as reasonOf } from '../../db/firm-file.ts';
import { makeApplication } from '../../hosts/application.ts';
import { startBrowserHost } from '../../hosts/browser-host.ts';

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
/** Above the greatest process id of Linux, so that no process ever has it. */
const deadPid = 2 ** 22 + 1;

describe.skipIf(process.platform === 'win32')('whatever the umask, files are their user’s alone', () => {
  let umask: number;
  beforeEach(() => {
    umask = process.umask(0);
  });
  afterEach(() => void process.umask(umask));

  test('the firm, what lies beside it while it is written, its backups, the preferences and the log', async () => {
    const { host, client, open, rename, appFolder, backupsOf } = makeApplication(
      join(mkdtempSync(join(tmpdir(), 'amiable-')), 'data'),
    );
    const path = makeFirmFile();
    await open(path);
    await rename('Written');
    const file = host.context.session.firm;
    file?.connection.exec("BEGIN IMMEDIATE; UPDATE firm SET name = 'Later'");
    expect(readdirSync(dirname(path)).map((name) => modeOf(join(dirname(path), name)))).toEqual(['600', '600']);
    file?.connection.exec('ROLLBACK');
    await client.app.setPreferences({ theme: 'dark' });
    createFileLog(appFolder).error('said');
    const { id } = await client.firm.backUp();
    const recentId = file?.recentId ?? '';
    await host.close();
    const folder = join(appFolder, 'backups', recentId);
    for (const name of backupsOf(recentId)) expect(modeOf(join(folder, name))).toBe('600');
    for (const name of ['preferences.json', 'recents.json', 'amiable.log'])
      expect(modeOf(join(appFolder, name))).toBe('600');
    for (const made of [appFolder, join(appFolder, 'backups'), folder]) expect(modeOf(made)).toBe('700');
    restoreBackup({ path, folder, id, now: new Date(now) });
    expect(modeOf(path)).toBe('600');
  });

  test('what is uploaded and what is written out', async () => {
    const host = await startBrowserHost();
    const headers = await host.enter();
    for (const name of ['export.txt', 'Mercier.amiable'])
      await host.ask(`/files?name=${name}`, { method: 'POST', headers, body: 'content' });
    const kept = readdirSync(host.appFolder, { recursive: true, withFileTypes: true });
    const files = kept.filter((entry) => entry.isFile() && /export|Mercier/.test(entry.name));
    expect(files.map((entry) => modeOf(join(entry.parentPath, entry.name)))).toEqual(['600', '600']);
    await host.close();
    const letter = join(host.folder, 'letter.pdf');
    await writeOut(letter, new Uint8Array(3));
    expect(modeOf(letter)).toBe('600');
  });
});

test('what a killed process left is swept at the next start; what a living one uses, and everything else, stays', async () => {
  const appFolder = mkdtempSync(join(tmpdir(), 'amiable-data-'));
  const temporary = mkdtempSync(join(tmpdir(), 'amiable-temporary-'));
  const backups = join(appFolder, 'backups', 'firm');
  const make = (folder: string, name: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), '');
    return join(folder, name);
  };
  const [dead, alive, elsewhere] = [processMark(deadPid), processMark(), `0badcafe-${deadPid}`];
  const left = (mark: string) => [
    make(join(appFolder, 'uploads', `${mark}-token`, 'one'), 'export.txt'),
    make(backups, `check.${mark}.partial`),
    make(backups, `check.${mark}.partial-journal`),
    make(backups, `2026-11-21T10-30-00-000Z.amiable.${mark}.partial`),
    make(join(appFolder, 'firms'), `token.${mark}.partial`),
    make(appFolder, `recents.json.${mark}.partial`),
    make(join(temporary, `amiable-${mark}-Xy12Z`), 'copy'),
  ];
  const others = [
    make(backups, '2026-11-21T10-30-00-000Z.amiable'),
    make(join(appFolder, 'firms'), 'Mercier.amiable'),
    make(appFolder, 'recents.json'),
    make(temporary, `other-${dead}`),
  ];
  const kept = [...left(alive), ...left(elsewhere), ...others];
  const gone = left(dead);
  expect(isOfDeadProcess(`check.${dead}.partial`)).toBe(true);
  sweepLeftovers(appFolder, temporary);
  expect(gone.filter(existsSync)).toEqual([]);
  expect(kept.filter((path) => !existsSync(path))).toEqual([]);
});

test('a host sweeps when it starts, and an upload cut short leaves nothing under the name of a firm', async () => {
  const appFolder = mkdtempSync(join(tmpdir(), 'amiable-'));
  mkdirSync(join(appFolder, 'uploads', `${processMark(deadPid)}-token`), { recursive: true });
  const { host } = makeApplication(appFolder);
  expect(readdirSync(join(appFolder, 'uploads'))).toEqual([]);
  await closeFirm(host.context);
  await host.close();
});

describe('names and files nobody expects', () => {
  test('a name made for a file fits every system in bytes, whatever its letters', () => {
    for (const letter of ['é', '漢', '👩‍👩‍👧', 'e\u0301'.normalize('NFD')]) {
      const name = safeFileName(`${letter.repeat(300)}.amiable`);
      expect(name).toMatch(/\.amiable$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
      expect(Buffer.byteLength(basename(freePath(tmpdir(), name)))).toBeLessThanOrEqual(255);
    }
    expect(safeFileName('Café.amiable')).toBe('Café.amiable');
  });

  test('a firm file whose name is too long is refused before anything is made', async () => {
    const folder = dirname(makeFirmFile());
    const make = (name: string) =>
      createFirmFile(join(folder, name), { name: 'A', siren: null, now, isDemonstration: false }).close();
    for (const length of [300, 240]) {
      const name = `${'é'.repeat(length / 2)}.amiable`;
      expect(await reasonOf(() => make(name))).toBe('file_unreadable: nameTooLong');
    }
    expect(readdirSync(folder)).toEqual(['mercier.amiable']);
    make(`${'x'.repeat(190)}.amiable`);
  });

  test.skipIf(process.platform === 'win32')('a pipe, a folder or a device is not waited for', async () => {
    const { host, client, open } = makeApplication();
    const folder = dirname(makeFirmFile());
    const pipe = join(folder, 'pipe.amiable');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, folder, '/dev/zero']) {
      const files = createChosenFiles();
      const token = files.add({ path, name: basename(path) });
      expect(await reasonOf(() => files.get(token))).toBe('file_unreadable: notAFile');
      await open(path);
      expect((await client.app.get()).problem).toMatchObject({ code: 'file_unreadable', reason: 'notAFile' });
    }
    for (const beside of ['-journal', '-wal']) {
      const path = makeFirmFile();
      execFileSync('mkfifo', [path + beside]);
      await open(path);
      expect((await client.app.get()).problem).toMatchObject({ code: 'file_unreadable', reason: 'notAFile' });
    }
    await host.close();
  });

  test('a disk that fills up while a firm is written says so, and the firm goes on with what it had', async () => {
    const { host, open, rename, client } = makeApplication();
    const path = makeFirmFile('Before');
    await open(path);
    const connection = host.context.session.firm?.connection;
    const pages = Number(connection?.pragma('page_count', { simple: true }));
    connection?.pragma(`max_page_count = ${pages}`);
    let last = 'Before';
    const fill = async () => {
      for (let index = 0; ; index++) {
        const name = `${index} ${'x'.repeat(400)}`;
        await rename(name);
        last = name;
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'disk_full' });
    expect((await client.firm.get()).name).toBe(last);
    connection?.pragma('max_page_count = 1000000');
    await rename('After');
    await host.close();
    expect(readFileSync(path).includes('After')).toBe(true);
  });
});
