import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminders } from '../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** Two customers to write to, on a Sunday. */
function sunday() {
  const context = collectionContext({ today: '2025-06-29' });
  for (const code of ['UN', 'DEUX'])
    addInvoice(context.db, addCustomer(context.db, code), `F-${code}`, 90_000, '2025-05-31');
  return context;
}

const button = (name: string | RegExp) => screen.findByRole<HTMLButtonElement>('button', { name });

test('on a closed day nothing is proposed, and it says until when', async () => {
  mount('/reminders?tab=proposals', sunday());
  expect(
    await screen.findByText(
      /^Ce n’est pas un jour d’envoi\. 2 messages attendent le 30\/06\/2025, prochain jour d’envoi de leur scénario\.$/,
    ),
  ).toBeTruthy();
  expect(screen.queryByRole('complementary', { name: 'Client UN' })).toBeNull();
});

test('whoever works that day prepares them all the same, and confirms one', async () => {
  const context = sunday();
  const user = mount('/reminders?tab=proposals', context);
  await user.click(await button('Les préparer quand même'));
  await screen.findByRole('complementary', { name: 'Client DEUX' });
  await user.click(await button('Éditer la lettre'));
  await user.click(await button('Éditer 1 relance'));
  await user.click(await button('Sans attendre'));
  await waitFor(() => expect(context.db.select().from(reminders).all()).toHaveLength(1));
  expect(await screen.findByRole('complementary', { name: 'Client UN' })).toBeTruthy();
});

test('beside the documents that wait, it is said over them', async () => {
  mount('/reminders?tab=heldBack', sunday());
  expect(await screen.findByRole('button', { name: 'Les préparer quand même' })).toBeTruthy();
});

test('home says that they wait', async () => {
  mount('/', sunday());
  expect(
    await screen.findByText('Rien ne part aujourd’hui : 2 relances attendent le 30/06/2025, prochain jour d’envoi.'),
  ).toBeTruthy();
});
