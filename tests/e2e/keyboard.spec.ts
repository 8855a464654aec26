import type { Locator, Page } from '@playwright/test';
import { expect, test } from './application.ts';
import { hasFocus, press, reach, spaced, textOf, typeIn } from './steps.ts';

test('the balance is read, opened, checked and closed without a mouse', async ({ demonstration: app }) => {
  await press(app, app.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name: 'Balance âgée' }));
  const table = app.getByRole('grid', { name: /balance/i });
  const cells = table.getByRole('row').nth(1).getByRole('gridcell');
  await expect(cells.first()).toBeVisible();
  const texts = (await cells.allTextContents()).map(spaced);
  const column = texts.findIndex((text) => /^\d[\d ]*,\d{2}$/.test(text));
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

const screen = (app: Page, name: string) => app.getByRole('navigation', { name: 'Écrans' }).getByRole('link', { name });
const button = (app: Page, name: string | RegExp) => app.getByRole('button', { name });

/** A firm from the first screen. */
async function startFirm(app: Page): Promise<void> {
  await typeIn(app, app.getByLabel('Nom de la société'), 'Atelier Mercier SAS');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Accueil' })).toBeVisible();
}

/** Opens the list of a field and takes the option `name`. */
async function choose(app: Page, field: Locator, name: string | RegExp): Promise<void> {
  await reach(app, field);
  await app.keyboard.press('ArrowDown');
  const option = app.getByRole('option', { name });
  await expect(option).toBeVisible();
  for (let moved = 0; moved < 20; moved += 1) {
    if ((await option.getAttribute('data-combobox-selected')) !== null) break;
    await app.keyboard.press('ArrowDown');
  }
  await app.keyboard.press('Enter');
  await expect(option).toBeHidden();
}

/** Presses an arrow until `target`, of the tabs or the menu the focus is in, has it. */
async function walkTo(app: Page, target: Locator, arrow: string): Promise<void> {
  await expect(async () => {
    if (await hasFocus(target)) return;
    await app.keyboard.press(arrow);
    expect(await hasFocus(target)).toBe(true);
  }).toPass({ intervals: [0] });
}

/** Goes to a tab of the page with Tab, then with the arrows. */
async function openTab(app: Page, name: string): Promise<void> {
  const wanted = app.getByRole('tab', { name });
  await reach(app, app.getByRole('tab', { selected: true }));
  await walkTo(app, wanted, 'ArrowRight');
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
}

test('payments are set against invoices by hand without a mouse', async ({ app }) => {
  await startFirm(app);
  await press(app, screen(app, 'Clients'));
  await press(app, button(app, 'Nouveau client'));
  const customer = app.getByRole('dialog', { name: 'Nouveau client' });
  await typeIn(app, customer.getByLabel('Nom'), 'Élan & Fils');
  await app.keyboard.press('Tab');
  await expect(customer.getByLabel('Code client')).toHaveValue('ELANFILS');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('heading', { name: 'Élan & Fils' })).toBeVisible();
  const typing = app.getByRole('dialog', { name: 'Saisir une pièce' });
  for (const [kind, reference, amount] of [
    ['Facture', 'F-1', '1000'],
    ['Facture', 'F-2', '500'],
    ['Règlement', 'VIR 7', '1199,99'],
  ] as const) {
    await press(app, button(app, 'Saisir une pièce'));
    await expect(typing).toBeVisible();
    await choose(app, typing.getByRole('combobox', { name: 'Nature' }), kind);
    await typeIn(app, typing.getByLabel('Référence'), reference);
    await typeIn(app, typing.getByLabel('Montant'), amount);
    await app.keyboard.press('Enter');
    await expect(typing).toBeHidden();
  }

  await openTab(app, 'Imputer');
  const field = (name: string) => app.getByRole('textbox', { name });
  await reach(app, app.getByRole('checkbox', { name: 'Règlement VIR 7' }));
  await app.keyboard.press('Space');
  await expect(field('Montant à imputer sur F-1')).toHaveValue(/1.000,00/);
  await expect(app.getByText('Équilibré')).toBeVisible();
  await typeIn(app, field('Montant à imputer sur F-1'), '999,99');
  await typeIn(app, field('Montant à imputer sur F-2'), '200');
  await app.keyboard.press('Enter');
  await expect(app.getByText('Équilibré')).toBeVisible();
  await app.keyboard.press('Control+Enter');
  await expect(app.getByText('Imputation enregistrée')).toBeVisible();

  await press(app, button(app, /Passer un écart de 0,01/));
  await typeIn(app, app.getByRole('dialog').getByLabel('Motif'), 'Arrondi');
  await press(app, app.getByRole('dialog').getByRole('button', { name: 'Passer l’écart' }));
  await expect(app.getByText('Écart passé')).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'Facture F-1' })).toBeHidden();
  await reach(app, app.getByRole('tab', { selected: true }));
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Annulé : écart de 0,01 € sur F-1')).toBeVisible();
  await app.keyboard.press('Control+z');
  await expect(app.getByText('Annulé : imputation de')).toBeVisible();
  await expect(app.getByRole('checkbox', { name: 'Règlement VIR 7' })).toBeVisible();
});
