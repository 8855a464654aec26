import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { customers } from '../../db/schema.ts';
import { readPreferences, writePreferences } from '../../electron/app/preferences.ts';
import { router } from '../../electron/usecases/router.ts';
import { queryClient } from '../../renderer/client/queries.ts';
import { savePromise } from '../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

/** A customer who is reminded and broke a promise, and one who promises for the week. */
function office() {
  const context = collectionContext();
  const { db } = context;
  const elan = addCustomer(db, 'ELAN');
  const sage = addCustomer(db, 'SAGE');
  const broken = addInvoice(db, elan, 'F1', 120_000, '2025-05-31');
  savePromise(db, { customerId: elan, dueOn: '2025-06-10', documentIds: [broken], amountCents: 50_000 });
  const running = addInvoice(db, sage, 'F2', 80_000, '2025-06-20');
  savePromise(db, { customerId: sage, dueOn: '2025-07-03', documentIds: [running], amountCents: 80_000 });
  return context;
}

const lineOf = async (label: string) => {
  const link = await screen.findByRole('link', { name: label });
  return { link, text: spaced(link.closest('tr')?.textContent) };
};

test('the first page says what waits by kind and what is watched, and each line opens its rows', async () => {
  const user = mount('/', office());
  expect((await lineOf('Fin de promesse')).text).toBe('Fin de promesse1500,00 €');
  expect((await lineOf('Promesses attendues sous 7 jours')).text).toBe('Promesses attendues sous 7 jours1800,00 €');
  const missed = await lineOf('Promesses non tenues');
  expect(missed.text).toBe('Promesses non tenues1500,00 €');
  expect(screen.queryByRole('link', { name: 'Litiges en retard' })).toBeNull();
  await user.click(missed.link);
  const grid = await screen.findByRole('grid');
  await within(grid).findByText('Client ELAN');
  expect(within(grid).queryByText('Client SAGE')).toBeNull();
});

test('what is expected opens over the page, with its sum, and leads to the promise', async () => {
  const user = mount('/', office());
  const expected = await screen.findByRole('link', { name: /^dont 800,00.€ sous 7 jours$/ });
  await user.click(expected);
  const window = within(await screen.findByRole('dialog', { name: 'Encaissements attendus sous 7 jours' }));
  const grid = within(await window.findByRole('grid'));
  expect(grid.getByText('Promesse')).toBeTruthy();
  expect(grid.getByRole('link', { name: 'Client SAGE' }).getAttribute('href')).toBe(
    '/customers/2?tab=promises&promise=2',
  );
});

test('the last twelve months of what was overdue lead to the balance of each day, and say where the ledger begins', async () => {
  const user = mount('/', office());
  const table = within(await screen.findByRole('table', { name: 'Échu à la fin de chaque mois' }));
  const lines = table.getAllByRole('row').slice(1);
  expect(lines.map((line) => spaced(line.textContent)).slice(0, 7)).toEqual([
    '30/06/20252 000,00',
    'mai 20250,00',
    'avril 20250,00',
    'mars 20250,00',
    'février 20250,00',
    'janvier 20250,00',
    'décembre 2024–',
  ]);
  expect(lines).toHaveLength(13);
  expect(table.getAllByRole('link')).toHaveLength(6);
  expect(await screen.findByText('Les écritures commencent le 15/01/2025 : rien avant.')).toBeTruthy();
  await user.click(table.getByRole('link', { name: 'mai 2025' }));
  await waitFor(() => expect(window.location.search).toBe('?asOf=2025-05-31'));
});

test('what waits is told of the files that the worklist shows, what is watched of all, and each opens its own', async () => {
  const context = office();
  const { db, platform } = context;
  for (const [code, responsible] of [
    ['ELAN', 'Paul'],
    ['SAGE', 'Zoé'],
  ] as const)
    db.update(customers).set({ responsible }).where(eq(customers.code, code)).run();
  writePreferences(platform.appFolder, { ...readPreferences(platform.appFolder), worklistOf: 'Zoé' });
  const elan = await createRouterClient(router, { context }).customers.list({ search: 'ELAN', limit: 1 });
  const planned = { customerId: elan.rows[0]?.id ?? 0, text: 'Rappeler', dueOn: '2025-06-30' };
  await createRouterClient(router, { context }).tasks.add({ ...planned, responsible: 'Zoé' });
  const user = mount('/', context);
  expect(await screen.findByRole('heading', { name: 'À faire de Zoé, par nature' })).toBeTruthy();
  expect((await lineOf('Tâche')).text).toBe('Tâche1–');
  expect(screen.queryByRole('link', { name: 'Fin de promesse' })).toBeNull();
  expect((await lineOf('Promesses non tenues')).text).toBe('Promesses non tenues1500,00 €');
  window.history.pushState(null, '', '/reminders?whose=all');
  const everybody = await screen.findByRole('combobox', { name: 'Dossiers de' });
  expect((everybody as HTMLInputElement).value).toBe('Tous les dossiers');
  await user.click(everybody);
  await user.click(await screen.findByRole('option', { name: 'Zoé' }));
  await waitFor(() => expect(window.location.search).toBe(''));
});

/** How many answers of a question of the first page were asked for. */
const askedOf = (name: string) =>
  queryClient.getQueryCache().findAll({
    predicate: ({ queryKey, state }) =>
      JSON.stringify(queryKey[0]).endsWith(`"dashboard","${name}"]`) &&
      (state.fetchStatus !== 'idle' || state.data !== undefined),
  }).length;

test('blocks are hidden, moved and brought back; a hidden one asks for nothing, and the arrangement is kept', async () => {
  const context = office();
  const { appFolder } = context.platform;
  const kept = () => readPreferences(appFolder).home;
  const headings = () =>
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent)
      .filter((title) => !title.startsWith('Ce qui manque'));
  writePreferences(appFolder, { ...readPreferences(appFolder), home: { order: [], hidden: ['months', 'work'] } });
  const user = mount('/', context);
  await screen.findByRole('link', { name: 'Examiner' });
  expect(headings()).toEqual([
    'Promesses, litiges, délais',
    'Balance âgée au 30/06/2025',
    'Plus gros débiteurs',
    'Fraîcheur des données',
  ]);
  expect([askedOf('overdueMonths'), askedOf('work'), askedOf('watched')]).toEqual([0, 0, 1]);
  await user.click(screen.getByRole('button', { name: 'Personnaliser' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Échu, douze derniers mois' }));
  await screen.findByRole('heading', { name: 'Échu, douze derniers mois' });
  const up = screen.getByRole('button', { name: 'Monter Fraîcheur des données' });
  await user.click(up);
  up.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(kept().hidden).toEqual(['work']));
  expect(headings()).toEqual([
    'Promesses, litiges, délais',
    'Échu, douze derniers mois',
    'Fraîcheur des données',
    'Balance âgée au 30/06/2025',
    'Plus gros débiteurs',
  ]);
  await waitFor(() => expect(kept().order.indexOf('freshness')).toBe(5));
  await user.click(screen.getByRole('button', { name: 'Revenir à l’ordre d’origine' }));
  await screen.findByRole('heading', { name: 'À faire, par nature' });
  await waitFor(() => expect(kept()).toEqual({ order: [], hidden: [] }));
});

test('with every block hidden, the page says so', async () => {
  const context = office();
  const { appFolder } = context.platform;
  const hidden = ['ready', 'figures', 'work', 'watched', 'months', 'aged', 'debtors', 'freshness'];
  writePreferences(appFolder, { ...readPreferences(appFolder), home: { order: [], hidden } });
  mount('/', context);
  expect(await screen.findByText('Tous les blocs sont masqués.')).toBeTruthy();
  expect(
    ['remindersReady', 'overdueBefore', 'largestDebtors', 'watched', 'work', 'overdueMonths'].map(askedOf),
  ).toEqual([0, 0, 0, 0, 0, 0]);
});
