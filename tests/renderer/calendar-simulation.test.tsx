import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

test('the simulation says what it is, leads to the days and the reasons, and has nothing that sends', async () => {
  const context = collectionContext();
  const { db } = context;
  addInvoice(db, addCustomer(db, 'LILAS'), 'F1', 120_000, '2025-06-28');
  const user = mount('/calendar', context);
  await user.click(await screen.findByRole('button', { name: 'Simulation' }));
  const simulation = within(await screen.findByRole('region', { name: 'Simulation' }));
  expect(await simulation.findByRole('heading', { name: 'Simulation du 30/06/2025 au 29/07/2025' })).toBeTruthy();
  expect(simulation.getByRole('link', { name: '7 juillet 2025' }).getAttribute('href')).toBe(
    '/calendar?view=day&on=2025-07-07',
  );
  expect(simulation.queryAllByRole('button')).toEqual([]);
});
