import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import type { User } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

type Made = ReturnType<typeof editsContext>;

/** Invoices of 1 000,00 € and 500,00 € on which a payment is set but for a cent of the first; its allocations are on screen. */
async function openAllocated(after: (client: Made['client'], invoiceId: number) => Promise<unknown> = async () => {}) {
  const { context, client } = editsContext();
  const { id: customerId } = await client.customers.create({ code: 'ELANFILS', details, contacts: [] });
  const type = async (values: Parameters<typeof entry>[1]) =>
    (await client.documents.create(entry(customerId, values))).id;
  const first = await type({ reference: 'F-1', issuedOn: '2025-01-10', amountCents: 100_000 });
  const second = await type({ reference: 'F-2', issuedOn: '2025-02-10', amountCents: 50_000 });
  const payment = await type({ kind: 'payment', reference: 'VIR 7', issuedOn: '2025-03-15', amountCents: 119_999 });
  await client.allocations.create({
    allocations: [
      { debitDocumentId: first, creditDocumentId: payment, amountCents: 99_999 },
      { debitDocumentId: second, creditDocumentId: payment, amountCents: 20_000 },
    ],
  });
  await after(client, first);
  const user = mount(`/customers/${customerId}?tab=allocate`, context);
  await isOpen('Facture F-2');
  return user;
}

const writeOff = (client: Made['client'], id: number) =>
  client.documents.writeOff({ id, issuedOn: '2025-06-30', reason: 'Arrondi' });

const isOpen = (name: string) => screen.findByRole('checkbox', { name });
const isSettled = (name: string) => waitFor(() => expect(screen.queryByRole('checkbox', { name })).toBeNull());
const said = (start: string) => screen.findByText((text) => spaced(text).startsWith(start));
/** Away from the fields, which have an undo of their own. */
async function strike(user: User, keys: string) {
  screen.getByRole('tab', { name: 'Imputer' }).focus();
  await user.keyboard(keys);
}
const undo = '{Control>}z{/Control}';
const redo = '{Control>}y{/Control}';

test('a cent that remains is written off for a reason, and its invoice is open no more', async () => {
  const user = await openAllocated();
  await isOpen('Facture F-1');
  await user.click(screen.getByRole('button', named('Passer un écart de 0,01 €')));
  const dialog = within(await screen.findByRole('dialog'));
  await fill(user, dialog.getByLabelText('Motif'), 'Arrondi');
  await user.click(dialog.getByRole('button', { name: 'Passer l’écart' }));
  expect(await screen.findByText('Écart passé')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await isSettled('Facture F-1');
});

test('Ctrl+Z takes back the last act by its name, and a button of the message does it again', async () => {
  const user = await openAllocated(writeOff);
  expect(screen.queryByRole('checkbox', { name: 'Facture F-1' })).toBeNull();
  await strike(user, undo);
  expect(await said('Annulé : écart de 0,01 € sur F-1')).toBeTruthy();
  await isOpen('Facture F-1');
  await user.click(screen.getByRole('button', { name: 'Rétablir' }));
  await isSettled('Facture F-1');
  expect(await said('Rétabli : écart')).toBeTruthy();
  await strike(user, undo);
  expect(await said('Annulé : écart')).toBeTruthy();
  await isOpen('Facture F-1');
});

test('Ctrl+Z again takes back the act before, and Ctrl+Y does it again', async () => {
  const user = await openAllocated(writeOff);
  await strike(user, undo);
  expect(await said('Annulé : écart')).toBeTruthy();
  await isOpen('Facture F-1');
  await strike(user, undo);
  expect(await said('Annulé : imputation de')).toBeTruthy();
  await isOpen('Règlement VIR 7');
  await strike(user, redo);
  expect(await said('Rétabli : imputation de')).toBeTruthy();
  await isSettled('Règlement VIR 7');
});

test('the palette of commands names the last act, takes it back, and closes', async () => {
  const user = await openAllocated();
  await strike(user, '{Control>}k{/Control}');
  const palette = within(await screen.findByRole('dialog'));
  await user.click(await palette.findByText((text) => spaced(text).startsWith('Annuler : imputation de')));
  expect(await said('Annulé : imputation de')).toBeTruthy();
  await isOpen('Règlement VIR 7');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await strike(user, redo);
  expect(await said('Rétabli : imputation de')).toBeTruthy();
});

test('an act that is taken back is not said to be in force: one message replaces the other', async () => {
  const user = await openAllocated();
  await user.click(screen.getByRole('button', named('Passer un écart de 0,01 €')));
  const dialog = within(await screen.findByRole('dialog'));
  await fill(user, dialog.getByLabelText('Motif'), 'Arrondi');
  await user.click(dialog.getByRole('button', { name: 'Passer l’écart' }));
  await screen.findByText('Écart passé');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await strike(user, undo);
  await said('Annulé');
  // Before the message would go by itself.
  await waitFor(() => expect(screen.queryByText('Écart passé')).toBeNull(), { timeout: 2_000 });
  await strike(user, redo);
  await said('Rétabli');
  await waitFor(() => expect(screen.queryByText((text) => spaced(text).startsWith('Annulé'))).toBeNull(), {
    timeout: 2_000,
  });
});
