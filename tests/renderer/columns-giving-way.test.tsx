import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { readPreferences } from '../../electron/app/preferences.ts';
import { tableOf } from '../usecases/exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { named, spaced } from './set-up/words.ts';

const { innerWidth } = window;
afterEach(() => {
  window.innerWidth = innerWidth;
});

function ledger() {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'NANTES'), 'F1', 700_00, '2025-06-01');
  addInvoice(context.db, addCustomer(context.db, 'LYON'), 'F2', 90_00, '2025-06-01');
  return context;
}

const grid = () => screen.getByRole('grid', { name: 'Clients' });
/** The headings of the columns; that of the boxes to tick has no words. */
const headings = () =>
  within(grid())
    .getAllByRole('columnheader')
    .map(({ textContent }) => spaced(textContent))
    .filter((heading) => heading !== '');
const totals = () =>
  [...grid().querySelectorAll('tfoot td')].map(({ textContent }) => spaced(textContent)).filter((cell) => cell !== '');
const narrow = ['Client', 'Solde', 'Échu'];

test('a list without room for all its columns keeps those that must be seen, with their totals, and says which it hides', async () => {
  window.innerWidth = 500;
  const context = ledger();
  const user = mount('/customers', context);
  await screen.findByText('Client NANTES');
  expect(headings()).toEqual(narrow);
  expect(totals()).toEqual(['Total', '790,00', '790,00']);
  await user.click(screen.getByRole('button', named('Colonnes : 3 sur 9')));
  const code = await screen.findByRole('checkbox', { name: 'Montrer Code' });
  expect(code).toMatchObject({ checked: false, indeterminate: true });
  expect(screen.getAllByText('Masquée faute de place : cochez pour la garder.')).toHaveLength(6);
  await user.click(code);
  await waitFor(() => expect(headings()).toContain('Code'));
  await waitFor(() =>
    expect(readPreferences(context.platform.appFolder).tables).toEqual({
      customers: { columns: null, widths: {}, kept: ['code'] },
    }),
  );
  await user.click(code);
  await waitFor(() => expect(headings()).toEqual(narrow));
  expect(code).toMatchObject({ checked: false, indeterminate: false });
});

test('a column that sorts the list stays in sight with its arrow', async () => {
  window.innerWidth = 500;
  mount('/customers?sort=oldestDueOn', ledger());
  await screen.findByText('Client NANTES');
  expect(headings()).toContain('Plus ancienne échéance');
});

test('what is exported are the columns chosen, also those the window has no room for', async () => {
  window.innerWidth = 500;
  const context = ledger();
  const user = mount('/customers', context);
  await screen.findByText('Client NANTES');
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  const [exported = []] = await tableOf(context.made[0], 'Client');
  expect(exported).toEqual(expect.arrayContaining(['Code', 'Plus ancienne échéance', 'Dernière relance']));
});
