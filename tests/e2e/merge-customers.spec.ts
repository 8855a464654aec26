import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';

async function createCustomer(app: Page, name: string, code: string, city: string) {
  await goTo(app, 'Clients');
  await app.getByRole('button', { name: 'Nouveau client' }).press('Enter');
  const window = app.getByRole('dialog', { name: 'Nouveau client' });
  await window.getByLabel('Nom').fill(name);
  await window.getByLabel('Nom').press('Tab');
  await expect(window.getByLabel('Code client')).not.toHaveValue('');
  await window.getByLabel('Code client').fill(code);
  await window.getByLabel('Ville').fill(city);
  await window.getByLabel('Ville').press('Enter');
  await expect(app.getByRole('heading', { name, exact: true })).toBeVisible();
}

async function typeInvoice(app: Page, reference: string, amount: string) {
  await app.getByRole('button', { name: 'Saisir une pièce' }).press('Enter');
  const window = app.getByRole('dialog', { name: 'Saisir une pièce' });
  await window.getByLabel('Référence').fill(reference);
  await window.getByRole('textbox', { name: 'Date' }).fill('10/01/2025');
  await window.getByLabel('Montant').fill(amount);
  await window.getByLabel('Montant').press('Enter');
  await expect(window).toBeHidden();
}

test('two customers that are one are united with the keyboard, found by either name, and separated again', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await createCustomer(app, 'SARL Élan & Fils', 'C00112', 'Lyon');
  await typeInvoice(app, 'F-2', '200,50');
  await createCustomer(app, 'Elan et Fils', 'C00012', 'Paris');
  await typeInvoice(app, 'F-1', '100');

  await goTo(app, 'Clients');
  await app.getByRole('radio', { name: 'Doublons possibles' }).press('Space');
  await expect(app.getByText('2 clients', { exact: true })).toBeVisible();
  await app.getByRole('grid').getByText('Elan et Fils').click();
  await expect(app.getByText('Peut-être le même client')).toBeVisible();

  await app.getByRole('button', { name: 'Fusionner avec…' }).press('Enter');
  const window = app.getByRole('dialog', { name: 'Fusionner deux clients' });
  await window.getByRole('combobox').fill('c00112');
  await expect(app.getByRole('option')).toContainText('SARL Élan & Fils');
  await window.getByRole('combobox').press('ArrowDown');
  await window.getByRole('combobox').press('Enter');
  await expect(window.getByRole('row', { name: /Ensemble/ })).toContainText('300,50');
  await expect(window.getByText('1 pièce')).toBeVisible();
  await window.getByRole('radio', { name: 'Adresse : garder Lyon' }).press('Space');
  await window.getByRole('button', { name: 'Fusionner' }).press('Enter');
  await expect(app.getByText('Clients fusionnés')).toBeVisible();
  await expect(app.getByText('C00012 et C00112 · Entreprise · Lyon')).toBeVisible();
  await expect(app.getByRole('grid').getByText('F-2')).toBeVisible();

  await goTo(app, 'Clients');
  await app.getByLabel('Nom, code, référence…').fill('C00112');
  await expect(app.getByText('1 client', { exact: true })).toBeVisible();
  await app.getByRole('grid').getByText('Elan et Fils').click();
  await app.getByRole('tab', { name: 'Coordonnées et conditions' }).press('Enter');
  await app.getByRole('link', { name: 'SARL Élan & Fils' }).press('Enter');
  await expect(app.getByText('Ce client a été fusionné avec Elan et Fils')).toBeVisible();
  await app.getByRole('link', { name: 'Ouvrir Elan et Fils' }).press('Enter');
  await expect(app.getByRole('heading', { name: 'Elan et Fils', exact: true })).toBeVisible();

  await app.getByRole('tab', { name: 'Chronologie' }).press('Enter');
  await app.getByRole('button', { name: 'Séparer de nouveau SARL Élan & Fils' }).press('Enter');
  await expect(app.getByText('Clients séparés')).toBeVisible();
  await expect(app.getByText('C00012 · Entreprise · Paris')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('C00012 et C00112 · Entreprise · Lyon')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Annulé : fusion de SARL Élan & Fils avec Elan et Fils')).toBeVisible();
  await expect(app.getByText('C00012 · Entreprise · Paris')).toBeVisible();
});
