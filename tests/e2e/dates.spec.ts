import { expect, fixture, test } from './application.ts';
import { createFirm, goTo, importFile } from './steps.ts';

const expected = 'Date attendue : jj/mm/aaaa';

test('a date field that is cleared or wrong says what it expects, and nothing is saved with another date', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await importFile(app, fixture('fec', '100000017FEC20241231.txt'));
  await goTo(app, 'Clients');
  await app.getByRole('grid').getByText('Boulangerie Lefèvre').click();

  await app.getByRole('button', { name: 'Saisir une pièce' }).click();
  const window = app.getByRole('dialog', { name: 'Saisir une pièce' });
  await window.getByLabel('Référence').fill('F-1');
  await window.getByLabel('Montant').fill('100');
  const date = window.getByRole('textbox', { name: 'Date' });
  for (const text of ['', '31/02/2025']) {
    await date.fill(text);
    await window.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(window.getByText(expected)).toBeVisible();
    await expect(date).toHaveValue(text);
  }
  await date.fill('28/02/2025');
  await window.getByRole('textbox', { name: 'Échéance' }).fill('30/02');
  await window.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(window.getByText(expected)).toBeVisible();
  await window.getByRole('textbox', { name: 'Échéance' }).fill('31/3/25');
  await window.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(window).toBeHidden();

  await app.getByRole('link', { name: 'Nouvel échéancier' }).click();
  const first = app.getByRole('textbox', { name: 'Date de l’échéance 1' });
  await expect(first).not.toHaveValue('');
  const before = await first.inputValue();
  await first.fill('');
  await first.press('Tab');
  await expect(app.getByText(expected)).toBeVisible();
  await expect(first).toHaveValue(before);
});
