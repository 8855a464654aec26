import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { bytesOf, goTo, typeDay } from './steps.ts';

/** Types the name of a view in the window that asks for it. */
async function nameView(app: Page, name: string): Promise<void> {
  const field = app.getByRole('textbox', { name: 'Nom de la vue' });
  await field.fill(name);
  await field.press('Enter');
}

test.beforeEach(async ({ ledger: app }) => {
  await goTo(app, 'Balance âgée');
  await typeDay(app, 'Date d’arrêté', '31/12/2024');
  await expect(app.getByText('Balance âgée au 31/12/2024').or(app.getByText('31 décembre 2024')).first()).toBeVisible();
});

test('the balance at the closing date shows the total of the ledger and opens the documents behind it', async ({
  ledger: app,
}) => {
  const table = app.getByRole('grid', { name: /balance/i });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await table.focus();
  await app.keyboard.press('Control+End');
  await expect(table).toContainText('Clinique Saint-Évroult');

  await app.getByText('Boulangerie Lefèvre').first().click();
  await expect(app.getByRole('heading', { name: 'Boulangerie Lefèvre' })).toBeVisible();
});

test('what is exported is what is on screen', async ({ ledger: app }) => {
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app.getByRole('menuitem', { name: 'CSV (tableur)' }).click();
  const csv = (await bytesOf(await download)).toString('utf8');
  expect(csv).toContain('31/12/2024');
  expect(csv).toContain('429402,18');
  expect(csv.split('\r\n').filter((line) => line.includes('C000')).length).toBeGreaterThan(18);

  const printed = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app.getByRole('menuitem', { name: 'PDF (à imprimer)' }).click();
  const pdf = await bytesOf(await printed);
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
});

test('a balance is closed, remarked by keyboard, kept as a view, and exported to a spreadsheet', async ({
  ledger: app,
}) => {
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app.getByRole('menuitem', { name: /XLSX/ }).click();
  expect((await bytesOf(await download)).subarray(0, 2).toString('latin1')).toBe('PK');

  await app.getByRole('button', { name: 'Garder la vue' }).click();
  await nameView(app, 'Clôture 2024');
  await expect(app.getByRole('link', { name: /Clôture 2024/ })).toBeVisible();

  await app.getByRole('button', { name: 'Arrêter la balance' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Arrêter la balance' }).click();
  await expect(app.getByRole('heading', { name: 'Balance arrêtée n° 1 au 31/12/2024' })).toBeVisible();
  const table = app.getByRole('grid');
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await table.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('End');
  await app.keyboard.press('Enter');
  await app.getByRole('textbox', { name: 'Remarque' }).fill('Promesse au 15 janvier');
  await app.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(table.getByText('Promesse au 15 janvier')).toBeVisible();
});

test('kept views are moved with the keyboard, renamed, and removed with a way back', async ({ ledger: app }) => {
  for (const name of ['Nord', 'Sud']) {
    await app.getByRole('button', { name: 'Garder la vue' }).click();
    await nameView(app, name);
    await expect(app.getByRole('link', { name })).toBeVisible();
  }
  const views = app.getByRole('list', { name: 'Vues enregistrées' }).getByRole('link');
  await views.last().focus();
  await app.keyboard.press('Alt+ArrowUp');
  await expect(views).toHaveText([/Sud/, /Nord/]);
  await app.getByRole('button', { name: 'Vue Sud : actions' }).click();
  await app.getByRole('menuitem', { name: 'Renommer' }).click();
  await nameView(app, 'Midi');
  await expect(views).toHaveText([/Midi/, /Nord/]);
  await app.getByRole('button', { name: 'Vue Midi : actions' }).click();
  await app.getByRole('menuitem', { name: 'Retirer' }).click();
  await expect(views).toHaveText([/Nord/]);
  await app.getByRole('alert').getByRole('button', { name: 'Annuler' }).click();
  await expect(views).toHaveText([/Midi/, /Nord/]);
});

test('two closed balances are compared column by column, and the comparison is exported', async ({ ledger: app }) => {
  for (const [place, day] of ['30/09/2024', '31/12/2024'].entries()) {
    await app.getByRole('link', { name: 'Balance âgée', exact: true }).first().click();
    await app.getByLabel('Date d’arrêté').first().fill(day);
    await app.getByLabel('Date d’arrêté').first().press('Enter');
    await app.getByRole('button', { name: 'Arrêter la balance' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Arrêter la balance' }).click();
    await expect(app.getByRole('heading', { name: `Balance arrêtée n° ${place + 1} au ${day}` })).toBeVisible();
  }
  await app.getByRole('link', { name: 'Comparer' }).click();
  await expect(app.getByRole('heading', { name: 'Comparaison des éditions n° 1 et n° 2' })).toBeVisible();
  await expect(app.getByRole('grid').getByText('Écart').first()).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Exporter' }).click();
  await app.getByRole('menuitem', { name: /PDF/ }).click();
  expect((await bytesOf(await download)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
