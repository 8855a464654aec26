import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fixture, test } from './application.ts';
import { bytesOf, createFirm, goTo, importFile, typeDay } from './steps.ts';

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

test.beforeEach(async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await importFile(app, fixture('fec', '100000017FEC20241231.txt'));
  await goTo(app, 'À faire');
});

test('a reminder is previewed, confirmed, and its letter kept frozen', async ({ app }) => {
  await app.getByText('Boulangerie Lefèvre').first().click();
  await app.getByRole('button', { name: 'Aperçu de la lettre' }).click();
  await expect(app.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await app.keyboard.press('Escape');

  await app.getByRole('button', { name: 'Valider cette relance' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Valider 1 relance' }).click();
  await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Imprimer le lot (un PDF)' }).click();
  expect(isPdf(await bytesOf(await download))).toBe(true);

  await app.getByRole('tab', { name: 'En attente' }).click();
  await expect(app.getByText('Boulangerie Lefèvre').first()).toBeVisible();
  await goTo(app, 'Courriers');
  await expect(app.getByText('Boulangerie Lefèvre')).toBeVisible();
});

test('a customer climbs the steps to the formal notice, whose registered letter is followed with its proof', async ({
  app,
  folder,
}) => {
  for (const on of ['02/01/2026', '02/02/2026', '02/03/2026', '02/04/2026']) {
    await typeDay(app, 'Relances au', on);
    await app.getByRole('searchbox').first().fill('Lefèvre');
    await expect(app.getByRole('complementary', { name: 'Boulangerie Lefèvre' })).toBeVisible();
    await app.getByRole('button', { name: /Valider cette relance|Enregistrer l’appel/ }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Valider 1 relance' }).click();
    await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  }
  await goTo(app, 'Courriers');
  await app.getByRole('tab', { name: 'Recommandés' }).click();
  await app.getByText('Boulangerie Lefèvre').click();
  const drawer = app.getByRole('dialog');
  await drawer.getByLabel('Numéro de recommandé').fill('1A 234 567 8901 2');
  await drawer.getByRole('combobox', { name: 'Où en est la lettre' }).click();
  await app.getByRole('option', { name: 'Déposé' }).click();
  await drawer.getByRole('textbox', { name: 'Déposé à La Poste le' }).fill('03/04/2026');
  await drawer.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(app.getByText('Registre mis à jour')).toBeVisible();

  const proof = join(folder, 'bordereau.pdf');
  writeFileSync(proof, '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const chooser = app.waitForEvent('filechooser');
  await drawer.getByRole('button', { name: 'Joindre une preuve…' }).click();
  await (await chooser).setFiles(proof);
  await expect(drawer.getByText('bordereau.pdf')).toBeVisible();
});
