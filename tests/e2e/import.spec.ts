import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FecRow, fecText, sale } from '../fec-text.ts';
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

test('lines that another import left open are asked about, and count once or twice as the user says', async ({
  app,
  folder,
}) => {
  const frame = (from: string, to: string): FecRow[] =>
    [from, to].flatMap((on) => [
      { journal: 'OD', entry: `S${on}`, on, account: '606000', cents: 100 },
      { journal: 'OD', entry: `S${on}`, on, account: '401000', cents: -100 },
    ]);
  const invoice = { customer: 'C1', name: 'Lilas SARL', reference: 'F1', cents: 100_000 };
  const carried: FecRow[] = [
    { journal: 'OD', entry: 'A1', on: '2025-01-01', account: '411000', documentOn: '2024-10-10', ...invoice },
    { journal: 'OD', entry: 'A1', on: '2025-01-01', account: '110000', reference: 'F1', cents: -100_000 },
  ];
  const [first, second] = [join(folder, '2024.txt'), join(folder, '2025.txt')];
  writeFileSync(
    first,
    fecText([...frame('2024-01-01', '2024-12-31'), ...sale({ entry: '1', on: '2024-10-10', ...invoice })]),
  );
  writeFileSync(second, fecText([...frame('2025-01-01', '2025-06-30'), ...carried]));
  await createFirm(app, 'Atelier Mercier SAS');
  await importFile(app, first);
  for (const [answer, owed] of [
    [/Des à-nouveaux/, /^1.000,00/],
    [/D’autres pièces/, /^2.000,00/],
  ] as const) {
    await stageFile(app, second);
    await expect(app.getByText(/Que sont ces lignes/)).toBeVisible();
    await expect(app.getByRole('button', { name: 'Appliquer l’import' })).toBeHidden();
    await app.getByRole('button', { name: answer }).click();
    await expect(app.getByText('Import appliqué.')).toBeVisible();
    const imported = app.url();
    await goTo(app, 'Clients');
    const row = app.getByRole('grid').getByRole('row').filter({ hasText: 'Lilas SARL' });
    await expect(row.getByRole('gridcell', { name: owed }).first()).toBeVisible();
    await app.goto(imported);
    await app.getByRole('button', { name: 'Annuler cet import' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
    await expect(app.getByText('Import annulé : tout est comme avant.')).toBeVisible();
  }
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
