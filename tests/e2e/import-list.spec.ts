import { expect, fixture, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';
import { violationsOf } from './violations.ts';

test('a list of open items: its columns are recognised, it is read, applied, and ties to the cent', async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await goTo(app, 'Imports');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(fixture('ar', 'A_echeancier_clients.csv'));
  await expect(app.getByRole('heading', { name: 'Que contiennent les colonnes ?' })).toBeVisible();
  await expect(app.getByRole('combobox', { name: 'Colonne Solde' })).toHaveValue('Reste dû');
  await expect(app.getByText('488 236,47 €')).toBeVisible();
  await expect(app.getByRole('radio', { name: /Situation complète/ })).toBeChecked();
  expect(await violationsOf(app, 'columns')).toEqual([]);

  await app.getByRole('button', { name: 'Voir ce qui va changer' }).click();
  await expect(app.getByText('Voici ce que ce fichier va changer.')).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(app.getByText('Import appliqué.')).toBeVisible();
  await goTo(app, 'Balance âgée');
  await expect(app.getByText('Écart : 0,00 €')).toHaveCount(2);
});
