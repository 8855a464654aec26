import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { openTab, press, reach, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { named, spaced } from './set-up/words.ts';

const [first, second] = ['Montant à imputer sur F-1', 'Montant à imputer sur F-2'] as const;
const box = (name: string) => () => screen.getByRole<HTMLInputElement>('textbox', { name });
const tick = (name: string) => screen.findByRole('checkbox', { name });

/** Invoices of 1 000,00 € and 500,00 €, and a payment of 1 199,99 €, entered manually. */
async function openCustomer(search = '') {
  const { context, client } = editsContext();
  const { id } = await client.customers.create({ code: 'ELANFILS', details, contacts: [] });
  await client.documents.create(entry(id, { reference: 'F-1', amountCents: 100_000 }));
  await client.documents.create(entry(id, { reference: 'F-2', amountCents: 50_000 }));
  await client.documents.create(
    entry(id, { kind: 'payment', side: 'credit', reference: 'VIR 7', amountCents: 119_999 }),
  );
  const user = mount(`/customers/${id}${search}`, context);
  await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 });
  return user;
}

test('payments are set against invoices manually without a mouse', async () => {
  const user = await openCustomer();
  await openTab(user, 'Imputer');
  const payment = await tick('Règlement VIR 7');
  await reach(user, () => payment);
  await user.keyboard(' ');
  await waitFor(() => expect(spaced(box(first)().value)).toBe('1 000,00'));
  expect(await screen.findByText('Équilibré')).toBeTruthy();
  await typeIn(user, box(first), '999,99');
  await typeIn(user, box(second), '200');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Équilibré')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Imputation enregistrée')).toBeTruthy();

  const writeOff = await screen.findByRole('button', { name: /Passer un écart de 0,01/ });
  await press(user, () => writeOff);
  const question = within(await screen.findByRole('dialog'));
  await typeIn(user, () => question.getByLabelText('Motif'), 'Arrondi');
  await press(user, () => question.getByRole('button', { name: 'Passer l’écart' }));
  expect(await screen.findByText('Écart passé')).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Facture F-1' })).toBeNull());
  await reach(user, () => screen.getByRole('tab', { selected: true }));
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(named('Annulé : écart de 0,01 € sur F-1').name)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(/^Annulé : imputation de/)).toBeTruthy();
  expect(await tick('Règlement VIR 7')).toBeTruthy();
});

test('who comes from the proposals begins in the first list, whose rows are ticked with the space bar', async () => {
  const user = await openCustomer('?tab=allocate');
  const credits = await screen.findByRole('grid', { name: 'Ce qu’il a réglé ou à son crédit' });
  await waitFor(() => expect(document.activeElement).toBe(credits));
  await user.keyboard(' ');
  const payment = await tick('Règlement VIR 7');
  await waitFor(() => expect((payment as HTMLInputElement).checked).toBe(true));
  await user.keyboard(' ');
  await waitFor(() => expect((payment as HTMLInputElement).checked).toBe(false));
});

const grid = (name: RegExp) => screen.findByRole('grid', { name });
const credit = 'Montant à imputer de VIR 7';

test('an amount is typed on its cell as in a spreadsheet, Enter goes on to the next row', async () => {
  const user = await openCustomer('?tab=allocate');
  const debits = await grid(/^Ce que le client doit/);
  debits.focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}700,5');
  expect(document.activeElement).toBe(box(first)());
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(debits);
  await waitFor(() => expect(spaced(box(first)().value)).toBe('700,50'));
  await user.keyboard('{F2}200{Enter}');
  await waitFor(() => expect(spaced(box(second)().value)).toBe('200,00'));
  expect(document.activeElement).toBe(debits);
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(box(second)());
  await user.keyboard('9{Escape}');
  expect(document.activeElement).toBe(debits);
  expect(spaced(box(second)().value)).toBe('200,00');
});

test('once all of a side is allocated, the keyboard is on the list that is left', async () => {
  const user = await openCustomer('?tab=allocate');
  const credits = await grid(/^Ce qu’il a réglé/);
  await waitFor(() => expect(document.activeElement).toBe(credits));
  await user.keyboard(' ');
  await waitFor(() => expect(spaced(box(credit)().value)).toBe('1 199,99'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Imputation enregistrée')).toBeTruthy();
  await waitFor(async () => expect(document.activeElement).toBe(await grid(/^Ce que le client doit/)));
});
