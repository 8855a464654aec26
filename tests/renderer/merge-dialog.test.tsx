import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customers, holds } from '../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

type Values = NonNullable<Parameters<typeof addCustomer>[2]>;

/** « Élan » of Lyon owes 100,00 €, « Elan » of Paris 200,50 €; the dialog is open on the first, the second chosen. */
async function openMerge(first: Values = {}, second: Values = {}) {
  const context = collectionContext();
  const { db } = context;
  const into = addCustomer(db, 'C1', { name: 'Élan', ...first });
  const from = addCustomer(db, 'C2', {
    name: 'Elan',
    searchText: 'elan c2',
    city: 'Paris',
    postcode: '75001',
    ...second,
  });
  addInvoice(db, into, 'F1', 10_000, '2025-05-31');
  addInvoice(db, from, 'F2', 20_050, '2025-05-31');
  db.insert(holds)
    .values({
      customerId: from,
      kind: 'other',
      reason: 'Livraison',
      untilOn: '2025-07-31',
      recordedAt: '2025-06-01T08:00:00.000Z',
    })
    .run();
  const user = mount(`/customers/${into}`, context);
  await user.click(await screen.findByRole('button', { name: 'Fusionner avec…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Fusionner deux clients' });
  await user.type(within(dialog).getByRole('combobox'), 'c2');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  await user.click(screen.getByRole('option'));
  await within(dialog).findByText('Ensemble');
  const cityOf = (id: number) =>
    db
      .select()
      .from(customers)
      .all()
      .find((each) => each.id === id)?.city;
  const mergedInto = (id: number) =>
    db
      .select()
      .from(customers)
      .all()
      .find((each) => each.id === id)?.mergedIntoId;
  return { user, dialog, into, from, cityOf, mergedInto };
}

const confirm = (dialog: HTMLElement) => within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Fusionner' });
const keep = (dialog: HTMLElement, name: RegExp) => within(dialog).getByRole<HTMLInputElement>('radio', { name });

test('what each owes and both together, what moves and what it means stand before anything is done', async () => {
  const { dialog, from, mergedInto } = await openMerge();
  const rows = within(dialog).getAllByRole('row').slice(1, 4);
  expect(rows.map(({ textContent }) => spaced(textContent))).toEqual([
    'Élan C1100,00 €',
    'Elan C2200,50 €',
    'Ensemble300,50 €',
  ]);
  expect(spaced(dialog.textContent)).toContain('Ce qui passe de C2 à C11 pièce, 1 suspension en cours');
  expect(within(dialog).getByText(/la suspension couvrira tout ce que doit/)).toBeTruthy();
  expect(mergedInto(from)).toBeNull();
});

test('the card kept is that of the one who stays, line by line as chosen', async () => {
  const { user, dialog, into, from, cityOf, mergedInto } = await openMerge();
  expect(keep(dialog, /Adresse\s:\sgarder .*Lyon/).checked).toBe(true);
  await user.click(keep(dialog, /Adresse\s:\sgarder .*Paris/));
  expect(keep(dialog, /Adresse\s:\sgarder .*Lyon/).checked).toBe(false);
  await user.click(confirm(dialog));
  expect(await screen.findByText(/Clients fusionnés \(Ctrl\+Z/)).toBeTruthy();
  expect([cityOf(into), mergedInto(from)]).toEqual(['Paris', into]);
  expect(await screen.findByText(/C1 et C2/)).toBeTruthy();
});

test('the other may stay instead', async () => {
  const { user, dialog, into, from, mergedInto } = await openMerge();
  await user.click(within(dialog).getByRole('radio', { name: 'C2 · Elan' }));
  await within(dialog).findByText(/^Élan \(C1\) rejoint Elan \(C2\)/);
  await user.click(confirm(dialog));
  await screen.findByText(/Clients fusionnés/);
  expect(mergedInto(into)).toBe(from);
  expect(window.location.pathname).toBe(`/customers/${from}`);
});

test('two SIREN are two firms: it is confirmed, or not done', async () => {
  const { user, dialog } = await openMerge({ siren: '404833048' }, { siren: '552100554' });
  expect(within(dialog).getByText(/Leurs SIREN diffèrent \(404833048 et 552100554\)/)).toBeTruthy();
  expect(confirm(dialog).disabled).toBe(true);
  await user.click(within(dialog).getByRole('checkbox', { name: /Je confirme/ }));
  expect(confirm(dialog).disabled).toBe(false);
});

test('a customer is not united with itself', async () => {
  const context = collectionContext();
  const id = addCustomer(context.db, 'SEUL');
  const user = mount(`/customers/${id}`, context);
  await user.click(await screen.findByRole('button', { name: 'Fusionner avec…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Fusionner deux clients' });
  await user.type(within(dialog).getByRole('combobox'), 'seul');
  expect(await screen.findByText('Aucun résultat')).toBeTruthy();
});

test('given up, nothing is united', async () => {
  const { user, dialog, from, mergedInto } = await openMerge();
  await user.click(within(dialog).getByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(mergedInto(from)).toBeNull();
});

test('the keyboard stays in the window when a customer was chosen, and when the other stays', async () => {
  const { user, dialog } = await openMerge();
  const stays = (name: string) => within(dialog).getByRole('radio', { name });
  await waitFor(() => expect(document.activeElement).toBe(stays('C1 · Élan')));
  await user.keyboard('{ArrowRight}');
  await within(dialog).findByText(/^Élan \(C1\) rejoint Elan \(C2\)/);
  expect(document.activeElement).toBe(stays('C2 · Elan'));
});
