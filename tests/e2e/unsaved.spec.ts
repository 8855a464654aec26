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
  await tab(app, 'Scénarios de relance');
  await expect(app.getByLabel('Nom du scénario')).toBeVisible();
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
