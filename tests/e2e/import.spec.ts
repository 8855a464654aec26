import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fixture, test } from './application.ts';
import { createFirm, goTo, importFile, stageFile } from './steps.ts';

const year2024 = fixture('fec', '100000017FEC20241231.txt');

test('a firm is created, its FEC imported, and the aged balance ties to account 411', async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await expect(app.getByText('Ce dossier n’a encore aucune facture')).toBeVisible();
  await importFile(app, year2024);

  await goTo(app, 'Balance âgée');
  await expect(app.getByRole('grid', { name: /balance/i }).getByText('Boulangerie Lefèvre')).toBeVisible();
  await expect(app.getByText('Écart : 0,00 €')).toHaveCount(2);
});

test('lines that cannot be read are listed with their number, text and reason; the others are imported', async ({
  app,
  folder,
}) => {
  const lines = readFileSync(year2024, 'utf8').split('\r\n');
  const broken = join(folder, '100000017FEC20241231.txt');
  lines[1] = (lines[1] ?? '').replace('20240102', '20241399');
  lines[4] = (lines[4] ?? '').split('\t').slice(0, 9).join('\t');
  writeFileSync(broken, lines.join('\r\n'));

  await createFirm(app, 'Atelier Mercier SAS');
  await stageFile(app, broken);
  await app.getByRole('tab', { name: /Lignes refusées/ }).click();
  const table = app.getByRole('grid', { name: /refusées/i });
  await expect(table.getByRole('row')).toHaveCount(3);
  await expect(table.getByRole('gridcell', { name: '2', exact: true })).toBeVisible();
  await expect(table.getByText('20241399').first()).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(app.getByText('Import appliqué.')).toBeVisible();
});

test('the same file again changes nothing, and undoing the import empties the ledger', async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await importFile(app, year2024);
  await stageFile(app, year2024);
  await expect(app.getByText('Ce contenu a déjà été importé')).toBeVisible();
  await app.getByRole('button', { name: 'Abandonner' }).click();
  await expect(app.getByText('Ce contenu a déjà été importé')).toBeHidden();

  await app.getByText('100000017FEC20241231.txt').first().click();
  await app.getByRole('button', { name: 'Annuler cet import' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
  await expect(app.getByText('Import annulé : tout est comme avant.')).toBeVisible();
  await goTo(app, 'Balance âgée');
  await expect(app.getByText('Ce dossier n’a encore aucune facture')).toBeVisible();
});

test('a file that is not a ledger is refused in one sentence', async ({ app, folder }) => {
  const picture = join(folder, 'photo.png');
  writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  await createFirm(app, 'Atelier Mercier SAS');
  await goTo(app, 'Imports');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(picture);
  await expect(app.getByRole('alert').filter({ hasText: /image/i })).toBeVisible();
  await expect(app.getByText('Aucun import.')).toBeVisible();
});
