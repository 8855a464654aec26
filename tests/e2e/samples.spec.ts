import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { press, spaced, textOf, typeIn } from './steps.ts';

/** Every sample, from the first screen to its aged balance, by a person who has no mouse. */

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

for (const [name, day, total] of [
  ['100000017FEC20241231.txt', '31/12/2024', '429 402,18'],
  ['100000017FEC20251231_provisoire.txt', '30/06/2025', '488 236,47'],
  ['variants/A2024_dot_decimals_lf.txt', '31/12/2024', '429 402,18'],
  ['variants/A2024_montant_sens_bom_due.txt', '31/12/2024', '429 402,18'],
  ['variants/A2024_xml.xml', '31/12/2024', '429 402,18'],
  ['variants/bnc_tresorerie_22_columns.txt', '31/12/2025', '600,00'],
] as const)
  test(`the ledger ${name}, by keyboard only`, async ({ app }) => {
    await importByKeyboard(app, fixture('fec', name));
    await expectBalance(app, day, [total]);
  });

const open = ['312 000,66', '53 332,22', '20 157,77', '5 657,20', '97 103,63'];
for (const [name, closedOn, figures] of [
  ['A_aged_receivables_detail_en.csv', undefined, [...open, '488 251,48']],
  ['A_balance_agee.csv', undefined, [...open, '488 251,48']],
  ['A_echeancier_clients.csv', '30/06/2025', [...open, '488 236,47']],
  ['A_factures_clients.xlsx', '30/06/2025', [...open, '488 251,48']],
  ['A_historique_paiements.csv', undefined, ['522 842,72']],
  ['lettrage_b2b_balance_client.csv', '30/06/2025', ['800,00']],
  ['lettrage_b2b_factures.csv', '30/06/2025', ['5 000,00']],
  ['lettrage_b2b_paiements.csv', '30/06/2025', ['4 200,00']],
] as const)
  test(`the list ${name}, by keyboard only`, async ({ app }) => {
    await importByKeyboard(app, fixture('ar', name), closedOn);
    await expectBalance(app, '30/06/2025', figures);
  });
