import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readPreferences } from '../../electron/app/preferences.ts';
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
const headings = () =>
  within(grid())
    .getAllByRole('columnheader')
    .map((each) => spaced(each.textContent));
const chips = () =>
  screen.queryAllByRole('button', { name: /^Modifier le filtre/ }).map((chip) => spaced(chip.textContent));

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
  await user.click(screen.getByRole('button', named('Retirer le filtre Échu : au moins 100,00')));
  await user.click(screen.getByRole('button', named('Modifier le filtre Ville : contient « nan »')));
  await user.clear(await screen.findByLabelText('Contient'));
  await user.type(screen.getByLabelText('Contient'), 'ly{Enter}');
  await waitFor(() => expect(codes()).toEqual(['LYON']));
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
  for (const column of ['Plus ancienne échéance', 'Dernière relance', 'Niveau', 'État', 'Ville'])
    await user.click(menu.getByRole('checkbox', { name: `Montrer ${column}` }));
  await user.click(menu.getByRole('button', { name: 'Monter Ville' }));
  await user.keyboard('{Escape}');
  expect(headings()).toEqual(['Client', 'Code', 'Solde', 'Ville', 'Échu']);
  expect(codes()).toEqual(['NANTES', 'LYON', 'LILLE']);
  await waitFor(() =>
    expect(readPreferences(context.platform.appFolder).tables).toEqual({
      customers: { columns: ['name', 'code', 'openCents', 'city', 'overdueCents'], widths: {} },
    }),
  );
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  expect(await tableOf(context.made[0], 'Client')).toEqual([
    ['Client', 'Code', 'Devise', 'Solde', 'Ville', 'Échu'],
    ['Client NANTES', 'NANTES', 'EUR', 700_00, 'Nantes', 700_00],
    ['Client LYON', 'LYON', 'EUR', 90_00, 'Lyon', 90_00],
    ['Client LILLE', 'LILLE', 'EUR', 900_00, 'Lille', 900_00],
    ['Total EUR', '', 'EUR', 1690_00, '', 1690_00],
  ]);
  await user.click(screen.getByRole('button', { name: 'Colonnes' }));
  await user.click(await screen.findByRole('button', { name: 'Revenir aux colonnes d’origine' }));
  await waitFor(() => expect(headings()).toHaveLength(8));
});
