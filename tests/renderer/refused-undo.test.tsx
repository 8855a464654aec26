import { createRouterClient } from '@orpc/server';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { customerDetails } from '../../shared/contract/customers.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

test('an act that others rely on says why it stays, and the act before it is offered by its name', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  addInvoice(context.db, customerId, 'F-0', 90, '2025-05-31');
  const client = createRouterClient(router, { context });
  const { isDemonstration: _isDemonstration, buckets: _buckets, ...firm } = await client.firm.get();
  await client.firm.update({ ...firm, website: 'atelier.example' });
  const invoice = await client.documents.create({
    customerId,
    kind: 'invoice',
    side: 'debit',
    reference: 'F-1',
    label: 'Travaux',
    issuedOn: '2025-03-10',
    dueOn: null,
    amountCents: 10_000,
  });
  context.db.run(`insert into reminders (id, customer_id, step_name, level, channel, state, issued_on, total_cents, recorded_at)
    values (1, ${customerId}, 'Relance', 1, 'letter', 'issued', '2025-06-30', 10000, '2025')`);
  context.db.run(
    `insert into reminder_documents (reminder_id, document_id, level_before, level_after, open_cents) values (1, ${invoice.id}, 0, 1, 10000)`,
  );
  const user = mount('/settings', context);
  await screen.findByRole('heading', { name: 'Paramètres', level: 1 });
  await user.keyboard('{Control>}z{/Control}');
  await user.click(await screen.findByRole('button', { name: /Annuler plutôt.*paramètres de la société/ }));
  expect(await screen.findByText(/Annulé.*paramètres de la société/)).toBeTruthy();
  expect((await client.firm.get()).website).toBe(firm.website);
});

test('an undoing that cannot be redone says why, and the one before it is offered by its name', async () => {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const client = createRouterClient(router, { context });
  const jean = createRouterClient(router, { context: { ...context, user: { name: 'jean' } } });
  const card = customerDetails.parse(await client.customers.get({ id }));
  const { isDemonstration: _isDemonstration, buckets: _buckets, ...firm } = await client.firm.get();
  await client.customers.update({ id, details: { ...card, city: 'Vienne' }, contacts: [] });
  await client.firm.update({ ...firm, website: 'atelier.example' });
  await client.edits.undo();
  await client.edits.undo();
  await jean.customers.update({ id, details: { ...card, city: 'Annecy' }, contacts: [] });
  const user = mount('/settings', context);
  await screen.findByRole('heading', { name: 'Paramètres', level: 1 });
  await user.keyboard('{Control>}y{/Control}');
  expect(await screen.findByText(/jean a modifié ceci depuis/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: /Rétablir plutôt.*paramètres de la société/ }));
  expect(await screen.findByText(/Rétabli.*paramètres de la société/)).toBeTruthy();
  expect((await client.firm.get()).website).toBe('atelier.example');
});

test('an undoing that changes nothing any more says that it was already so', async () => {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils', city: 'Lyon' });
  const client = createRouterClient(router, { context });
  const card = customerDetails.parse(await client.customers.get({ id }));
  await client.customers.update({ id, details: { ...card, city: 'Vienne' }, contacts: [] });
  // As an import leaves it, which no event of the card tells.
  context.db.run("update customers set city = 'Lyon'");
  const user = mount('/settings', context);
  await screen.findByRole('heading', { name: 'Paramètres', level: 1 });
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(/Déjà annulé, rien n’a été changé.*fiche de Élan & Fils/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rétablir' })).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Rien à annuler.')).toBeTruthy();
});
