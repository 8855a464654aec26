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

test('what is opened from a drawer lies over it, however often it was opened before', async ({
  demonstration: app,
}) => {
  await show(app, '/customers');
  for (const [key, title] of [
    ['Shift+N', /^Échange avec/],
    ['Shift+P', /promesse/],
  ] as const) {
    await app.getByRole('grid', { name: 'Clients' }).focus();
    await app.keyboard.press(key);
    await expect(app.getByRole('dialog', { name: title })).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog', { name: title })).toBeHidden();
  }
  await show(app, '/customers/202');
  await app.getByRole('grid').locator('[data-row="0"] [data-column="0"]').click();
  const drawer = app.getByRole('dialog', { name: /^Facture/ });
  for (const [button, title] of [
    ['Noter un échange', /^Échange avec/],
    ['Promesse', /promesse/],
  ] as const) {
    await drawer.getByRole('button', { name: button }).click();
    const window = app.getByRole('dialog', { name: title });
    // A press that would land on something else fails.
    await window.getByRole('button', { name: 'Annuler' }).click();
    await expect(window).toBeHidden();
  }
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
});
