import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { bytesOf, press, reach, spaced, textOf, typeIn } from './steps.ts';

/** The five main tasks without a mouse: import, remind, agree on a plan, allocate, close and export the balance. */

const worklist = 'Tout ce qui est à faire, dans l’ordre des points';

const button = (app: Page, name: string | RegExp) => app.getByRole('button', { name });

/** Goes to a screen by its letter; its list takes the focus. */
async function goByLetter(app: Page, letter: string, list: string) {
  await app.keyboard.press('g');
  await app.keyboard.press(letter);
  await expect(app.getByRole('grid', { name: list })).toBeFocused();
}

/** Does what the screen, or the application, offers under these words. */
async function ask(app: Page, words: string, typed = words) {
  await app.keyboard.press('Control+K');
  await expect(app.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await app.keyboard.type(typed);
  await expect(app.getByRole('dialog').getByRole('button').first()).toContainText(words);
  await app.keyboard.press('Enter');
}

test('a ledger is imported into a new firm without a mouse', async ({ app }) => {
  // One listener for both choices: the browser shows its own window while nobody listens.
  app.on('filechooser', (chooser) => void chooser.setFiles(fixture('fec', '100000017FEC20241231.txt')));
  await press(app, button(app, 'Choisir un export de la comptabilité…'));
  await expect(app.getByRole('dialog').getByLabel('Nom de la société')).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(button(app, 'Choisir un export de la comptabilité…')).toBeFocused();

  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog').getByLabel('Nom de la société')).toBeFocused();
  await app.keyboard.type('Atelier Mercier SAS');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Une fois cet import appliqué, 20 clients vous devront')).toBeVisible();
  await app.keyboard.press('PageDown');
  await expect.poll(() => app.getByRole('main').evaluate((content) => content.scrollTop)).toBeGreaterThan(0);
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('20 clients vous doivent')).toBeVisible();
  await goByLetter(app, 'f', worklist);
});

test('a customer is reminded, taken back, reminded again and the letter printed without a mouse', async ({
  ledger: app,
}) => {
  await goByLetter(app, 'f', worklist);
  await reach(app, app.getByRole('tab', { name: 'Liste de travail' }));
  await app.keyboard.press('ArrowRight');
  await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('grid', { name: 'Relances proposées' })).toBeFocused();
  const panel = app.getByRole('complementary').first();
  const first = await panel.getByRole('heading').textContent();
  await app.keyboard.press('j');
  await expect(panel.getByRole('heading')).not.toHaveText(first ?? '');
  await app.keyboard.press('Enter');
  await expect(panel.locator('canvas').first()).toBeVisible();

  const window = app.getByRole('dialog', { name: /^Éditer (la relance|les relances) du/ });
  await app.keyboard.press('Control+Enter');
  const question = window.locator('[data-autofocus]');
  await expect(question).toBeFocused();
  await app.keyboard.press('Enter');
  await app.keyboard.press('Control+Enter');
  await expect(window.getByRole('button', { name: 'Reprendre' })).toBeVisible();
  await expect(question).toBeFocused();
  await app.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Éditer 1 relance' })).toBeVisible();
  await app.keyboard.press('Control+Enter');
  await expect(window.getByRole('button', { name: 'Sans attendre' })).toBeVisible();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  await expect(app.getByRole('grid', { name: 'Relances proposées' })).toBeFocused();

  const download = app.waitForEvent('download');
  await ask(app, 'Imprimer le lot (un PDF)');
  expect((await bytesOf(await download)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await goByLetter(app, 'o', 'Courriers émis');
  await app.keyboard.press('Enter');
  await expect(app.locator('canvas').first()).toBeVisible();
});

test('a plan is proposed and accepted without a mouse', async ({ ledger: app }) => {
  await ask(app, 'Nouvel échéancier');
  await expect(app.getByRole('combobox', { name: 'Client' })).toBeFocused();
  await app.keyboard.type('Lefèvre');
  await expect(app.getByRole('option')).toHaveCount(1);
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Boulangerie Lefèvre' })).toBeVisible();
  await typeIn(app, app.getByRole('textbox', { name: 'Montant de l’échéance 1' }), '4000');
  await app.keyboard.press('Enter');
  await expect(app.getByText('9 293,30 €').first()).toBeVisible();
  await press(app, button(app, 'Enregistrer la proposition'));
  await expect(app.getByRole('heading', { name: 'Échéancier n° 1' })).toBeVisible();
  await ask(app, 'Le client a accepté');
  await press(app, app.getByRole('dialog').getByRole('button', { name: 'Le client a accepté' }));
  await expect(app.getByText('Accepté', { exact: true })).toBeVisible();
  await app.keyboard.press('Control+Z');
  await expect(app.getByText('Proposé', { exact: true })).toBeVisible();
});

test('proposed allocations are accepted, and taken back, without a mouse', async ({ demonstration: app }) => {
  await goByLetter(app, 'l', 'Lettrages proposés');
  const rows = app.getByRole('grid', { name: 'Lettrages proposés' });
  const before = Number(await rows.getAttribute('aria-rowcount'));
  await app.keyboard.press(' ');
  await app.keyboard.press('j');
  await app.keyboard.press(' ');
  await ask(app, 'Imputer 2 propositions', 'imputer 2');
  await expect(rows).toHaveAttribute('aria-rowcount', String(before - 2));
  await app.keyboard.press('Control+Z');
  await expect(rows).toHaveAttribute('aria-rowcount', String(before));
});

test('the balance is closed and exported without a mouse', async ({ ledger: app }) => {
  await goByLetter(app, 'b', 'Balance âgée');
  await ask(app, 'Arrêter la balance');
  await expect(app.getByRole('dialog').getByText('sous le prochain numéro')).toBeVisible();
  await press(app, app.getByRole('dialog').getByRole('button', { name: 'Arrêter la balance' }));
  await expect(app.getByRole('grid', { name: /^Balance arrêtée n° 1/ })).toBeFocused();
  await ask(app, 'Exporter', 'exporter');
  await expect(app.getByRole('menuitem', { name: 'PDF (pages)' })).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('ArrowDown');
  const download = app.waitForEvent('download');
  await app.keyboard.press('Enter');
  expect((await bytesOf(await download)).toString('utf8')).toContain('429402,18');
  await expect(button(app, 'Exporter')).toBeFocused();
});

test('the balance is read, opened, checked and closed without a mouse', async ({ demonstration: app }) => {
  await press(app, app.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: 'Balance âgée' }));
  const table = app.getByRole('grid', { name: /balance/i });
  const cells = table.locator('tbody').getByRole('row').first().getByRole('gridcell');
  await expect(cells.first()).toBeVisible();
  const texts = (await cells.allTextContents()).map(spaced);
  const column = texts.findIndex((text) => /^−?\d[\d ]*,\d{2}$/.test(text));
  await reach(app, table);
  for (let moved = 0; moved < column; moved += 1) await app.keyboard.press('ArrowRight');
  await app.keyboard.press('Enter');
  const drawer = app.getByRole('dialog');
  await expect(drawer).toBeVisible();
  await expect.poll(async () => spaced(await textOf(drawer))).toContain(texts[column]);
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await press(app, app.getByRole('button', { name: 'Contrôle' }));
  await expect(drawer.getByText('Les deux contrôles tombent juste.')).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await reach(app, table);
  await app.keyboard.press('Home');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('tab', { name: 'Chronologie' })).toBeVisible();
});
