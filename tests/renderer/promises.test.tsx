import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

/** Élan owes 100,00 € (F1) and 200,00 € (F2), both overdue on 30 June 2025. */
function owing() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  addInvoice(context.db, customerId, 'F1', 100_00, '2025-04-30');
  addInvoice(context.db, customerId, 'F2', 200_00, '2025-05-31');
  return { context, customerId, client: createRouterClient(router, { context }) };
}

test('P on the page of a customer proposes what is overdue in seven days, and records it', async () => {
  const { context, customerId, client } = owing();
  const user = mount(`/customers/${customerId}`, context);
  await screen.findByRole('button', { name: 'Promesse' });
  await user.keyboard('{Shift>}P{/Shift}');
  const dialog = within(await screen.findByRole('dialog'));
  const amount = await dialog.findByLabelText(/Montant promis/);
  expect(amount).toHaveProperty('value', '300,00');
  expect(dialog.getByLabelText(/Promis pour le/)).toHaveProperty('value', '07/07/2025');
  await fill(user, amount, '150');
  await user.tab();
  const ticked = () => dialog.getAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('aria-label'));
  expect(ticked()).toEqual(['F1', 'F2']);
  await fill(user, amount, '900');
  await user.tab();
  expect(dialog.getByRole('status').textContent).toMatch(/300,00.*900,00/);
  await user.click(dialog.getByRole('button', { name: /Noter la promesse/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { rows } = await client.promises.list({ customerId });
  expect(rows).toMatchObject([{ amountCents: 300_00, spokenCents: 900_00, references: 'F1, F2', dueOn: '2025-07-07' }]);
  expect(await screen.findByText('1 en cours')).toBeTruthy();
});

test('P on the row of a document is about that document', async () => {
  const { context, customerId, client } = owing();
  const user = mount(`/customers/${customerId}`, context);
  const table = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('F2');
  table.focus();
  await user.keyboard('{ArrowDown}{Shift>}P{/Shift}');
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByLabelText(/Montant promis/);
  expect(dialog.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
  await user.click(dialog.getByRole('button', { name: /Noter la promesse/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { rows } = await client.promises.list({ customerId });
  expect(rows).toHaveLength(1);
  expect(rows[0]?.documents).toHaveLength(1);
});

test('without an amount there is no promise, and elsewhere P asks for the customer', async () => {
  const { context, customerId } = owing();
  const user = mount('/promises', context);
  await screen.findByText(/Aucune promesse/);
  await user.keyboard('{Shift>}P{/Shift}');
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByPlaceholderText('Nom ou code du client'), 'Élan');
  await user.click(await screen.findByRole('option', { name: /Élan & Fils/ }));
  const amount = await dialog.findByLabelText(/Montant promis/);
  await user.clear(amount);
  await user.click(dialog.getByRole('button', { name: /Noter la promesse/ }));
  expect(await dialog.findByText(/sans montant, c’est une tâche/)).toBeTruthy();
  expect(customerId).toBeGreaterThan(0);
});

test('a promise is replaced and cancelled from its drawer, and both are undone', async () => {
  const { context, customerId, client } = owing();
  await client.promises.record({ customerId, amountCents: 100_00, dueOn: '2025-07-07', saidBy: 'Mme Roux' });
  const user = mount(`/customers/${customerId}?tab=promises&promise=1`, context);
  const drawer = within(await screen.findByRole('dialog', { name: /Promesse de 100,00/ }));
  expect(await drawer.findByText('Mme Roux')).toBeTruthy();
  await user.click(drawer.getByRole('button', { name: 'Remplacer' }));
  const form = within(await screen.findByRole('dialog', { name: 'Remplacer la promesse de Élan & Fils' }));
  await fill(user, await form.findByLabelText(/Promis pour le/), '15/07/2025');
  await user.click(form.getByRole('button', { name: /Noter la promesse/ }));
  await waitFor(async () =>
    expect((await client.promises.list({ customerId })).rows.map(({ state }) => state)).toEqual([
      'running',
      'replaced',
    ]),
  );
  await client.edits.undo({});
  expect((await client.promises.list({ customerId })).rows.map(({ state }) => state)).toEqual(['running']);
  await user.click(await drawer.findByRole('button', { name: 'Annuler la promesse' }));
  await waitFor(async () => expect((await client.promises.get({ id: 1 })).state).toBe('cancelled'));
});

test('what is promised already and what is disputed is said of each document, and the rest is what counts', async () => {
  const { context, customerId, client } = owing();
  const [first, second] = await client.promises.owed({ customerId });
  await client.promises.record({ customerId, amountCents: 60_00, dueOn: '2025-07-07', documentIds: [first?.id ?? 0] });
  const [reason] = await client.disputes.reasons();
  await client.disputes.open({
    customerId,
    documents: [{ documentId: second?.id ?? 0, amountCents: 50_00 }],
    reasonId: reason?.id ?? 0,
    untilOn: '2025-07-31',
  });
  const user = mount(`/customers/${customerId}`, context);
  await screen.findByRole('button', { name: 'Promesse' });
  await user.keyboard('{Shift>}P{/Shift}');
  const dialog = within(await screen.findByRole('dialog'));
  const amount = await dialog.findByLabelText(/Montant promis/);
  expect(amount).toHaveProperty('value', '190,00');
  const rowOf = (reference: string) => dialog.getByRole('checkbox', { name: reference }).closest('tr')?.textContent;
  expect(dialog.getByRole('columnheader', { name: 'Déjà promis' })).toBeTruthy();
  expect(spaced(rowOf('F1'))).toContain('60,00 € 100,00 €');
  expect(spaced(rowOf('F2'))).toContain('En litige : 50,00 € 200,00 €');
  await fill(user, amount, '900');
  await user.tab();
  expect(dialog.getByRole('status').textContent).toMatch(/300,00.*60,00.*déjà promis.*240,00.*900,00/);
  await user.click(dialog.getByRole('button', { name: /Noter la promesse/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { rows } = await client.promises.list({ customerId });
  expect(rows.map(({ amountCents, spokenCents }) => [amountCents, spokenCents])).toEqual([
    [60_00, 60_00],
    [240_00, 900_00],
  ]);
  await user.keyboard('{Shift>}P{/Shift}');
  const again = within(await screen.findByRole('dialog'));
  expect(await again.findByText(/Tout ce qui est dû sur ces pièces est déjà promis/)).toBeTruthy();
});

test('a promise said last week is refused for an earlier day, and judged by what was paid since', async () => {
  const { context, customerId, client } = owing();
  const user = mount(`/customers/${customerId}`, context);
  await screen.findByRole('button', { name: 'Promesse' });
  await user.keyboard('{Shift>}P{/Shift}');
  const dialog = within(await screen.findByRole('dialog'));
  await fill(user, await dialog.findByLabelText(/Annoncée le/), '23/06/2025');
  await fill(user, dialog.getByLabelText(/Promis pour le/), '25/06/2025');
  await user.tab();
  expect(await dialog.findByText(/les règlements déjà reçus diront/)).toBeTruthy();
  await fill(user, dialog.getByLabelText(/Annoncée le/), '26/06/2025');
  await user.click(dialog.getByRole('button', { name: /Noter la promesse/ }));
  expect(await dialog.findByText(/Ce jour précède/)).toBeTruthy();
  expect((await client.promises.list({ customerId })).rows).toEqual([]);
  await fill(user, dialog.getByLabelText(/Annoncée le/), '20/06/2025');
  await user.click(dialog.getByRole('button', { name: /Noter la promesse/ }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await client.promises.list({ customerId })).rows).toMatchObject([
    { promisedOn: '2025-06-20', dueOn: '2025-06-25', state: 'broken' },
  ]);
});
