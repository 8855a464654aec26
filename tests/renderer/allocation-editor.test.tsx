import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { allocations } from '../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { openDispute } from '../usecases/set-up/open-dispute.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { spaced } from './set-up/words.ts';

/** Invoices of 100,00 € and 60,00 €; payments of 120,00 € and 60,00 €. Where a part of the first is disputed, a third invoice leaves it unpaid. */
async function openEditor({ disputedCents = 0 } = {}) {
  const context = collectionContext();
  const { db } = context;
  const id = addCustomer(db, 'C1');
  const documentId = addInvoice(db, id, 'F1', 10_000, '2025-04-30', { issuedOn: '2025-01-01', bookedOn: '2025-01-01' });
  addInvoice(db, id, 'F2', 6_000, '2025-05-31', { issuedOn: '2025-02-01', bookedOn: '2025-02-01' });
  addInvoice(db, id, 'R1', 12_000, null, { kind: 'payment', side: 'credit', issuedOn: '2025-03-01' });
  addInvoice(db, id, 'R2', 6_000, null, { kind: 'payment', side: 'credit', issuedOn: '2025-04-01' });
  if (disputedCents > 0) {
    addInvoice(db, id, 'F3', 10_000, '2025-06-15', { issuedOn: '2025-02-15', bookedOn: '2025-02-15' });
    openDispute(context, { documentId, amountCents: disputedCents });
  }
  const user = mount(`/customers/${id}?tab=allocate`, context);
  await screen.findByLabelText('Montant à imputer sur F1');
  const made = () =>
    db
      .select()
      .from(allocations)
      .all()
      .map(({ amountCents }) => amountCents);
  return { user, made };
}

const amount = (label: string) => spaced(screen.getByLabelText<HTMLInputElement>(label).value);
const on = (reference: string) => amount(`Montant à imputer sur ${reference}`);
const from = (reference: string) => amount(`Montant à imputer de ${reference}`);
const tick = (name: RegExp) => screen.getByRole('checkbox', { name });
const save = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Imputer/ });
const says = (sentence: string) =>
  expect(spaced(document.querySelector('dl[aria-live]')?.textContent)).toContain(sentence);

test('a payment ticked fills the oldest invoices, and both sides are balanced', async () => {
  const { user, made } = await openEditor();
  await user.click(tick(/Règlement R1/));
  expect([from('R1'), on('F1'), on('F2')]).toEqual(['120,00', '100,00', '20,00']);
  says('Équilibré');
  await user.click(save());
  expect(await screen.findByText('Imputation enregistrée')).toBeTruthy();
  expect(made()).toEqual([10_000, 2_000]);
});

test('an amount typed leaves a difference, which is said and keeps from saving', async () => {
  const { user } = await openEditor();
  await user.click(tick(/Règlement R1/));
  await user.clear(screen.getByLabelText('Montant à imputer sur F1'));
  await user.type(screen.getByLabelText('Montant à imputer sur F1'), '70,5{Enter}');
  says('Il reste 29,50 € de crédits à répartir.');
  expect(save().disabled).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Plus anciennes d’abord' }));
  says('Équilibré');
});

test('amounts typed on both invoices are balanced again to the cent, saved as typed and told in the chronology', async () => {
  const { user, made } = await openEditor();
  await user.click(tick(/Règlement R1/));
  await fill(user, screen.getByLabelText('Montant à imputer sur F1'), '99,99');
  await user.tab();
  says('Il reste 0,01 € de crédits à répartir.');
  await fill(user, screen.getByLabelText('Montant à imputer sur F2'), '20,01');
  await user.keyboard('{Enter}');
  says('Équilibré');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Imputation enregistrée')).toBeTruthy();
  expect(made()).toEqual([9_999, 2_001]);
  await user.click(screen.getByRole('tab', { name: 'Chronologie' }));
  const history = await screen.findByRole('tabpanel');
  await waitFor(() => expect(spaced(history.textContent)).toContain('99,99 € de R1 imputés sur F1'));
});

test('invoices without payments lack credits', async () => {
  const { user } = await openEditor();
  await user.click(tick(/Facture F2/));
  says('Il manque 60,00 € de crédits.');
});

test('equal amounts are found on both sides', async () => {
  const { user } = await openEditor();
  await user.click(screen.getByRole('button', { name: 'Montants identiques' }));
  expect([from('R1'), from('R2'), on('F1'), on('F2')]).toEqual(['', '60,00', '', '60,00']);
});

test('more than is open stays as typed, with the most there is', async () => {
  const { user } = await openEditor();
  await user.type(screen.getByLabelText('Montant à imputer sur F2'), '75{Enter}');
  expect(on('F2')).toBe('75');
  expect(document.body.textContent).toMatch(/Au plus 60,00\s€/);
  expect(save().disabled).toBe(true);
});

test('Ctrl+Enter saves from a field', async () => {
  const { user, made } = await openEditor();
  await user.click(tick(/Règlement R2/));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(made()).toEqual([6_000]));
});

test('cleared, nothing is chosen', async () => {
  const { user } = await openEditor();
  await user.click(tick(/Règlement R1/));
  await user.click(screen.getByRole('button', { name: 'Effacer' }));
  expect([from('R1'), on('F1')]).toEqual(['', '']);
  expect(save().disabled).toBe(true);
});

test('each side is sorted and narrowed on its own, and what is chosen stays in sight', async () => {
  const { user } = await openEditor();
  const references = () =>
    screen.getAllByRole('checkbox').map((box) => box.closest('td')?.textContent?.split(' ').at(-1));
  expect(references()).toEqual(['R1', 'R2', 'F1', 'F2']);
  const [, debits] = screen.getAllByRole('button', { name: 'Ouvert' });
  await user.click(debits as HTMLElement);
  await user.click(debits as HTMLElement);
  expect(references()).toEqual(['R1', 'R2', 'F2', 'F1']);
  await user.click(tick(/Facture F1/));
  const [, filter] = screen.getAllByRole('button', { name: 'Filtrer' });
  await user.click(filter as HTMLElement);
  await user.type(await screen.findByLabelText('Contient'), 'F2{Enter}');
  await waitFor(() => expect(screen.getByRole('button', { name: /^Modifier le filtre/ })).toBeTruthy());
  expect(references()).toEqual(['R1', 'R2', 'F2', 'F1']);
  await user.click(tick(/Facture F1/));
  expect(references()).toEqual(['R1', 'R2', 'F2']);
});

test('each side adds up, and cells selected are summed and copied as in any list', async () => {
  const { user } = await openEditor();
  await user.click(tick(/Règlement R1/));
  const debits = screen.getByRole('grid', { name: 'Ce que le client doit' });
  const totals = () => [...debits.querySelectorAll('tfoot td')].map(({ textContent }) => spaced(textContent));
  expect(totals()).toEqual(['Total', '', '160,00', '120,00', '40,00']);
  debits.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowDown}{/Shift}');
  expect(spaced((await screen.findByText(/^Somme/)).textContent)).toBe('Somme 160,00');
  const setData = vi.fn();
  fireEvent.copy(debits, { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledExactlyOnceWith('text/plain', '100,00\n60,00');
  await user.click(screen.getByLabelText('Montant à imputer sur F1'));
  fireEvent.copy(screen.getByLabelText('Montant à imputer sur F1'), { clipboardData: { setData } });
  expect(setData).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByLabelText('Montant à imputer sur F1'));
});

test('a document that is disputed says so, with how much of it', async () => {
  await openEditor({ disputedCents: 25_50 });
  const row = screen.getByRole('checkbox', { name: /F1/ }).closest('tr');
  expect(spaced(row?.textContent)).toContain('En litige : 25,50 €');
  expect(screen.getAllByText(/En litige/)).toHaveLength(1);
});
