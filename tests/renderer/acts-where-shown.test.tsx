import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TestContext } from '../make-context.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { openDispute } from '../usecases/set-up/open-dispute.ts';
import { confirm } from '../usecases/set-up/reminder-steps.ts';
import { mount } from './set-up/mount.tsx';

const ticked = async () => {
  const window = within(await screen.findByRole('dialog', { name: 'Suspendre les relances de Élan & Fils' }));
  await window.findByLabelText('Précision');
  return window.queryAllByRole('checkbox', { checked: true }).map((box) => box.getAttribute('aria-label'));
};

test('in the drawer of a dispute the keys act on its document', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  addInvoice(context.db, customerId, 'F1', 100_00, '2025-05-01');
  openDispute(context, {
    documentId: addInvoice(context.db, customerId, 'F2', 200_00, '2025-05-31'),
    amountCents: 60_00,
  });
  const user = mount('/disputes?dispute=1', context);
  await within(await screen.findByRole('dialog')).findByRole('button', { name: /^Noter un échange/ });
  await user.keyboard('{Shift>}S{/Shift}');
  expect(await ticked()).toEqual(['F2']);
});

/** The firm of `context` on another day. */
const on = (context: TestContext, day: string): TestContext => ({
  ...context,
  today: () => day,
  now: () => `${day}T10:00:00.000Z`,
});

/** On which the steps of the standard scenario leave for an invoice due on 31 December 2024. */
const days = ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-02'];

test('in the register of registered letters, and in the drawer of one, the keys act on its customer', async () => {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils' });
  addInvoice(context.db, id, 'F1', 1000_00, '2024-12-31');
  for (const day of days) await confirm(on(context, day), [id], {}, day);
  const user = mount('/letters?tab=registered', on(context, '2026-04-03'));
  const register = await screen.findByRole('grid', { name: 'Registre des recommandés' });
  await within(register).findByText('Élan & Fils');
  register.focus();
  await user.keyboard('{Shift>}S{/Shift}');
  expect(await ticked()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(within(register).getByText('Élan & Fils'));
  await within(await screen.findByRole('dialog')).findByLabelText('Numéro de recommandé');
  (await screen.findByRole('button', { name: 'Fermer' })).focus();
  await user.keyboard('{Shift>}S{/Shift}');
  expect(await ticked()).toEqual([]);
});

test('on a proposed allocation the keys act on its customer', async () => {
  const { context, client } = editsContext();
  const { id } = await client.customers.create({ code: 'ELANFILS', details, contacts: [] });
  await client.documents.create(entry(id, { reference: 'F-1', amountCents: 100_000 }));
  await client.documents.create(
    entry(id, { kind: 'payment', side: 'credit', reference: 'VIR 7', amountCents: 100_000 }),
  );
  const user = mount('/allocations', context);
  const table = await screen.findByRole('grid', { name: 'Lettrages proposés' });
  await within(table).findByText('Élan & Fils');
  table.focus();
  await user.keyboard('{Shift>}S{/Shift}');
  expect(await ticked()).toEqual([]);
});
