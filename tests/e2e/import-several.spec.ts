import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fixture, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';

test('several files chosen at once are read one after the other, whatever becomes of each', async ({ app, folder }) => {
  const picture = join(folder, 'scan-2023.png');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  const list = join(folder, 'ouvert-2026-01-31.csv');
  writeFileSync(list, 'Code client;N° pièce;Échéance\nC00027;FA2024-0213;15/08/2025\n');
  await createFirm(app, 'Atelier Mercier SAS');
  await goTo(app, 'Imports');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles([list, picture, fixture('fec', '100000017FEC20241231.txt')]);

  const unread = app.getByRole('alert').filter({ hasText: 'scan-2023.png' });
  await expect(unread).toContainText('image');
  await expect(app.getByText('2 autres fichiers à importer')).toBeVisible();
  await expect(app.getByText('Fichier 2 sur 3 · 100000017FEC20241231.txt')).toBeVisible();
  await app.getByRole('button', { name: 'Lire le fichier suivant' }).press('Enter');
  await expect(app.getByRole('heading', { name: '100000017FEC20241231.txt' })).toBeVisible();
  await expect(app.getByText('Fichier 2 sur 3')).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).press('Enter');
  await expect(app.getByText('Import appliqué.')).toBeVisible();

  await app.getByRole('button', { name: 'Lire le fichier suivant' }).press('Enter');
  await expect(app.getByRole('heading', { name: 'Que contiennent les colonnes ?' })).toBeVisible();
  await expect(app.getByText('Fichier 3 sur 3')).toBeVisible();
  await app.getByRole('button', { name: 'Voir ce qui va changer' }).press('Enter');
  await expect(app.getByText('Complétées par cette liste')).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).press('Enter');
  await expect(app.getByText('Import appliqué.')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Lire le fichier suivant' })).toHaveCount(0);
});
