import { readFileSync } from 'node:fs';
import { readPdf } from '../read-pdf.ts';
import { expect, fixture, test } from './application.ts';
import { bytesOf, createFirm, goTo, importFile, press, reach } from './steps.ts';
import { violationsOf } from './violations.ts';

const year2024 = fixture('fec', '100000017FEC20241231.txt');

test('with the keyboard alone, pasted addresses complete the customers and the letter shows them', async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await importFile(app, year2024);
  await app.keyboard.press('g');
  await app.keyboard.press('c');
  await expect(app.getByText(/20 sans adresse complète/)).toBeVisible();
  await press(app, app.getByRole('link', { name: 'Compléter les clients' }));
  await reach(app, app.getByLabel('Cellules copiées du tableur'));
  const cells = [
    'Code\tAdresse\tCP\tVille\tCourriel',
    'C00005\t12 rue de la Monnaie\t35000\tRennes\tcompta@ndiaye.example',
  ];
  await app.keyboard.insertText(cells.join('\n'));
  await press(app, app.getByRole('button', { name: 'Lire ces 2 lignes' }));
  await expect(app.getByRole('combobox', { name: 'Colonne Adresse' })).toHaveValue('Adresse');
  expect(await violationsOf(app, 'columns')).toEqual([]);
  await press(app, app.getByRole('button', { name: 'Voir ce qui va changer' }));
  await expect(app.getByText('12 rue de la Monnaie')).toBeVisible();
  expect(await violationsOf(app, 'preview')).toEqual([]);
  await press(app, app.getByRole('button', { name: 'Appliquer aux clients' }));
  await expect(app.getByText('Clients complétés.')).toBeVisible();

  await press(app, app.getByRole('link', { name: 'Voir les relances' }));
  await expect(app.getByText(/19 sans adresse complète/)).toBeVisible();
  const answer = app.waitForResponse((response) => response.headers()['content-type'] === 'application/pdf');
  await press(app, app.getByRole('button', { name: 'Aperçu' }));
  await expect(app.getByRole('dialog').locator('canvas').first()).toBeVisible();
  const letter = await readPdf(await (await app.request.get((await answer).url())).body());
  expect(letter.text).toContain('12 RUE DE LA MONNAIE');
  expect(letter.text).toContain('35000 RENNES');
});

test('the spreadsheet to fill, given back as it is, changes nothing; a list of customers is taken for one', async ({
  app,
  folder,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await importFile(app, year2024);
  await app.goto(`${new URL(app.url()).origin}/customers/complete`);
  const downloading = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Modèle Excel (XLSX)' }).click();
  const download = await downloading;
  const path = `${folder}/modele.xlsx`;
  await download.saveAs(path);
  expect((await bytesOf(download)).equals(readFileSync(path))).toBe(true);
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(path);
  await app.getByRole('button', { name: 'Voir ce qui va changer' }).click();
  await expect(app.getByText('Rien à changer')).toBeVisible();
  await app.getByRole('button', { name: 'Abandonner' }).click();

  await goTo(app, 'Imports');
  const other = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await other).setFiles(fixture('customers', 'clients_cp1252.csv'));
  await expect(app.getByRole('radio', { name: 'des clients' })).toBeChecked();
  await app.getByRole('button', { name: 'Voir ce qui va changer' }).click();
  await app.getByRole('button', { name: 'Appliquer aux clients' }).click();
  await expect(app.getByText('Clients complétés.')).toBeVisible();
  await app.getByRole('button', { name: 'Annuler cet import' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
  await expect(app.getByText(/les clients sont comme avant/)).toBeVisible();
});
