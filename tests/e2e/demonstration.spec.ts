import { expect, test } from './application.ts';
import { goTo, openDemonstration } from './steps.ts';

test('the demonstration opens from the first screen, says what it is, and has something to do', async ({ app }) => {
  test.slow();
  await openDemonstration(app);
  await expect(app.getByText('Société de démonstration : données fictives')).toBeVisible();
  await expect(app.getByRole('heading', { name: 'Accueil' })).toBeVisible();
  const screen = app.getByRole('main');
  await expect(screen).toContainText(/Encours clients\s*[\d\s]+,\d\d\s€/);
  await expect(screen).toContainText(/Échu\s*[\d\s]+,\d\d\s€/);
  await expect(screen).toContainText(/\d+ relances sont prêtes pour [\d\s]+,\d\d\s€/);

  await goTo(app, 'Calendrier');
  await app
    .getByRole('button', { name: /^\+ \d+ autres$/ })
    .first()
    .click();
  await app.getByRole('dialog').getByRole('link').first().click();
  await expect(app.getByRole('dialog')).toHaveCount(0);

  await app.getByRole('button', { name: /^Dossier ouvert/ }).click();
  await app.getByRole('menuitem', { name: 'Fermer ce dossier' }).click();
  await expect(app.getByRole('button', { name: /^Maison Corvélan/ })).toBeVisible();
});

test('the application is at once in English, and dark', async ({ demonstration: app }) => {
  await app.getByRole('button', { name: 'Langue et apparence' }).click();
  await app.getByRole('menuitem', { name: 'English' }).click();
  await expect(app.getByRole('heading', { name: 'Home' })).toBeVisible();
  await app.getByRole('button', { name: 'Language and appearance' }).click();
  await app.getByRole('menuitem', { name: 'Dark' }).click();
  await expect(app.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await app.reload();
  await expect(app.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expect(app.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
