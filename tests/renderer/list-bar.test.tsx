import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readPreferences } from '../../electron/app/preferences.ts';
import { appHandlers } from '../../electron/usecases/app/index.ts';
import { tableOf } from '../usecases/exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton, type User } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

function ledger() {
  const context = collectionContext();
  for (const [code, city, cents] of [
    ['NANTES', 'Nantes', 700_00],
    ['LYON', 'Lyon', 90_00],
    ['LILLE', 'Lille', 900_00],
  ] as const)
    addInvoice(context.db, addCustomer(context.db, code, { city }), `F-${code}`, cents, '2025-06-01');
  return context;
}

const grid = () => screen.getByRole('grid', { name: 'Clients' });
const codes = () =>
  [...grid().querySelectorAll('tbody tr')].map((row) => spaced(row.querySelector('[data-column="1"]')?.textContent));
/** The headings of the columns; that of the boxes to tick has no words. */
const headings = () =>
  within(grid())
    .getAllByRole('columnheader')
    .map((each) => spaced(each.textContent))
    .filter((heading) => heading !== '');
const chips = () =>
  screen.queryAllByRole('button', { name: /^Modifier le filtre/ }).map((chip) => spaced(chip.firstChild?.textContent));
/** How many rows each condition alone leaves, as its chip says. */
const left = () => screen.queryAllByRole('button', { name: /^Modifier le filtre/ }).map(({ title }) => spaced(title));

/** Opens the condition of a column, and fills it with `fill`. */
async function narrow(user: User, column: string, fill: () => Promise<void>): Promise<void> {
  await user.click(await readyButton('Filtrer'));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('combobox', { name: 'Colonne' }));
  await user.click(await form.findByRole('option', { name: column }));
  await fill();
  await user.click(form.getByRole('button', { name: 'Filtrer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

test('conditions on columns narrow the list together, stand as chips, and go one by one', async () => {
  const user = mount('/customers?search=client', ledger());
  await screen.findByText('Client NANTES');
  await narrow(user, 'Échu', async () => user.type(await screen.findByLabelText('De'), '100'));
  await waitFor(() => expect(codes()).toEqual(['LILLE', 'NANTES']));
  expect(chips()).toEqual(['Échu : au moins 100,00']);
  await narrow(user, 'Ville', async () => user.type(await screen.findByLabelText('Contient'), 'nan'));
  await waitFor(() => expect(codes()).toEqual(['NANTES']));
  expect(chips()).toEqual(['Échu : au moins 100,00', 'Ville : contient « nan »']);
  await waitFor(() => expect(left()).toEqual(['2 lignes avec ce seul filtre', '1 ligne avec ce seul filtre']));
  await user.click(screen.getByRole('button', named('Retirer le filtre Échu : au moins 100,00')));
  await user.click(screen.getByRole('button', named('Modifier le filtre Ville : contient « nan »')));
  await user.clear(await screen.findByLabelText('Contient'));
  await user.type(screen.getByLabelText('Contient'), 'ly{Enter}');
  await waitFor(() => expect(codes()).toEqual(['LYON']));
  expect(left()).toEqual(['1 ligne avec ce seul filtre']);
  await user.click(screen.getByRole('button', named('Retirer le filtre Ville : contient « ly »')));
  await waitFor(() => expect(codes()).toHaveLength(3));
});

test('a condition that asks nothing is not taken, and says so', async () => {
  const user = mount('/customers', ledger());
  await user.click(await readyButton('Filtrer'));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('button', { name: 'Filtrer' }));
  expect((await form.findByRole('alert')).textContent).toBe('Indiquez au moins une condition.');
  expect(chips()).toEqual([]);
});

test('a condition that no customer meets says so, with the way back', async () => {
  const where = JSON.stringify([{ column: 'city', words: 'Paris' }]);
  mount(`/customers?where=${encodeURIComponent(where)}`, ledger());
  expect(await screen.findByText('Aucun résultat')).toBeTruthy();
  expect(chips()).toEqual(['Ville : contient « Paris »']);
});

test('columns are chosen and moved, kept on this machine, and exported as shown', async () => {
  const context = ledger();
  const user = mount('/customers?search=client&sort=-city', context);
  await screen.findByText('Client NANTES');
  await user.click(screen.getByRole('button', { name: 'Colonnes' }));
  const menu = within(await screen.findByRole('dialog'));
  const hidden = ['Plus ancienne échéance', 'Dernière relance', 'Étape atteinte', 'Scénario de relance', 'État'];
  for (const column of [...hidden, 'Ville'])
    await user.click(menu.getByRole('checkbox', { name: `Montrer ${column}` }));
  await user.click(menu.getByRole('button', { name: 'Monter Ville' }));
  await user.keyboard('{Escape}');
  expect(headings()).toEqual(['Client', 'Code', 'Solde', 'Ville', 'Échu']);
  expect(codes()).toEqual(['NANTES', 'LYON', 'LILLE']);
  await waitFor(() =>
    expect(readPreferences(context.platform.appFolder).tables).toEqual({
      customers: { columns: ['name', 'code', 'openCents', 'city', 'overdueCents'], widths: {}, kept: ['city'] },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  expect(new TextDecoder().decode(context.made[0]?.content)).toContain('Ordre;Ville (décroissant)');
  expect(await tableOf(context.made[0], 'Client')).toEqual([
    ['Client', 'Code', 'Devise', 'Solde', 'Ville', 'Échu'],
    ['Client NANTES', 'NANTES', 'EUR', 700_00, 'Nantes', 700_00],
    ['Client LYON', 'LYON', 'EUR', 90_00, 'Lyon', 90_00],
    ['Client LILLE', 'LILLE', 'EUR', 900_00, 'Lille', 900_00],
    ['Total EUR', '', 'EUR', 1690_00, '', 1690_00],
  ]);
  await user.click(screen.getByRole('button', { name: 'Colonnes' }));
  await user.click(await screen.findByRole('button', { name: 'Revenir aux colonnes d’origine' }));
  await waitFor(() => expect(headings()).toHaveLength(9));
});

test('a column that was moved to the end keeps the keyboard on its arrow', async () => {
  const user = mount('/customers', ledger());
  await screen.findByText('Client NANTES');
  await user.click(screen.getByRole('button', { name: 'Colonnes' }));
  const up = await screen.findByRole('button', { name: 'Monter Code' });
  up.focus();
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() => expect(headings().slice(0, 2)).toEqual(['Code', 'Client']));
  expect(document.activeElement).toBe(up);
  expect(up.getAttribute('aria-disabled')).toBe('true');
});

test('the row of totals is named once, in whichever column comes first', async () => {
  const context = ledger();
  const client = createRouterClient({ app: appHandlers }, { context });
  await client.app.arrangeTable({
    name: 'customers',
    settings: { columns: ['code', 'name', 'openCents'], widths: {} },
  });
  mount('/customers', context);
  await screen.findByText('Client NANTES');
  const [, ...cells] = [...grid().querySelectorAll('tfoot td')].map(({ textContent }) => spaced(textContent));
  expect(cells).toEqual(['Total', '', '1 690,00']);
});

test('a table arranged in another window is arranged so here, also after it was arranged here', async () => {
  const context = ledger();
  const user = mount('/customers', context);
  await screen.findByText('Client NANTES');
  await user.click(screen.getByRole('button', { name: 'Colonnes' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Code' }));
  await waitFor(() => expect(headings()).toHaveLength(8));
  await waitFor(() => expect(readPreferences(context.platform.appFolder).tables.customers?.columns).toHaveLength(8));
  const client = createRouterClient({ app: appHandlers }, { context });
  await client.app.arrangeTable({ name: 'customers', settings: { columns: ['name', 'city'], widths: {} } });
  await waitFor(() => expect(headings()).toEqual(['Client', 'Ville']));
});

test('bounds the wrong way round, or a value that cannot be read, are said and not taken', async () => {
  const user = mount('/customers', ledger());
  await screen.findByText('Client NANTES');
  await user.click(await readyButton('Filtrer'));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('combobox', { name: 'Colonne' }));
  await user.click(await form.findByRole('option', { name: 'Solde' }));
  await user.type(await form.findByLabelText('De'), '500');
  await user.type(form.getByLabelText('À'), '-1 234,50{Enter}');
  expect((await form.findByRole('alert')).textContent).toBe('La première borne dépasse la seconde.');
  expect(chips()).toEqual([]);
  await user.clear(form.getByLabelText('À'));
  await user.type(form.getByLabelText('À'), 'abc{Enter}');
  expect(form.queryByRole('alert')).toBeNull();
  expect(chips()).toEqual([]);
  expect(document.activeElement).toBe(form.getByLabelText('À'));
  await user.clear(form.getByLabelText('À'));
  await user.type(form.getByLabelText('À'), '800{Enter}');
  await waitFor(() => expect(chips()).toEqual(['Solde : de 500,00 à 800,00']));
});

test('in a condition, Escape closes what is open in it first, and a day is picked without closing it', async () => {
  const user = mount('/customers', ledger());
  await screen.findByText('Client NANTES');
  const button = await readyButton('Filtrer');
  await user.click(button);
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('combobox', { name: 'Colonne' }));
  await user.click(await form.findByRole('option', { name: 'Plus ancienne échéance' }));
  await user.click(form.getByRole('combobox', { name: 'Colonne' }));
  await user.keyboard('{Escape}');
  await user.type(await form.findByLabelText('À partir du'), 'abc{Escape}');
  expect(form.getByLabelText<HTMLInputElement>('À partir du').value).toBe('');
  await user.click(form.getAllByRole('button', { name: 'Choisir dans le calendrier' })[0] as HTMLElement);
  await user.click(await screen.findByRole('button', { name: '15 juin 2025' }));
  await waitFor(() => expect(form.getByLabelText<HTMLInputElement>('À partir du').value).toBe('15/06/2025'));
  await user.click(form.getByLabelText('À partir du'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(chips()).toEqual([]);
});

test('a condition removed by the keyboard leaves it on the button that makes conditions', async () => {
  const where = JSON.stringify([
    { column: 'city', words: 'n' },
    { column: 'city', words: 'l' },
  ]);
  const user = mount(`/customers?where=${encodeURIComponent(where)}`, ledger());
  for (const words of ['n', 'l']) {
    (await screen.findByRole('button', named(`Retirer le filtre Ville : contient « ${words} »`))).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Filtrer'));
  }
  expect(chips()).toEqual([]);
});
