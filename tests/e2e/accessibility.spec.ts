import type { Page } from '@playwright/test';
import { expect, fixture, test } from './application.ts';
import { createFirm } from './steps.ts';
import { violationsInBoth, violationsOf } from './violations.ts';

const screens = [
  '/',
  '/reminders',
  '/reminders?tab=heldBack',
  '/balance',
  '/balance?known=then&asOf=2026-06-30',
  '/balance/editions',
  '/balance/editions/compare',
  '/allocations',
  '/customers',
  '/customers?filter=duplicates',
  '/customers/complete',
  '/customers/1',
  '/customers/1?tab=allocate',
  '/customers/1?tab=history',
  '/customers/1?tab=letters',
  '/customers/1?tab=plans',
  '/customers/1?tab=details',
  '/calendar',
  '/calendar?view=week',
  '/calendar?view=list',
  '/plans',
  '/plans/1',
  '/plans/new?customer=1',
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
  '/settings?tab=backups',
  '/settings?tab=check',
];

/** Goes to `address` as a link of the application would, and waits for the screen to stand. */
async function show(app: Page, address: string, loading: string): Promise<void> {
  await app.evaluate((to) => history.pushState(null, '', to), address);
  await expect(app.locator('main h1').first()).toBeVisible();
  await expect(app.getByText(loading)).toHaveCount(0);
}

/** States that no address leads to. */
async function openHoldWindow(app: Page, look: (state: string) => Promise<void>): Promise<void> {
  await show(app, '/reminders', 'Chargement…');
  await app.getByRole('button', { name: 'Suspendre…' }).click();
  await expect(app.getByRole('dialog')).toBeVisible();
  await look('a window over À faire');
}

async function openLetterWindow(app: Page, look: (state: string) => Promise<void>): Promise<void> {
  await show(app, '/customers/1', 'Chargement…');
  await app.getByRole('button', { name: 'Écrire un courrier' }).click();
  await app.getByRole('button', { name: 'Éditer le courrier' }).click();
  await expect(app.getByText('Le texte du courrier est nécessaire.')).toBeVisible();
  await look('window of a letter');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toHaveCount(0);
}

async function pasteAddresses(app: Page, look: (state: string) => Promise<void>): Promise<void> {
  await show(app, '/customers/complete', 'Chargement…');
  const cells = 'Code\tAdresse\tCP\tVille\nC00005\t12 rue de la Monnaie\t35000\tRennes';
  await app.getByLabel('Cellules copiées du tableur').fill(cells);
  await app.getByRole('button', { name: 'Lire ces 2 lignes' }).click();
  await expect(app.getByRole('combobox', { name: 'Colonne Adresse' })).toBeVisible();
  await look('columns of customers');
  await app.getByRole('button', { name: 'Voir ce qui va changer' }).click();
  await expect(app.getByRole('tab', { name: 'Ce qui change' })).toBeVisible();
  await look('preview of customers');
}

async function readColumns(app: Page, look: (state: string) => Promise<void>): Promise<void> {
  await show(app, '/imports', 'Chargement…');
  const chooser = app.waitForEvent('filechooser');
  await app.getByRole('button', { name: 'Choisir un fichier' }).click();
  await (await chooser).setFiles(fixture('ar', 'A_echeancier_clients.csv'));
  await expect(app.getByRole('combobox', { name: 'Colonne Solde' })).toHaveValue('Reste dû');
  await expect(app.getByText('488 236,47 €')).toBeVisible();
  await look('columns of a list');
  await app.getByText('des écritures comptables', { exact: true }).click();
  await expect(app.getByText('Indiquez au moins la date')).toBeVisible();
  await look('columns of a ledger');
}

/** Half of the screens each, so that the two halves run beside each other. */
const parts = [
  ['ledger', screens.slice(0, 17), [pasteAddresses]],
  ['follow-up', screens.slice(17), [openHoldWindow, openLetterWindow, readColumns]],
] as const;

for (const [part, listed, states] of parts)
  test(`no screen of the ${part} has a serious accessibility violation, light or dark`, async ({
    demonstration: app,
  }) => {
    const found: string[] = [];
    const look = async (screen: string) => void found.push(...(await violationsInBoth(app, screen)));
    for (const screen of listed) {
      await show(app, screen, 'Chargement…');
      await look(screen);
    }
    for (const open of states) await open(app, look);
    expect(found).toEqual([]);
  });

test('every screen of an empty firm stands in English, without a serious violation nor a complaint of the console', async ({
  app,
}) => {
  await createFirm(app, 'Atelier Mercier SAS');
  await app.getByRole('button', { name: 'Langue et apparence' }).click();
  await app.getByRole('menuitem', { name: 'English' }).click();
  await expect(app.getByRole('heading', { name: 'Home' })).toBeVisible();
  const found: string[] = [];
  for (const screen of screens.filter((each) => !/\d$|\d[?&]|=\d/.test(each))) {
    await show(app, screen, 'Loading…');
    found.push(...(await violationsOf(app, screen)));
  }
  expect(found).toEqual([]);
});

test('the first screen has no serious accessibility violation', async ({ app }) => {
  expect(await violationsOf(app, 'first start')).toEqual([]);
});
