import { expect, test } from './application.ts';
import { createFirm, goTo } from './steps.ts';

test('what is wrong on a customer’s card stands beside its field, the first one focused; put right, it is saved', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await goTo(app, 'Clients');
  await app.getByRole('button', { name: 'Nouveau client' }).click();
  const window = app.getByRole('dialog', { name: 'Nouveau client' });
  await window.getByLabel('Nom', { exact: true }).fill('Élan & Fils');
  await window.getByLabel('SIREN').fill('123 456 789');
  await window.getByRole('button', { name: 'Créer le client' }).click();
  await expect(window.getByText('Neuf chiffres attendus')).toBeVisible();
  await window.getByLabel('SIREN').fill('404 833 048 00022');
  await window.getByRole('button', { name: 'Créer le client' }).click();
  await app.getByRole('tab', { name: 'Coordonnées' }).click();

  const siren = app.getByLabel('SIREN');
  await expect(siren).toHaveValue('404833048');
  await app.getByLabel('Code postal').fill('6900');
  await app.getByLabel('N° de TVA').fill('FR00404833048');
  await app.getByRole('button', { name: 'Ajouter un contact' }).click();
  await app.getByLabel('Courriel').fill('roy@elan');
  await app.getByRole('button', { name: 'Enregistrer' }).click();
  for (const sentence of ['numéro de TVA n’est pas valable', 'Cinq chiffres attendus', 'adresse n’est pas complète'])
    await expect(app.getByText(sentence)).toBeVisible();
  await expect(app.getByText('Le nom est nécessaire.')).toBeVisible();
  await expect(app.getByLabel('N° de TVA')).toBeFocused();

  await app.getByLabel('N° de TVA').fill('FR83404833048');
  await app.getByLabel('Code postal').fill('69003');
  await app.getByLabel('Courriel').fill('roy@elan.example');
  await app.getByLabel('Nom', { exact: true }).last().fill('Mme Roy');
  await app.getByLabel('Encours autorisé').fill('12 500');
  await app.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(app.getByText('Fiche enregistrée')).toBeVisible();
  await expect(app.getByLabel('Encours autorisé')).toHaveValue(/12.500,00/);
});
