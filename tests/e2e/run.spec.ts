import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { demonstrationFile } from '../../electron/dev/made-demonstration.ts';
import { expect, startHost, test } from './application.ts';
import { isReady } from './is-ready.ts';

/** Waits until the run shows its customer number `place`, ready for the keys. */
async function stands(app: Page, place: number): Promise<void> {
  await expect(app.getByText(new RegExp(`^Client ${place} sur `))).toBeVisible();
  await expect(app.getByRole('button', { name: 'Passer' })).toBeVisible();
}

/** Goes to the run by its verb in the palette. */
async function openRun(app: Page): Promise<void> {
  await app.keyboard.press('Control+K');
  await expect(app.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await app.keyboard.type('séance');
  await expect(app.getByRole('dialog').getByRole('button').first()).toContainText('séance de relance');
  await app.keyboard.press('Enter');
}

test('twenty customers are dealt with by keyboard alone, each in its way, the application killed at the tenth', async ({
  page: app,
  folder,
}) => {
  test.setTimeout(180_000);
  const file = join(folder, 'demonstration.amiable');
  cpSync(demonstrationFile(), file);
  const first = await startHost(folder, ['--firm', file]);
  await app.goto(first.address);
  await isReady(app);
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => app.keyboard.press(key)), Promise.resolve());

  await openRun(app);
  await expect(app.getByText(/clients à voir, dans l.ordre des priorités/)).toBeVisible();
  await press('Control+Enter');

  // Accepted, passed over, reached, to call back.
  await stands(app, 1);
  await press('Enter');
  await stands(app, 2);
  await press('s');
  await stands(app, 3);
  await press('a', 'n');
  await app.keyboard.type('Paie vendredi.');
  await press('Escape', 'Enter');
  await stands(app, 4);
  await press('r', 'Enter');
  // A promise, a dispute and a hold, each in its window: nothing is left to send, or less.
  for (const [place, key, title] of [
    [5, 'p', /promesse/],
    [6, 'l', /litige/],
    [7, 'Shift+S', /Suspendre/],
  ] as const) {
    await stands(app, place);
    await press(key);
    const window = app.getByRole('dialog', { name: title });
    if (key === 'p') await expect(window.locator('[data-main-act]')).toBeEnabled();
    if (key === 'l') {
      const first = window.getByRole('checkbox').first();
      await first.focus();
      if (!(await first.isChecked())) await press('Space');
      await window.getByRole('combobox', { name: 'Motif' }).focus();
      await press('ArrowDown', 'ArrowDown', 'Enter');
    }
    if (key === 'Shift+S') {
      await window.getByLabel('Précision').focus();
      await app.keyboard.type('Dirigeant absent');
    }
    await press('Control+Enter');
    await expect(window).toBeHidden();
    await press('Enter');
  }
  // A document left out of the message, and a note.
  await stands(app, 8);
  await app
    .getByRole('checkbox', { name: /^Réclamer/ })
    .first()
    .focus();
  await press('Space');
  await expect(app.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await press('Control+Enter');
  await expect(app.getByText('Relance reportée').first()).toBeVisible();
  await press('s');
  await stands(app, 9);
  await press('n');
  await app.keyboard.type('Comptable en congé.');
  await press('Escape', 's');

  await stands(app, 10);
  await press('n');
  const kept = app.waitForResponse((response) => response.url().includes('runs/keep'));
  await app.keyboard.type('Demande un duplicata');
  await kept;
  await first.kill();
  const second = await startHost(folder, ['--firm', file]);
  await app.goto(second.address);
  await isReady(app);
  await openRun(app);
  await stands(app, 10);
  await expect(app.getByLabel('Texte')).toHaveValue('Demande un duplicata');
  await press('Enter');
  await expect(app.getByLabel('Texte')).toBeHidden();
  await press('Enter');
  for (let place = 11; place <= 20; place++) {
    await stands(app, place);
    await press(place % 2 === 0 ? 's' : 'Enter');
  }

  await stands(app, 21);
  await press('o');
  await expect(app.getByRole('button', { name: /^Envoyer/ })).toBeEnabled();
  await press('Control+Enter');
  const confirmation = app.getByRole('dialog', { name: /relances/ });
  await expect(confirmation).toBeVisible();
  await press('Control+Enter');
  await app.getByRole('button', { name: 'Sans attendre' }).focus();
  await press('Control+Enter');
  await expect(confirmation).toBeHidden();
  await app.getByRole('button', { name: 'Terminer' }).focus();
  await press('Enter');
  await expect(app.getByRole('dialog').getByText(/clients n.ont pas été vus/)).toBeVisible();
  await press('Control+Enter');
  await expect(app.getByRole('heading', { name: 'Séance terminée' })).toBeVisible();
  // Two calls and two notes, of which one was typed before its customer was passed over.
  await expect(app.getByText(/lettres?, .*promesse.*litige.*4 échanges/)).toBeVisible();
  await app.close();
  await second.stop();
});

test('a letter has words of its own, and one that changed after it was accepted does not leave before it is accepted again', async ({
  page: app,
  folder,
}) => {
  const file = join(folder, 'demonstration.amiable');
  cpSync(demonstrationFile(), file);
  const host = await startHost(folder, ['--firm', file]);
  await app.goto(host.address);
  await isReady(app);
  await openRun(app);
  await app.getByRole('button', { name: 'Commencer' }).click();
  await stands(app, 1);
  await app.keyboard.press('e');
  const words = app.getByRole('dialog', { name: /^Texte de cette relance/ });
  await expect(words.getByLabel('Avant le tableau des pièces')).toBeFocused();
  await app.keyboard.press('Control+A');
  await app.keyboard.type('Comme convenu ce matin au téléphone, voici ce qui reste à régler.');
  await app.keyboard.press('Control+Enter');
  await expect(words).toBeHidden();
  await expect(app.getByText('Le texte de cette lettre a été modifié pour cette fois.')).toBeVisible();
  await app.keyboard.press('Enter');
  await stands(app, 2);
  await app.keyboard.press('Enter');
  await stands(app, 3);

  await app.keyboard.press('o');
  await expect(app.getByRole('button', { name: 'Envoyer 2 relances acceptées' })).toBeEnabled();
  await app.keyboard.press('o');
  await app.getByRole('button', { name: 'Précédent' }).click();
  await stands(app, 2);
  await expect(app.getByText('Acceptée : part à la fin de la séance.')).toBeVisible();
  await app
    .getByRole('checkbox', { name: /^Réclamer/ })
    .first()
    .click();
  await app.getByRole('button', { name: 'Laisser de côté' }).click();
  await expect(app.getByText('A changé depuis votre accord')).toBeVisible();
  await app.keyboard.press('o');
  await expect(app.getByRole('button', { name: 'Envoyer 1 relance acceptée' })).toBeEnabled();
  await app.getByRole('button', { name: 'Revoir' }).click();
  await stands(app, 2);
  await expect(app.getByText('A changé depuis votre accord')).toBeHidden();
  await app.close();
  await host.stop();
});
