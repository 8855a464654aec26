import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';
import { violationsOf } from './violations.ts';

/** Chooses a list on the screen Imports and waits for what its columns hold. */
async function chooseList(app: Page, path: string): Promise<void> {
  await goTo(app, 'Imports');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(path);
  await expect(app.getByRole('heading', { name: 'Que contiennent les colonnes ?' })).toBeVisible();
}

const proceed = (app: Page) => app.getByRole('button', { name: 'Voir ce qui va changer' });

test('a list of open items: its columns are recognised, it is read, applied, and ties to the cent', async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await chooseList(app, fixture('ar', 'A_echeancier_clients.csv'));
  await expect(app.getByRole('combobox', { name: 'Colonne Solde' })).toHaveValue('Reste dû');
  await expect(app.getByText('488 236,47 €')).toBeVisible();
  await expect(app.getByRole('radio', { name: /Situation complète/ })).toBeChecked();
  expect(await violationsOf(app, 'columns')).toEqual([]);

  await proceed(app).click();
  await expect(app.getByText('Voici ce que ce fichier va changer.')).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(app.getByText('Import appliqué.')).toBeVisible();
  await goTo(app, 'Balance âgée');
  await expect(app.getByText('Écart : 0,00 €')).toHaveCount(2);
});

test('a column is corrected by keyboard, the preview follows, and the choice is remembered', async ({
  app,
  folder,
}) => {
  const list = (month: string) => {
    const path = join(folder, `releve-2025-${month}-28.csv`);
    writeFileSync(path, `Qui;Quoi;Le;Combien\nDupont;F1;15/${month}/2025;120,00\nMartin;F2;16/${month}/2025;80,50\n`);
    return path;
  };
  await createFirm(app, 'Atelier Mercier SAS');
  await chooseList(app, list('01'));
  await expect(proceed(app)).toBeDisabled();
  for (const [column, field] of [
    ['Qui', 'Nom du client'],
    ['Quoi', 'Numéro de pièce'],
    ['Combien', 'Reste dû'],
  ] as const) {
    const choice = app.getByRole('combobox', { name: `Colonne ${column}` });
    await choice.focus();
    await app.keyboard.press('Enter');
    const active = app.locator('[data-combobox-selected]').and(app.getByRole('option', { name: field, exact: true }));
    while ((await active.count()) === 0) await app.keyboard.press('ArrowDown');
    await app.keyboard.press('Enter');
    await expect(choice).toHaveValue(field);
  }
  await expect(app.getByText('200,50 €').first()).toBeVisible();
  await proceed(app).press('Enter');
  await app.getByRole('button', { name: 'Appliquer l’import' }).press('Enter');
  await expect(app.getByText('Import appliqué.')).toBeVisible();

  await chooseList(app, list('02'));
  await expect(app.getByText('comme la dernière fois')).toBeVisible();
  await expect(app.getByRole('combobox', { name: 'Colonne Combien' })).toHaveValue('Reste dû');
});

test('the order of dates is asked, and a later position says what it settles before it does', async ({
  app,
  folder,
}) => {
  const path = join(folder, 'encours-2025-06-30.csv');
  const heading = 'Client;Facture;Date;Échéance;Montant;Reste dû\n';
  writeFileSync(
    path,
    `${heading}Dupont;F1;03/04/2025;03/05/2025;120,00;120,00\nMartin;F2;05/04/2025;05/05/2025;80,00;80,00\n`,
  );
  await createFirm(app, 'Atelier Mercier SAS');
  await chooseList(app, path);
  await expect(app.getByText('03/04/2025').first()).toBeVisible();
  await expect(proceed(app)).toBeDisabled();
  await app.getByRole('radio', { name: 'Le jour d’abord' }).check();
  await proceed(app).click();
  await app.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(app.getByText('Import appliqué.')).toBeVisible();

  const later = join(folder, 'encours-2025-07-31.csv');
  writeFileSync(later, `${heading}Dupont;F1;03/04/2025;03/05/2025;120,00;20,00\n`);
  await chooseList(app, later);
  await proceed(app).click();
  const changes = app.getByRole('grid', { name: /Ce qui change/ });
  await expect(changes.getByRole('row', { name: /Martin.*Soldée.*F2/ })).toBeVisible();
  await app.getByRole('button', { name: 'Appliquer l’import' }).click();
  await expect(app.getByText('Import appliqué.')).toBeVisible();
  await goTo(app, 'Balance âgée');
  await expect(
    app
      .getByRole('grid', { name: /balance/i })
      .getByText('20,00')
      .first(),
  ).toBeVisible();
});
