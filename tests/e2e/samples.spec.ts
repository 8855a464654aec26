import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { press, spaced, textOf, typeIn } from './steps.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name });
const screen = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name });

/** From the first screen to an aged balance, by a person who has no mouse. Every sample goes the same way without a browser (`tests/renderer/samples`). */
test('a ledger, by keyboard only', async ({ app }) => {
  await typeIn(app, app.getByLabel('Nom de la société'), 'Atelier Mercier SAS');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Premiers pas' })).toBeVisible();
  await press(app, screen(app, 'Imports'));
  const chooser = app.waitForEvent('filechooser');
  await press(app, button(app, 'Choisir un fichier'));
  await (await chooser).setFiles(fixture('fec', '100000017FEC20251231_provisoire.txt'));
  await expect(app.getByText('Voici ce que ce fichier va changer.')).toBeVisible();
  await press(app, button(app, 'Appliquer l’import'));
  await expect(app.getByText('Import appliqué.')).toBeVisible();

  await press(app, screen(app, 'Balance âgée'));
  await typeIn(app, app.getByRole('textbox', { name: 'Date d’arrêté' }), '30/06/2025');
  await app.keyboard.press('Enter');
  await expect.poll(async () => spaced(await textOf(app.getByRole('main')))).toContain('488 236,47');
  await expect(app.getByText('Écart : 0,00 €')).toHaveCount(2);
});
