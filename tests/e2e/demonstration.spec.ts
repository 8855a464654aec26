import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { goTo, openDemonstration, textOf } from './steps.ts';

/** Types in the palette and waits for the one answer of that name. */
async function find(page: Page, text: string, answer: RegExp) {
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: /Rechercher|Search/ }).fill(text);
  const option = page.getByRole('dialog').getByRole('button', { name: answer }).first();
  await expect(option).toBeVisible();
  return option;
}

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
});

test('the palette finds a customer by name and an invoice by amount', async ({ demonstration: app }) => {
  await goTo(app, 'À faire');
  const panel = app.getByRole('complementary').last();
  const name = await textOf(panel.getByRole('heading'));
  const reference = await textOf(panel.getByRole('table').getByRole('link').first());

  await (await find(app, name, new RegExp(name))).click();
  await expect(app.getByRole('heading', { name, level: 1 })).toBeVisible();

  await app.getByRole('gridcell', { name: reference }).or(app.getByText(reference)).first().click();
  const amount = await textOf(
    app
      .getByRole('dialog')
      .getByText(/^[\d\s]+,\d\d\s€$/)
      .first(),
  );
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await (await find(app, amount.replace(/[\s€]/g, ''), new RegExp(reference))).click();
  await expect(app.getByRole('dialog').getByText(reference).first()).toBeVisible();
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
