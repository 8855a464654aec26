import { expect, fixture, test } from './application.ts';
import { show } from './views.ts';

const mail = fixture('mail', 'reserve-a-la-reception.eml');

test('a call is recorded by keyboard from the list of customers, and an e-mail is attached to another', async ({
  demonstration: app,
}) => {
  await show(app, '/customers');
  await app.getByRole('grid', { name: 'Clients' }).focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Shift+N');
  const window = app.getByRole('dialog', { name: /^Échange avec/ });
  await expect(window.getByRole('combobox', { name: 'Moyen' })).toBeFocused();
  const title = await window.getByRole('heading', { name: /^Échange avec/ }).textContent();
  const name = (title ?? '').replace('Échange avec ', '');
  await app.keyboard.press('Tab');
  await app.keyboard.type('Mme Petit');
  await window.getByLabel('Texte').focus();
  await app.keyboard.type('Promet un virement vendredi.');
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Échange noté', { exact: false })).toBeVisible();
  await expect(window).toBeHidden();
  await expect(app.getByRole('grid', { name: 'Clients' })).toBeFocused();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name })).toBeVisible();
  await app.getByRole('tab', { name: 'Chronologie' }).click();
  await app.getByRole('button', { name: /^Appel passé\s: Mme Petit/ }).click();
  await expect(app.getByText('Promet un virement vendredi.')).toBeVisible();

  await app.keyboard.press('Shift+N');
  const chooser = app.waitForEvent('filechooser');
  await window.getByRole('button', { name: 'Joindre un fichier' }).click();
  await (await chooser).setFiles(mail);
  await expect(window.getByLabel('Texte')).toHaveValue(/^Facture F-1 : réserve à la réception/);
  await app.keyboard.press('Control+Enter');
  await app.getByRole('button', { name: /^Courriel reçu\s: Hélène Créancey/ }).click();
  await app.getByRole('button', { name: 'Bon de livraison signé.pdf' }).waitFor();
  await app.keyboard.press('Control+Z');
  await expect(app.getByRole('button', { name: /^Courriel reçu/ })).toBeHidden();
});
