import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { spaced, textOf } from './steps.ts';

const ledger = '100000017FEC20241231.txt';

/** Drops a file on the page, as a hand would from a folder. */
async function drop(page: Page, name: string): Promise<void> {
  const text = readFileSync(fixture('fec', name), 'latin1');
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(content ?? '', (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], fileName ?? ''));
      return data;
    },
    [name, text],
  );
  for (const type of ['dragover', 'drop']) await page.dispatchEvent('main h1', type, { dataTransfer: transfer });
}

test('a ledger dropped on the first screen becomes a firm, and what customers owe is said in one sentence', async ({
  app,
}) => {
  await drop(app, ledger);
  const dialog = app.getByRole('dialog', { name: 'Le dossier de votre société' });
  await expect(dialog.getByLabel('SIREN')).toHaveValue('100000017');
  await expect(dialog.getByLabel('Nom de la société')).toBeFocused();
  await expect(dialog.getByLabel('Nom de la société')).toHaveCSS('outline-style', 'solid');
  await dialog.getByLabel('Nom de la société').fill('Atelier Mercier SAS');
  await dialog.getByRole('button', { name: 'Créer le dossier et lire le fichier' }).click();
  await expect(app.getByRole('heading', { name: ledger })).toBeVisible();
  await expect(app.getByText('Une fois cet import appliqué, 20 clients vous devront')).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(app.getByText('20 clients vous doivent')).toBeVisible();
  expect(spaced(await textOf(app.getByRole('main')))).toContain('20 clients vous doivent 429 417,19 €, dont');

  await app.getByRole('link', { name: 'Voir ces clients' }).click();
  await expect(app.getByRole('heading', { name: 'Clients', level: 1 })).toBeVisible();
  await app.keyboard.press('F1');
  await expect(app.getByRole('heading', { name: 'Guide', level: 1 })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(app.getByRole('heading', { name: 'Clients', level: 1 })).toBeVisible();
});
