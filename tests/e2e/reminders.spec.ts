import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './application.ts';
import { bytesOf, goTo, liveOn, textOf } from './steps.ts';

const isPdf = (bytes: Buffer) => bytes.subarray(0, 5).toString('latin1') === '%PDF-';

test.beforeEach(async ({ ledger: app }) => {
  await goTo(app, 'À faire');
});

test('a reminder is previewed, confirmed, and its letter kept frozen', async ({ ledger: app }) => {
  await app.getByText('Boulangerie Lefèvre').first().click();
  await app.getByRole('button', { name: 'Aperçu', exact: true }).click();
  await expect(app.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await app.keyboard.press('Escape');

  await app.getByRole('button', { name: 'Valider cette relance' }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Valider 1 relance' }).click();
  await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Imprimer le lot (un PDF)' }).click();
  expect(isPdf(await bytesOf(await download))).toBe(true);

  await app.getByRole('tab', { name: 'En attente' }).click();
  await expect(app.getByText('Boulangerie Lefèvre').first()).toBeVisible();
  await goTo(app, 'Courriers');
  await expect(app.getByText('Boulangerie Lefèvre')).toBeVisible();
});

test('a customer climbs the steps to the formal notice, whose registered letter is followed with its proof', async ({
  ledger: app,
  folder,
}) => {
  for (const on of ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-02']) {
    await liveOn(app, on);
    await goTo(app, 'À faire');
    await app.getByRole('searchbox').first().fill('Lefèvre');
    await expect(app.getByRole('complementary', { name: 'Boulangerie Lefèvre' })).toBeVisible();
    await app.getByRole('button', { name: /Valider cette relance|Enregistrer l’appel/ }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Valider 1 relance' }).click();
    await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  }
  await liveOn(app, '2026-04-03');
  await goTo(app, 'Courriers');
  await app.getByRole('tab', { name: 'Recommandés' }).click();
  await app.getByText('Boulangerie Lefèvre').click();
  const drawer = app.getByRole('dialog');
  await drawer.getByLabel('Numéro de recommandé').fill('1A 234 567 8901 2');
  await drawer.getByRole('combobox', { name: 'Où en est la lettre' }).click();
  await app.getByRole('option', { name: 'Déposé' }).click();
  await drawer.getByRole('textbox', { name: 'Déposé à La Poste le' }).fill('03/04/2026');
  await drawer.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(app.getByText('Registre mis à jour')).toBeVisible();

  const proof = join(folder, 'bordereau.pdf');
  writeFileSync(proof, '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const chooser = app.waitForEvent('filechooser');
  await drawer.getByRole('button', { name: 'Joindre une preuve…' }).click();
  await (await chooser).setFiles(proof);
  await expect(drawer.getByText('bordereau.pdf')).toBeVisible();
});

test('a session goes by keyboard, one customer at a time', async ({ ledger: app }) => {
  const list = app.getByRole('grid', { name: 'Relances proposées' });
  const panel = app.getByRole('complementary').last();
  const second = list.getByRole('row').nth(2);
  await expect(second).toBeVisible();
  await list.focus();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.press('Enter');
  await expect(second).toContainText(await textOf(panel.getByRole('heading')));

  const validated = await textOf(panel.getByRole('heading'));
  await app.keyboard.press('Control+Enter');
  await expect(app.getByRole('dialog')).toContainText(validated);
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('1 relance enregistrée')).toBeVisible();
  await expect(panel.getByRole('heading')).not.toHaveText(validated);
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await expect(list).toBeFocused();

  const held = await textOf(panel.getByRole('heading'));
  await app.keyboard.press('s');
  const detail = app.getByRole('dialog').getByLabel('Précision');
  await detail.fill('Facture contestée');
  await detail.press('Enter');
  await expect(panel.getByRole('heading')).not.toHaveText(held);
  await expect(list.getByText(held)).toHaveCount(0);
  await app.getByRole('tab', { name: 'En attente' }).click();
  await app.getByRole('searchbox').fill(held);
  await expect(app.getByRole('row', { name: /Litige en cours/ }).first()).toBeVisible();
});
