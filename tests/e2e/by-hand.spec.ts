import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';

test.beforeEach(async ({ app }) => {
  await createFirm(app, 'Atelier Mercier SAS');
});

async function createCustomer(app: Page) {
  await goTo(app, 'Clients');
  await app.getByRole('button', { name: 'Nouveau client' }).click();
  const window = app.getByRole('dialog', { name: 'Nouveau client' });
  await window.getByLabel('Nom').fill('Élan & Fils');
  await window.getByLabel('Nom').press('Tab');
  await expect(window.getByLabel('Code client')).toHaveValue('ELANFILS');
  await window.getByLabel('Ville').fill('Lyon');
  await window.getByLabel('Ville').press('Enter');
  await expect(app.getByRole('heading', { name: 'Élan & Fils' })).toBeVisible();
}

/** Types a document with the keyboard only, from the button of the customer's page. */
async function typeDocument(app: Page, kind: string, reference: string, day: string, amount: string) {
  await app.getByRole('button', { name: 'Saisir une pièce' }).press('Enter');
  const window = app.getByRole('dialog', { name: 'Saisir une pièce' });
  await window.getByRole('combobox', { name: 'Nature' }).click();
  await app.getByRole('option', { name: kind }).click();
  await window.getByLabel('Référence').fill(reference);
  await window.getByRole('textbox', { name: 'Date' }).fill(day);
  await window.getByLabel('Montant').fill(amount);
  await window.getByLabel('Montant').press('Enter');
  await expect(window).toBeHidden();
}

const field = (app: Page, name: string) => app.getByRole('textbox', { name });

test('invoices and payments typed by hand are allocated, a cent is written off, and Ctrl+Z takes it all back', async ({
  app,
}) => {
  await createCustomer(app);
  await typeDocument(app, 'Facture', 'F-1', '10/01/2025', '1 000,00');
  await typeDocument(app, 'Facture', 'F-2', '10/02/2025', '500');
  await typeDocument(app, 'Règlement', 'VIR 7', '15/03/2025', '1199,99');
  await expect(app.getByRole('grid').getByText('F-2')).toBeVisible();

  await app.getByRole('tab', { name: 'Imputer' }).click();
  await app.getByRole('checkbox', { name: 'Règlement VIR 7' }).press('Space');
  await expect(field(app, 'Montant à imputer sur F-1')).toHaveValue(/1.000,00/);
  await expect(field(app, 'Montant à imputer sur F-2')).toHaveValue('199,99');
  await expect(app.getByText('Équilibré')).toBeVisible();
  await field(app, 'Montant à imputer sur F-1').fill('999,99');
  await field(app, 'Montant à imputer sur F-1').press('Tab');
  await expect(app.getByText('Il reste 0,01 € de crédits à répartir.')).toBeVisible();
  await field(app, 'Montant à imputer sur F-2').fill('200');
  await field(app, 'Montant à imputer sur F-2').press('Enter');
  await expect(app.getByText('Équilibré')).toBeVisible();
  await field(app, 'Montant à imputer sur F-2').press('Control+Enter');
  await expect(app.getByText('Imputation enregistrée')).toBeVisible();

  await app.getByRole('button', { name: /Passer un écart de 0,01/ }).click();
  await app.getByRole('dialog').getByLabel('Motif').fill('Arrondi');
  await app.getByRole('dialog').getByRole('button', { name: 'Passer l’écart' }).click();
  await expect(app.getByText('Écart passé')).toBeVisible();
  await expect(app.getByRole('dialog')).toBeHidden();
  await expect(app.getByRole('checkbox', { name: 'Facture F-1' })).toBeHidden();

  await app.getByRole('tab', { name: 'Imputer' }).focus();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Annulé : écart de 0,01 € sur F-1')).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'Facture F-1' })).toBeVisible();
  await app.getByRole('button', { name: 'Rétablir' }).click();
  await expect(app.getByRole('checkbox', { name: 'Facture F-1' })).toBeHidden();
  await app.getByRole('tab', { name: 'Imputer' }).focus();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Annulé : écart')).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'Facture F-1' })).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Annulé : imputation de')).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'Règlement VIR 7' })).toBeVisible();
  await app.keyboard.press('Control+y');
  await expect(app.getByText('Rétabli : imputation de')).toBeVisible();
  await app.keyboard.press('Control+k');
  await app.getByRole('button', { name: /^Annuler : imputation de/ }).click();
  await expect(app.getByText('Annulé : imputation de')).toBeVisible();
  await expect(app.getByRole('dialog')).toBeHidden();
  await app.keyboard.press('Control+y');
  await expect(app.getByText('Rétabli : imputation de')).toBeVisible();

  await app.getByRole('tab', { name: 'Chronologie' }).click();
  await expect(app.getByRole('tabpanel')).toContainText('999,99 € de VIR 7 imputés sur F-1');
  await expect(app.getByRole('tabpanel')).toContainText('Pièce F-1 de 1 000,00 € saisie à la main');
});

test('a document typed by hand is corrected and withdrawn from its panel', async ({ app }) => {
  await createCustomer(app);
  await typeDocument(app, 'Facture', 'F-1', '10/01/2025', '100');
  await app.getByRole('grid').getByText('F-1').click();
  const panel = app.getByRole('dialog').first();
  await expect(panel.getByText('Saisie à la main')).toBeVisible();
  await panel.getByRole('button', { name: 'Corriger la pièce' }).click();
  const window = app.getByRole('dialog', { name: 'Corriger la pièce' });
  await window.getByLabel('Montant').fill('120,50');
  await window.getByLabel('Montant').press('Enter');
  await expect(window).toBeHidden();
  await expect(panel.getByText('120,50').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Retirer' }).click();
  await expect(app.getByText('Aucune pièce ouverte : tout est réglé.')).toBeVisible();
  await app.getByRole('tab', { name: 'Chronologie' }).click();
  await expect(app.getByText('Pièce corrigée : F-1 du 10/01/2025, 100,00')).toBeVisible();
});
