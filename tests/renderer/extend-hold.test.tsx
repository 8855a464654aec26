import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';

test('a suspension ends on another day, and the history says from which', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const client = createRouterClient(router, { context });
  const hold = { kind: 'other', reason: 'Livraison', untilOn: '2025-07-15' } as const;
  await client.holds.add({ ...hold, customerId });
  const user = mount(`/customers/${customerId}`, context);
  await user.click(await screen.findByRole('button', { name: /^Changer la date de fin/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await fill(user, dialog.getByLabelText(/Dernier jour/), '31/08/2025');
  await user.click(dialog.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText(/Autre motif · jusqu’au 31\/08\/2025/)).toBeTruthy();
  await user.click(screen.getByRole('tab', { name: /Chronologie/ }));
  expect(await screen.findByText('Fin de la suspension déplacée du 15/07/2025 au 31/08/2025 : Livraison')).toBeTruthy();
  await client.edits.undo();
  expect((await client.customers.get({ id: customerId })).holds).toMatchObject([hold]);
  await client.edits.redo();
  expect((await client.customers.get({ id: customerId })).holds).toMatchObject([{ ...hold, untilOn: '2025-08-31' }]);
});

test('it does not end on a day that has gone by', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN');
  const client = createRouterClient(router, { context });
  await client.holds.add({
    customerId,
    kind: 'other',
    reason: 'Avoir',
    untilOn: '2025-07-15',
  });
  const [hold] = (await client.customers.get({ id: customerId })).holds;
  await expect(client.holds.extend({ ids: [hold?.id ?? 0], untilOn: '2025-06-29' })).rejects.toMatchObject({
    code: 'validation',
    data: { reason: 'untilOn' },
  });
});
