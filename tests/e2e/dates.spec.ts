import { expect, test } from './application.ts';
import { goTo } from './steps.ts';

const noFebruary31 = /Le 31 février n’existe pas.: février 2025 a 28 jours/;

test('a day that does not exist stays typed and said; the form is not sent, the filter not applied, Escape gives it up', async ({
  ledger: app,
}) => {
  await goTo(app, 'Clients');
  await app.getByRole('grid').getByText('Boulangerie Lefèvre').click();

  await app.getByRole('button', { name: 'Saisir une pièce' }).click();
  const window = app.getByRole('dialog', { name: 'Saisir une pièce' });
  await window.getByLabel('Référence').fill('F-1');
  await window.getByLabel('Montant').fill('100');
  const date = window.getByRole('textbox', { name: 'Date' });
  const before = await date.inputValue();
  for (const [text, sentence] of [
    ['', /Une date est nécessaire/],
    ['31/02/2025', noFebruary31],
    ['fin du mois', /Ce n’est pas une date/],
  ] as const) {
    await date.fill(text);
    await window.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(window.getByText(sentence)).toBeVisible();
    await expect(date).toHaveValue(text);
    await expect(date).toBeFocused();
    await expect(date).toHaveAttribute('aria-invalid', 'true');
    await expect(date).toHaveAccessibleDescription(sentence);
  }
  await date.press('Escape');
  await expect(date).toHaveValue(before);
  await expect(window).toBeVisible();
  await date.fill('28/02/2025');
  await window.getByRole('textbox', { name: 'Échéance' }).fill('31/02/25');
  await window.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(window.getByText(noFebruary31)).toBeVisible();
  await window.getByRole('textbox', { name: 'Échéance' }).fill('31/3/25');
  await window.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(window).toBeHidden();

  await app.getByRole('link', { name: 'Nouvel échéancier' }).click();
  const first = app.getByRole('textbox', { name: 'Date de l’échéance 1' });
  await expect(first).not.toHaveValue('');
  await first.fill('31/02/2025');
  await app.getByRole('button', { name: 'Enregistrer la proposition' }).click();
  await expect(app.getByText(noFebruary31)).toBeVisible();
  await expect(first).toHaveValue('31/02/2025');
  await first.press('Escape');
  await expect(first).not.toHaveValue('31/02/2025');
  await app.getByLabel('Délai de la mise en demeure').fill('90');
  await app.getByRole('button', { name: 'Enregistrer la proposition' }).click();
  await expect(app.getByText('Un nombre entier est attendu, de 3 à 60.')).toBeVisible();
  await app.getByLabel('Délai de la mise en demeure').press('Escape');

  await goTo(app, 'Balance âgée');
  const asOf = app.getByRole('textbox', { name: 'Date d’arrêté' });
  const asked = app.url();
  await asOf.fill('31/02/2025');
  await asOf.press('Enter');
  await expect(app.getByText(noFebruary31)).toBeVisible();
  await expect(asOf).toHaveValue('31/02/2025');
  expect(app.url()).toBe(asked);
  await app.getByRole('button', { name: 'Aujourd’hui' }).click();
  await expect(asOf).toHaveValue(before);
  await expect(app.getByText(noFebruary31)).toBeHidden();

  await asOf.fill('+7');
  await asOf.press('Enter');
  const close = app.getByRole('button', { name: 'Arrêter la balance' });
  await expect(close).toBeDisabled();
  await expect(close).toHaveAccessibleDescription(/Une balance s’arrête aujourd’hui ou à une date passée/);
});
