import { expect, test } from './application.ts';
import { goTo } from './steps.ts';

test('a plan goes from the editor to its agreement, and its documents are held back once it is accepted', async ({
  ledger: app,
}) => {
  await goTo(app, 'Échéanciers');
  await app.getByRole('link', { name: 'Nouvel échéancier' }).first().click();
  await app.getByRole('combobox', { name: 'Client' }).fill('Lefèvre');
  await app.getByRole('option', { name: /Boulangerie Lefèvre/ }).click();

  const first = app.getByRole('textbox', { name: 'Montant de l’échéance 1' });
  await expect(first).toHaveValue(/3.097,76/);
  await first.fill('4000');
  await first.press('Enter');
  await expect(app.getByText(/2.195,54/)).toBeVisible();
  await app.getByRole('button', { name: 'Enregistrer la proposition' }).click();

  await expect(app.getByRole('heading', { name: 'Échéancier n° 1' })).toBeVisible();
  await app.getByRole('button', { name: 'Accord à signer' }).click();
  await expect(app.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Accord accepté' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Accord accepté' }).click();
  await expect(app.getByText('Accepté', { exact: true })).toBeVisible();

  await goTo(app, 'À faire');
  await app.getByRole('tab', { name: 'En attente' }).click();
  await app.getByRole('searchbox').first().fill('Lefèvre');
  const held = app.getByRole('grid', { name: 'Relances en attente et leurs raisons' });
  await expect(held.getByRole('row', { name: /Boulangerie Lefèvre.*Échéancier en cours/ }).first()).toBeVisible();
});
