import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { openDispute } from '../usecases/set-up/open-dispute.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';

/** Élan owes 100,00 € (F1) and 200,00 € (F2), both overdue on 30 June 2025, and has a credit note of 30,00 €. */
function owing() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  const first = addInvoice(context.db, customerId, 'F1', 100_00, '2025-04-30');
  const second = addInvoice(context.db, customerId, 'F2', 200_00, '2025-05-31');
  addInvoice(context.db, customerId, 'A1', 30_00, null, { kind: 'creditNote', side: 'credit' });
  return { context, customerId, first, second, client: createRouterClient(router, { context }) };
}

test('L on the row of a document opens a dispute of that document, of a part of it, and the row says so', async () => {
  const { context, customerId, client } = owing();
  const user = mount(`/customers/${customerId}`, context);
  const table = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('F2');
  table.focus();
  await user.keyboard('{ArrowDown}{Shift>}L{/Shift}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Ouvrir un litige avec Élan & Fils' }));
  const amount = await dialog.findByLabelText('Montant contesté de F2');
  expect(amount).toHaveProperty('value', '200,00');
  await fill(user, amount, '40,50');
  await user.tab();
  await user.click(dialog.getByRole('button', { name: /Ouvrir le litige/ }));
  expect(await dialog.findByText('Choisissez un motif.')).toBeTruthy();
  await user.click(dialog.getByLabelText('Motif'));
  await user.click(await screen.findByRole('option', { name: 'Quantité' }));
  expect(dialog.getByText(/ne porte pas de pénalités/)).toBeTruthy();
  await user.type(dialog.getByLabelText('Suivi par'), 'Léa');
  await user.click(dialog.getByRole('button', { name: /Ouvrir le litige/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { rows } = await client.disputes.list({ customerId });
  expect(rows).toMatchObject([
    { reference: 'F2', amountCents: 40_50, reasonCode: 'quantity', owner: 'Léa', untilOn: '2025-07-30', state: 'open' },
  ]);
  const row = (await screen.findByText('40,50')).closest('tr');
  expect(row?.textContent).toMatch(/F2/);
  expect(screen.getByRole('columnheader', { name: /En litige/ })).toBeTruthy();
  expect((await screen.findByText('1 en cours')).closest('dd')?.parentElement?.textContent).toBe('Litiges1 en cours');
});

test('several documents ticked open one dispute each; more than is open is refused beside its amount', async () => {
  const { context, customerId, first, client } = owing();
  openDispute(context, { documentId: first, amountCents: 60_00 });
  const user = mount('/disputes', context);
  await user.click(await screen.findByRole('button', { name: 'Ouvrir un litige' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Ouvrir un litige' }));
  await user.type(dialog.getByPlaceholderText('Nom ou code du client'), 'Élan');
  await user.click(await screen.findByRole('option', { name: /Élan & Fils/ }));
  expect(await dialog.findByText(/déjà en litige : 60,00/)).toBeTruthy();
  await user.click(dialog.getByRole('checkbox', { name: 'F1' }));
  await user.click(dialog.getByRole('checkbox', { name: 'F2' }));
  const amount = dialog.getByLabelText('Montant contesté de F1');
  expect(amount).toHaveProperty('value', '40,00');
  await fill(user, amount, '40,01');
  await user.tab();
  expect(await dialog.findByText(/au plus 40,00/)).toBeTruthy();
  const submit = dialog.getByRole('button', { name: /Ouvrir 2 litiges/ });
  expect(submit).toHaveProperty('disabled', true);
  await fill(user, amount, '40');
  await user.tab();
  await user.click(dialog.getByLabelText('Motif'));
  await user.click(await screen.findByRole('option', { name: 'Prix' }));
  await user.click(submit);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { rows } = await client.disputes.list({ customerId });
  expect(rows.map(({ reference, amountCents }) => [reference, amountCents]).sort()).toEqual([
    ['F1', 40_00],
    ['F1', 60_00],
    ['F2', 200_00],
  ]);
});

test('from its drawer a dispute is changed, closed by a credit note and withdrawn, all of it undone', async () => {
  const { context, customerId, first, second, client } = owing();
  const id = openDispute(context, { documentId: first, amountCents: 30_00, untilOn: '2025-06-30' });
  const other = openDispute(context, { documentId: second });
  const user = mount(`/customers/${customerId}?tab=disputes&dispute=${id}`, context);
  const drawer = within(await screen.findByRole('dialog', { name: /Litige de 30,00/ }));
  await user.click(await drawer.findByRole('button', { name: 'Modifier' }));
  const change = within(await screen.findByRole('dialog', { name: 'Modifier le litige' }));
  await fill(user, await change.findByLabelText('Montant contesté'), '25');
  await user.click(change.getByRole('button', { name: /Enregistrer/ }));
  await waitFor(async () => expect((await client.disputes.get({ id })).amountCents).toBe(25_00));
  await user.click(await drawer.findByRole('button', { name: 'Clore' }));
  const close = within(await screen.findByRole('dialog', { name: 'Clore le litige' }));
  await user.click(await close.findByLabelText('Avoir'));
  await user.click(await screen.findByRole('option', { name: /A1/ }));
  await user.click(close.getByRole('button', { name: /Clore/ }));
  expect(await drawer.findByText('Avoir établi')).toBeTruthy();
  expect(await client.disputes.get({ id })).toMatchObject({ state: 'creditNote', creditNote: 'A1' });
  await client.edits.undo({});
  await client.edits.undo({});
  expect(await client.disputes.get({ id })).toMatchObject({ state: 'open', amountCents: 30_00 });
  await client.disputes.withdraw({ id: other });
  expect((await client.disputes.counts({ customerId })).withdrawn).toBe(1);
});

test('what was exchanged about the document since the opening stands in the drawer', async () => {
  const { context, customerId, first, client } = owing();
  const note = (text: string, occurredAt: string) =>
    client.interactions.create({
      customerId,
      channel: 'callIn',
      occurredAt,
      person: null,
      outcomeId: null,
      text,
      documentIds: [first],
      nextOn: null,
      nextNote: null,
    });
  await note('Avant le litige', '2025-06-10T08:00:00.000Z');
  await note('Depuis le litige', '2025-06-20T08:00:00.000Z');
  const id = openDispute(context, { documentId: first, openedOn: '2025-06-15' });
  mount(`/disputes?dispute=${id}`, context);
  expect(await screen.findByText('Depuis le litige')).toBeTruthy();
  expect(screen.queryByText('Avant le litige')).toBeNull();
});

test('more than the other disputes leave of its document is refused beside the amount of a dispute that is changed', async () => {
  const { context, customerId, first, client } = owing();
  openDispute(context, { documentId: first, amountCents: 60_00 });
  openDispute(context, { documentId: first, amountCents: 20_00 });
  const user = mount(`/customers/${customerId}?tab=disputes&dispute=2`, context);
  const drawer = within(await screen.findByRole('dialog', { name: /Litige de 20,00/ }));
  await user.click(await drawer.findByRole('button', { name: 'Modifier' }));
  const form = within(await screen.findByRole('dialog', { name: 'Modifier le litige' }));
  const amount = await form.findByLabelText(/Montant contesté/);
  await fill(user, amount, '40,01');
  await user.click(form.getByRole('button', { name: /Enregistrer/ }));
  expect(await form.findByText(/au plus 40,00/)).toBeTruthy();
  expect((await client.disputes.get({ id: 2 })).amountCents).toBe(20_00);
  await fill(user, amount, '40');
  await user.click(form.getByRole('button', { name: /Enregistrer/ }));
  await waitFor(async () => expect((await client.disputes.get({ id: 2 })).amountCents).toBe(40_00));
});
