import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, startHost, test } from './application.ts';
import { ledgerFile } from './made-firms.ts';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

test('a damaged file says so, is left untouched, and another can be opened', async ({ page, folder }) => {
  const damaged = join(folder, 'abime.amiable');
  const bytes = readFileSync(ledgerFile());
  bytes.fill(0x5a, 4096, Math.min(bytes.length, 40_960));
  writeFileSync(damaged, bytes);
  const before = hashOf(damaged);
  const host = await startHost(folder, ['--firm', damaged]);
  await page.goto(host.address);
  await expect(page.getByText('Ce dossier est abîmé', { exact: true })).toBeVisible();
  await expect(page.getByText(/Il n’a pas été modifié/)).toBeVisible();
  await host.stop();
  expect(hashOf(damaged)).toBe(before);
});

test('a file from a newer version is refused and never altered', async ({ page, folder }) => {
  const newer = join(folder, 'futur.amiable');
  copyFileSync(ledgerFile(), newer);
  const connection = new Database(newer);
  connection.pragma('user_version = 999');
  connection.pragma('journal_mode = DELETE');
  connection.close();
  const before = hashOf(newer);
  const host = await startHost(folder, ['--firm', newer]);
  await page.goto(host.address);
  await expect(page.getByText('Ce dossier vient d’une version plus récente', { exact: true })).toBeVisible();
  await host.stop();
  expect(hashOf(newer)).toBe(before);
});

test('a firm is closed without one question more about it', async ({ ledger: app }) => {
  await app.getByRole('button', { name: /^Dossier ouvert/ }).click();
  await app.getByRole('menuitem', { name: 'Fermer ce dossier' }).click();
  await expect(app.getByRole('button', { name: 'Créer le dossier' })).toBeVisible();
  await expect(app).toHaveTitle('Amiable');
});
