import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { press, spaced, textOf, typeIn } from './steps.ts';

/** From the first screen to an aged balance, by a person who has no mouse. Every sample goes the same way without a browser (`tests/renderer/samples`). */

const button = (page: Page, name: string) => page.getByRole('button', { name });
const screen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name });

/** File → columns, where there are some to understand → check → result. */
async function importByKeyboard(page: Page, path: string, closedOn?: string): Promise<void> {
  await typeIn(page, page.getByLabel('Nom de la société'), 'Atelier Mercier SAS');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Accueil' })).toBeVisible();
  await press(page, screen(page, 'Imports'));
  const chooser = page.waitForEvent('filechooser');
  await press(page, button(page, 'Choisir un fichier'));
  await (await chooser).setFiles(path);
  const columns = page.getByRole('heading', { name: 'Que contiennent les colonnes ?' });
  const check = page.getByText('Voici ce que ce fichier va changer.');
  await expect(columns.or(check)).toBeVisible();
  if (await columns.isVisible()) {
    if (closedOn) {
      await typeIn(page, page.getByRole('textbox', { name: 'Situation au' }), closedOn);
      await page.keyboard.press('Enter');
    }
    await press(page, button(page, 'Voir ce qui va changer'));
  }
  await expect(check).toBeVisible();
  await press(page, button(page, 'Appliquer l’import'));
  await expect(page.getByText('Import appliqué.')).toBeVisible();
}

/** The figures of the balance closed on `day`, total and columns together. */
async function expectBalance(page: Page, day: string, figures: readonly string[]): Promise<void> {
  await press(page, screen(page, 'Balance âgée'));
  await typeIn(page, page.getByRole('textbox', { name: 'Date d’arrêté' }), day);
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const shown = spaced(await textOf(page.getByRole('main')));
      return figures.filter((figure) => !shown.includes(figure));
    })
    .toEqual([]);
  await expect(page.getByText('Écart : 0,00 €')).toHaveCount(2);
}

test('a ledger, by keyboard only', async ({ app }) => {
  await importByKeyboard(app, fixture('fec', '100000017FEC20251231_provisoire.txt'));
  await expectBalance(app, '30/06/2025', ['488 236,47']);
});

test('a list of open items, by keyboard only', async ({ app }) => {
  await importByKeyboard(app, fixture('ar', 'A_factures_clients.xlsx'), '30/06/2025');
  await expectBalance(app, '30/06/2025', [
    '312 000,66',
    '53 332,22',
    '20 157,77',
    '5 657,20',
    '97 103,63',
    '488 251,48',
  ]);
});
