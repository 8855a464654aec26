import { expect, type Page } from '@playwright/test';
import { fixture } from './application.ts';

/** Addresses of every screen and tab, in the demonstration firm. */
export const addresses = [
  '/',
  '/reminders',
  '/reminders?view=late',
  '/reminders/run',
  '/reminders?tab=proposals',
  '/reminders?tab=heldBack',
  '/first-steps',
  '/first-steps?step=letterhead',
  '/first-steps?step=import',
  '/guide?article=balance',
  '/balance',
  '/balance?knownOn=2026-06-30&asOf=2026-06-30',
  '/balance/editions',
  '/balance/editions/compare',
  '/allocations',
  '/customers',
  '/customers?filter=duplicates',
  '/customers/complete',
  '/customers/202',
  '/customers/202?tab=allocate',
  '/customers/202?tab=history',
  '/customers/202?tab=letters',
  '/customers/202?tab=promises',
  '/customers/202?tab=disputes',
  '/customers/202?tab=plans',
  '/customers/202?tab=details',
  '/calendar',
  '/calendar?view=week',
  '/calendar?view=list',
  '/plans',
  '/plans/1',
  '/plans/2',
  '/plans/new?customer=202',
  '/promises',
  '/disputes',
  '/disputes?dispute=1',
  '/letters',
  '/letters?tab=registered',
  '/letters?tab=registered&letter=1',
  '/imports',
  '/imports/1',
  '/imports/columns',
  '/imports/columns?kind=customers',
  '/imports/columns?kind=payments',
  '/imports/columns?kind=ledger',
  '/journal',
  '/settings',
  '/settings?tab=scenario',
  '/settings?tab=priorities',
  '/settings?tab=calls',
  '/settings?tab=backups',
  '/settings?tab=check',
];

/** Goes to `address` as a link of the application would, and waits for the screen to stand. */
export async function show(app: Page, address: string, loading = 'Chargement…'): Promise<void> {
  await app.evaluate((to) => history.pushState(null, '', to), address);
  // The screen before stands until this one is whole.
  await expect(app.locator('#content')).toHaveAttribute('data-screen', address.split('?')[0] ?? '');
  await expect(app.locator('main h1').first()).toBeVisible();
  await expect(app.getByText(loading)).toHaveCount(0);
}

/** The button that every screen has beside its title. */
export const aboutScreen = 'À propos de cet écran';

/** A state of a screen that no address leads to: `open` leads there and says each state it passes by the name of what is seen. */
export type OpenState = (app: Page, look: (state: string) => Promise<void>) => Promise<void>;

export const openHoldWindow: OpenState = async (app, look) => {
  await show(app, '/reminders?tab=proposals');
  await app.getByRole('button', { name: 'Suspendre', exact: true }).click();
  await expect(app.getByRole('dialog')).toBeVisible();
  await look('a window over À faire');
};

/** Why a customer on hold is not reminded, and the documents that a hold may be of. */
export const openWhyNot: OpenState = async (app, look) => {
  await show(app, '/reminders?tab=heldBack&reason=collectiveProceedings');
  await app.getByRole('grid').focus();
  await app.keyboard.press('Enter');
  await expect(app.getByRole('dialog').getByRole('link', { name: 'Voir la suspension' })).toBeVisible();
  await look('a document held back');
  await app.keyboard.press('Shift+S');
  await expect(app.getByRole('checkbox', { checked: true }).first()).toBeVisible();
  await look('the window of a hold on documents');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(1);
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await app.getByRole('button', { name: /^Pourquoi pas/ }).click();
  await expect(app.getByRole('dialog').getByText('Procédure collective').first()).toBeVisible();
  await look('the window « Pourquoi pas ? »');
};

/** What a screen says of itself. */
export const openHint: OpenState = async (app, look) => {
  await show(app, '/balance');
  await app.keyboard.press('i');
  await expect(app.getByRole('dialog', { name: aboutScreen })).toBeVisible();
  await look('the hint of the balance');
  await app.keyboard.press('Escape');
};

export const openLetterWindow: OpenState = async (app, look) => {
  await show(app, '/customers/202');
  await app.getByRole('button', { name: 'Écrire un courrier' }).click();
  await app.getByRole('button', { name: 'Éditer le courrier' }).click();
  await expect(app.getByText('Le texte du courrier est nécessaire.')).toBeVisible();
  await look('window of a letter');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
};

/** A scenario tried on a customer, and what a customer had reached in another tool. */
export const openFollowUp: OpenState = async (app, look) => {
  await show(app, '/settings?tab=scenario');
  await app.getByRole('button', { name: 'Essayer' }).click();
  await app.getByRole('dialog').getByRole('combobox', { name: 'Client' }).fill('C00272');
  await app.getByRole('option').first().click();
  await expect(app.getByRole('dialog').getByRole('table')).toBeVisible();
  await look('a scenario tried on a customer');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
  await show(app, '/customers/202');
  await app.getByRole('button', { name: 'Déjà relancé ailleurs…' }).click();
  await expect(app.getByRole('dialog').getByLabel('Dernière relance le')).toBeVisible();
  await look('the window of a level reached elsewhere');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
};

/** A letter beside its list, and over the whole screen. */
export const readLetters: OpenState = async (app, look) => {
  await show(app, '/letters');
  await app.getByRole('grid').locator('[data-row="0"] [data-column="3"]').click();
  await expect(app.locator('main canvas').first()).toBeVisible();
  await look('a letter beside its list');
  await show(app, '/reminders?tab=proposals&read=letter');
  await expect(app.locator('main canvas').first()).toBeVisible();
  await look('a letter of À faire');
  await app.getByRole('button', { name: 'Plein écran' }).click();
  await expect(app.getByRole('dialog').locator('canvas').first()).toBeVisible();
  await look('a letter over the whole screen');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
};

export const pasteAddresses: OpenState = async (app, look) => {
  await show(app, '/customers/complete');
  const cells = 'Code\tAdresse\tCP\tVille\nC00005\t12 rue de la Monnaie\t35000\tRennes';
  await app.getByLabel('Cellules copiées du tableur').fill(cells);
  await app.getByRole('button', { name: 'Lire ces 2 lignes' }).click();
  await expect(app.getByRole('combobox', { name: 'Colonne Adresse' })).toBeVisible();
  await look('columns of customers');
  await app.getByRole('button', { name: 'Voir ce qui va changer' }).click();
  await expect(app.getByRole('tab', { name: 'Ce qui change' })).toBeVisible();
  await look('preview of customers');
};

export const readColumns: OpenState = async (app, look) => {
  await show(app, '/imports');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(fixture('ar', 'A_echeancier_clients.csv'));
  await expect(app.getByRole('combobox', { name: 'Colonne Solde' })).toHaveValue('Reste dû');
  await expect(app.getByText('488 236,47 €')).toBeVisible();
  await look('columns of a list');
  await app.getByText('des écritures comptables', { exact: true }).click();
  await expect(app.getByText('Indiquez au moins la date')).toBeVisible();
  await look('columns of a ledger');
};
