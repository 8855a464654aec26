import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
});

const question = (app: Page) => app.getByRole('dialog', { name: 'Modifications non enregistrées' });
/** Answers the question, and waits for it to be gone: the next one is another. */
async function answer(app: Page, name: string): Promise<void> {
  await question(app).getByRole('button', { name, exact: true }).click();
  await expect(question(app)).toBeHidden();
}

const screenLink = (app: Page, name: string) =>
  app.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name }).click();
const tab = (app: Page, name: string) => app.getByRole('tab', { name }).click();

test('leaving the settings asks, whether for a tab, a screen, Back or the window; nothing is asked when nothing changed', async ({
  app,
}) => {
  await goTo(app, 'Clients');
  await goTo(app, 'Paramètres');
  const city = app.getByLabel('Ville', { exact: true });
  await city.fill('Lyon');
  await city.fill('');
  await tab(app, 'Scénario de relance');
  await expect(
    app.getByRole('heading', { name: 'Scénario standard' }).or(app.getByLabel('Nom du scénario')),
  ).toBeVisible();
  await expect(question(app)).toBeHidden();

  await app.getByLabel('Nom du scénario').fill('Relances de l’atelier');
  await tab(app, 'Société et papier');
  await answer(app, 'Rester');
  await expect(app.getByLabel('Nom du scénario')).toHaveValue('Relances de l’atelier');
  await tab(app, 'Société et papier');
  await answer(app, 'Enregistrer');
  await expect(app.getByText('Scénario enregistré')).toBeVisible();
  await expect(city).toBeVisible();

  await city.fill('Lyon');
  await app.goBack();
  await expect(question(app)).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(question(app)).toBeHidden();
  await expect(city).toHaveValue('Lyon');
  const closing = app.waitForEvent('dialog');
  const closed = app.close({ runBeforeUnload: true });
  const asked = await closing;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await closed;
  await expect(city).toHaveValue('Lyon');

  await app.getByLabel('SIREN').fill('123 456 789');
  await screenLink(app, 'Clients');
  await answer(app, 'Enregistrer');
  await expect(app.getByText('Neuf chiffres attendus')).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Paramètres' })).toBeVisible();
  await screenLink(app, 'Clients');
  await answer(app, 'Ne pas enregistrer');
  await expect(app.getByRole('heading', { name: 'Clients' })).toBeVisible();
  await goTo(app, 'Paramètres');
  await expect(city).toHaveValue('');

  // Leaving while the settings are being saved waits for the answer, and asks nothing.
  const held = Promise.withResolvers<void>();
  await app.route('**/rpc/firm/update', async (route) => {
    await held.promise;
    await route.continue();
  });
  await city.fill('Lyon');
  await app.getByRole('button', { name: 'Enregistrer' }).first().click();
  await screenLink(app, 'Clients');
  await expect(app.getByRole('heading', { name: 'Paramètres' })).toBeVisible();
  await expect(question(app)).toBeHidden();
  held.resolve();
  await expect(app.getByRole('heading', { name: 'Clients' })).toBeVisible();
  await goTo(app, 'Paramètres');
  await expect(city).toHaveValue('Lyon');
});

test('Escape asks before a document or a customer being typed is lost, and saving from the question saves', async ({
  app,
}) => {
  await goTo(app, 'Clients');
  await app.getByRole('button', { name: 'Nouveau client' }).click();
  await expect(app.getByRole('dialog', { name: 'Nouveau client' })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toBeHidden();
  await app.getByRole('button', { name: 'Nouveau client' }).click();
  const window = app.getByRole('dialog', { name: 'Nouveau client' });
  await window.getByLabel('Nom').fill('Élan & Fils');
  await window.getByLabel('Nom').press('Tab');
  await expect(window.getByLabel('Code client')).toHaveValue('ELANFILS');
  await app.keyboard.press('Escape');
  await answer(app, 'Enregistrer');
  await expect(window).toBeHidden();
  await app.getByRole('grid').getByText('Élan & Fils').click();
  await expect(app.getByRole('heading', { name: 'Élan & Fils' })).toBeVisible();

  await app.getByRole('button', { name: 'Saisir une pièce' }).click();
  const typing = app.getByRole('dialog', { name: 'Saisir une pièce' });
  await typing.getByLabel('Référence').fill('F-1');
  await app.keyboard.press('Escape');
  await answer(app, 'Enregistrer');
  await expect(typing.getByText('Un montant positif est nécessaire.')).toBeVisible();
  await typing.getByLabel('Montant').fill('100');
  await typing.getByLabel('Montant').press('Tab');
  await app.keyboard.press('Escape');
  await answer(app, 'Rester');
  await expect(typing.getByLabel('Référence')).toHaveValue('F-1');
  await app.keyboard.press('Escape');
  await answer(app, 'Enregistrer');
  await expect(typing).toBeHidden();
  await expect(app.getByRole('grid').getByText('F-1')).toBeVisible();

  await tab(app, 'Coordonnées');
  await app.getByLabel('Ville').fill('Vienne');
  await tab(app, 'Chronologie');
  await answer(app, 'Ne pas enregistrer');
  await expect(app.getByRole('tabpanel')).not.toContainText('Vienne');
  await tab(app, 'Coordonnées');
  await expect(app.getByLabel('Ville')).toHaveValue('');
});

test('an amount or a day being typed counts at once: leaving in the middle of it asks', async ({ app }) => {
  await goTo(app, 'Clients');
  await app.getByRole('button', { name: 'Nouveau client' }).click();
  await app.getByRole('dialog').getByLabel('Nom').fill('Élan & Fils');
  await app.getByRole('dialog').getByLabel('Nom').press('Tab');
  await expect(app.getByRole('dialog').getByLabel('Code client')).not.toHaveValue('');
  await app.getByRole('dialog').getByLabel('Code client').press('Enter');
  await expect(app.getByRole('heading', { name: 'Élan & Fils' })).toBeVisible();

  await app.getByRole('button', { name: 'Saisir une pièce' }).click();
  const typing = app.getByRole('dialog', { name: 'Saisir une pièce' });
  await typing.getByLabel('Montant').fill('1250');
  await typing.getByRole('button', { name: 'Fermer' }).click();
  await answer(app, 'Rester');
  await expect(typing.getByLabel('Montant')).toHaveValue(/1.250,00/);
  await typing.getByRole('button', { name: 'Annuler' }).click();
  await expect(typing).toBeHidden();

  await app.getByRole('button', { name: 'Saisir une pièce' }).click();
  await typing.getByRole('textbox', { name: 'Échéance' }).fill('31/12/2027');
  await typing.getByRole('textbox', { name: 'Échéance' }).press('Tab');
  await typing.getByRole('button', { name: 'Fermer' }).click();
  await answer(app, 'Ne pas enregistrer');
  await expect(typing).toBeHidden();

  await app.getByRole('button', { name: 'Saisir une pièce' }).click();
  await typing.getByLabel('Montant').fill('douze');
  await typing.getByRole('button', { name: 'Fermer' }).click();
  await answer(app, 'Enregistrer');
  await expect(typing.getByText(/Montant attendu/)).toBeVisible();
  await typing.getByLabel('Montant').press('Escape');
  await expect(typing.getByLabel('Montant')).toHaveValue('');
  await typing.getByRole('button', { name: 'Annuler' }).click();

  await goTo(app, 'Paramètres');
  await tab(app, 'Scénario de relance');
  const least = app.getByLabel('Montant minimum relancé');
  const usual = await least.inputValue();
  await least.fill('35');
  await app.goBack();
  await answer(app, 'Rester');
  await expect(least).toHaveValue('35,00');
  await least.fill(usual);
  await least.press('Enter');
  await least.fill('36');
  const closing = app.waitForEvent('dialog');
  const closed = app.close({ runBeforeUnload: true });
  const asked = await closing;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  await closed;
});
