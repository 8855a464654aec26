import type { Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { show } from './views.ts';

/** What is done by one key to what the keyboard is on, without a mouse; the window gives the keyboard back. */

const grid = (app: Page, name: string) => app.getByRole('grid', { name });

async function typeReason(app: Page, reason: string) {
  const field = app.getByRole('dialog').last().getByLabel('Précision');
  await field.focus();
  await app.keyboard.type(reason);
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Relances suspendues', { exact: false }).first()).toBeVisible();
}

test('S holds the customer of a row, and Ctrl+Z takes it back', async ({ demonstration: app }) => {
  await show(app, '/customers?filter=overdue');
  await grid(app, 'Clients').focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Shift+S');
  const window = app.getByRole('dialog', { name: /^Suspendre les relances de / });
  await expect(window).toBeVisible();
  await typeReason(app, 'Direction prévenue');
  await expect(window).toBeHidden();
  await expect(grid(app, 'Clients')).toBeFocused();
  await app.keyboard.press('Enter');
  const hold = app.getByRole('region', { name: /^Autre motif · jusqu’au/ });
  await expect(hold).toContainText('Direction prévenue');
  await app.keyboard.press('Control+Z');
  await expect(hold).toBeHidden();
});

test('documents selected in a table are held together, and taken back together', async ({ demonstration: app }) => {
  await show(app, '/reminders?tab=proposals');
  const panel = app.getByRole('complementary').last();
  await panel.getByRole('heading').getByRole('link').click();
  const rows = grid(app, 'Pièces');
  await expect(rows.locator('[data-row="0"]')).toBeVisible();
  await rows.focus();
  await app.keyboard.press('Control+A');
  await app.keyboard.press('Shift+S');
  const window = app.getByRole('dialog', { name: /^Suspendre les relances de / });
  await expect(window.getByRole('checkbox', { checked: true }).first()).toBeVisible();
  await window.getByRole('button', { name: '8 jours' }).press('Enter');
  await typeReason(app, 'Avoir promis');
  await expect(rows).toBeFocused();
  const hold = app.getByRole('region', { name: /^Autre motif · jusqu’au/ });
  await expect(hold).toHaveCount(1);
  await app.keyboard.press('Control+Z');
  await expect(hold).toHaveCount(0);
});

test('P and N are about the row, the drawer in front, or ask for the customer', async ({ demonstration: app }) => {
  await show(app, '/reminders?tab=heldBack');
  await grid(app, 'Relances en attente et leurs raisons').focus();
  await app.keyboard.press('Shift+P');
  const promise = app.getByRole('dialog', { name: /^Nouvelle promesse de / });
  await expect(promise.getByLabel('Montant promis')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(promise).toBeHidden();
  await expect(grid(app, 'Relances en attente et leurs raisons')).toBeFocused();

  await app.keyboard.press('Enter');
  const drawer = app.getByRole('dialog', { name: /^Facture / });
  await expect(drawer.getByRole('region', { name: /^Pourquoi pas/ })).toBeVisible();
  await app.keyboard.press('Shift+N');
  const note = app.getByRole('dialog', { name: /^Échange avec / });
  await expect(note.getByRole('combobox', { name: 'Moyen' })).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await show(app, '/journal');
  await app.keyboard.press('Shift+N');
  await expect(app.getByRole('dialog', { name: 'Noter un échange' }).getByRole('combobox')).toBeFocused();
});

test('« Pourquoi pas ? » is answered from the palette, and leads to what lifts a reason', async ({
  demonstration: app,
}) => {
  await show(app, '/reminders?tab=heldBack&reason=collectiveProceedings');
  const held = grid(app, 'Relances en attente et leurs raisons');
  await expect(held.locator('[data-row="0"]')).toBeVisible();
  await held.focus();
  await app.keyboard.press('Control+K');
  await expect(app.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await app.keyboard.type('pourquoi');
  await expect(app.getByRole('dialog').getByRole('button').first()).toContainText('Pourquoi ce client');
  await app.keyboard.press('Enter');
  const window = app.getByRole('dialog', { name: /^Pourquoi pas/ });
  await expect(window.getByText('Procédure collective').first()).toBeVisible();
  await window.getByRole('link', { name: 'Voir la suspension' }).first().press('Enter');
  await expect(app.getByRole('region', { name: /^Procédure collective · jusqu’au/ })).toBeFocused();
});
