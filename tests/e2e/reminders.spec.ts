import { expect, test } from './application.ts';
import { bytesOf, goTo } from './steps.ts';

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

test('a reminder is previewed, confirmed, and its letter kept frozen', async ({ ledger: app }) => {
  await goTo(app, 'À faire');
  await app.getByRole('tab', { name: 'À relancer' }).click();
  await app.getByText('Boulangerie Lefèvre').first().click();
  await app.getByRole('button', { name: 'Aperçu', exact: true }).click();
  await expect(app.getByRole('complementary').locator('canvas').first()).toBeVisible();
  await app.getByRole('button', { name: 'Plein écran' }).click();
  await expect(app.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await app.keyboard.press('Escape');

  await app.getByRole('button', { name: 'Éditer la lettre' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Éditer 1 relance' }).click();
  await app.getByRole('button', { name: 'Sans attendre' }).click();
  await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Imprimer le lot (un PDF)' }).click();
  expect(isPdf(await bytesOf(await download))).toBe(true);

  await app.getByRole('tab', { name: 'En attente' }).click();
  await expect(app.getByText('Boulangerie Lefèvre').first()).toBeVisible();
  await goTo(app, 'Courriers');
  await expect(app.getByText('Boulangerie Lefèvre')).toBeVisible();
});
