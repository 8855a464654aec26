import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { addCustomer, addInvoice, pay } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

test.each([
  ['/', '/imports?choose=1'],
  ['/reminders?tab=proposals', '/imports?choose=1'],
  ['/balance', '/imports?choose=1'],
  ['/customers', '/imports?choose=1'],
  ['/plans', '/imports?choose=1'],
  ['/allocations', '/imports?choose=1'],
  ['/letters', '/reminders?tab=proposals'],
  ['/letters?tab=registered', '/reminders?tab=proposals'],
  ['/balance/editions', '/balance'],
  ['/balance/editions/compare', '/balance'],
])('%s without anything in it offers what to do next', async (address, next) => {
  const context = makeContext();
  mount(address, context);
  const main = within(await screen.findByRole('main'));
  const addresses = () => main.getAllByRole('link').map((link) => link.getAttribute('href'));
  await waitFor(() => expect(addresses()).toContain(next));
  context.session.firm?.close();
});

test('a list that a filter, a label and a search leave empty offers to show all', async () => {
  const context = makeContext();
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  addCustomer(db, 'ROY');
  const user = mount('/customers?filter=duplicates&tag=essai&search=zzz', context);
  await user.click(await screen.findByRole('button', { name: 'Tout afficher' }));
  expect(await screen.findByText('Client ROY')).toBeTruthy();
  expect(screen.queryByText('Aucun résultat')).toBeNull();
});

test('a firm to which nothing is owed shows no chart and no amount in red', async () => {
  const context = makeContext();
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  const roy = addCustomer(db, 'ROY');
  pay(db, roy, addInvoice(db, roy, 'F1', 10_000, '2025-05-01'), 10_000, '2025-05-02');
  const view = mount('/', context);
  expect(await screen.findByText('Aucune créance ouverte à cette date.')).toBeTruthy();
  await view.click(screen.getByRole('link', { name: 'Clients' }));
  await screen.findByText('Client ROY');
  expect(document.querySelector('[data-totals] [data-tone="late"]')).toBeNull();
});
