import { expect, test } from './application.ts';
import { isReady } from './is-ready.ts';
import { createFirm, goTo } from './steps.ts';

const saved = 'Fiche enregistrée';

test('what is typed on a card stays when another window saves the same card, and neither writes over the other unseen', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await goTo(app, 'Clients');
  await app.getByRole('button', { name: 'Nouveau client' }).click();
  const window = app.getByRole('dialog', { name: 'Nouveau client' });
  await window.getByLabel('Nom', { exact: true }).fill('Élan & Fils');
  await window.getByLabel('Nom', { exact: true }).press('Tab');
  await expect(window.getByLabel('Code client')).toHaveValue('ELANFILS');
  await window.getByRole('button', { name: 'Créer le client' }).click();
  await app.getByRole('tab', { name: 'Coordonnées' }).click();
  const other = await app.context().newPage();
  await other.goto(app.url());
  await isReady(other);

  await app.getByLabel('Ville').fill('Vienne');
  await other.getByLabel('SIREN').fill('404 833 048');
  await other.getByRole('button', { name: 'Ajouter un contact' }).click();
  await other.getByLabel('Nom', { exact: true }).last().fill('Mme Roy');
  await other.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(other.getByText(saved)).toBeVisible();
  await expect(other.getByLabel('SIREN')).toHaveValue('404833048');

  await expect(app.getByLabel('SIREN')).toHaveValue('404833048');
  await expect(app.getByLabel('Nom', { exact: true }).last()).toHaveValue('Mme Roy');
  await expect(app.getByLabel('Ville')).toHaveValue('Vienne');

  await other.getByLabel('Ville').fill('Valence');
  await other.getByLabel('Ville').press('Enter');
  await expect(app.getByText('Modifié entre-temps dans une autre fenêtre')).toBeVisible();
  await expect(app.getByText(/Ville.: «.Valence.»/)).toBeVisible();
  await expect(app.getByLabel('Ville')).toHaveValue('Vienne');
  await app.getByRole('button', { name: 'Reprendre' }).click();
  await expect(app.getByLabel('Ville')).toHaveValue('Valence');
  await expect(app.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();

  await app.getByLabel('Ville').fill('Vienne');
  await app.getByLabel('Ville').press('Enter');
  await expect(app.getByText(saved)).toBeVisible();
  await expect(other.getByLabel('Ville')).toHaveValue('Vienne');
  await expect(other.getByRole('button', { name: 'Enregistrer' })).toBeDisabled();
});
