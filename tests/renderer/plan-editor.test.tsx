import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { plans } from '../../db/schema.ts';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { openDispute } from '../usecases/set-up/open-dispute.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { goTo, readyButton } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

/** A customer with two invoices overdue, 300,00 € and 100,01 €, and one to come of 50,00 €. */
async function openEditor(before: (context: ReturnType<typeof collectionContext>, id: number) => void = () => {}) {
  const context = collectionContext();
  const { db } = context;
  const id = addCustomer(db, 'C1');
  addInvoice(db, id, 'F1', 30_000, '2025-04-30');
  addInvoice(db, id, 'F2', 10_001, '2025-05-31');
  addInvoice(db, id, 'F3', 5_000, '2025-08-31');
  before(context, id);
  const user = mount(`/plans/new?customer=${id}`, context);
  await screen.findByRole('textbox', { name: 'Montant de l’échéance 1' });
  return { user, db, saved: () => db.select().from(plans).all() };
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const amounts = () =>
  screen
    .getAllByRole<HTMLInputElement>('textbox', { name: /^Montant de l’échéance/ })
    .map(({ value }) => spaced(value));
const days = () =>
  screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Date de l’échéance/ }).map(({ value }) => value);
const schedule = () => spaced(screen.getByRole('heading', { name: 'Échéances' }).closest('section')?.textContent);
const create = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer la proposition' });

test('what is overdue is offered, in three months, to the cent', async () => {
  await openEditor();
  expect([box('F1').checked, box('F2').checked, box('F3').checked]).toEqual([true, true, false]);
  expect(days()).toEqual(['15/07/2025', '15/08/2025', '15/09/2025']);
  expect([...amounts(), ...(schedule().match(/133,3\d|400,01/g) ?? [])]).toEqual([
    '133,33',
    '133,33',
    '133,35',
    '400,01',
  ]);
});

test('another choice of invoices gives another schedule', async () => {
  const { user } = await openEditor();
  await user.click(box('F2'));
  await waitFor(() => expect(amounts()).toEqual(['100,00', '100,00']));
  expect(screen.getByText(/^1 .*sur 3/)).toBeTruthy();
});

test('without an invoice nothing can be saved', async () => {
  const { user } = await openEditor();
  await user.click(box('F1'));
  await user.click(box('F2'));
  await waitFor(() => expect(create().disabled).toBe(true));
});

test('an amount by instalment starts from the one on screen', async () => {
  const { user } = await openEditor();
  await user.click(box('F2'));
  await waitFor(() => expect(amounts()).toEqual(['100,00', '100,00']));
  await user.click(screen.getByRole('radio', { name: /montant/i }));
  await waitFor(() => expect(amounts()).toEqual(['100,00', '100,00']));
});

test('an instalment typed is kept until the terms change', async () => {
  const { user } = await openEditor();
  await user.click(box('F2'));
  await waitFor(() => expect(amounts()[0]).toBe('100,00'));
  const first = screen.getByRole('textbox', { name: 'Montant de l’échéance 1' });
  await user.clear(first);
  await user.type(first, '150{Enter}');
  await waitFor(() => expect(amounts()).toEqual(['150,00', '100,00']));
  await user.click(screen.getByRole('button', { name: 'Revenir à des montants égaux' }));
  await waitFor(() => expect(amounts()).toEqual(['100,00', '100,00']));
});

test('instalments above the debt are said and cannot be saved', async () => {
  const { user, saved } = await openEditor();
  const first = screen.getByRole('textbox', { name: 'Montant de l’échéance 1' });
  await user.clear(first);
  await user.type(first, '900{Enter}');
  expect(await screen.findByText('Les échéances dépassent le total : réduisez un montant.')).toBeTruthy();
  expect(create().disabled).toBe(true);
  expect(saved()).toEqual([]);
});

test('a disputed invoice and credits to allocate are said before', async () => {
  const { user } = await openEditor((context, id) => {
    const { db } = context;
    openDispute(context, { documentId: 1 });
    openDispute(context, { documentId: 2, amountCents: 1 });
    addInvoice(db, id, 'R1', 2_000, null, { kind: 'payment', side: 'credit' });
  });
  expect(await screen.findByText(/F1, F2/)).toBeTruthy();
  expect(screen.getByText(/20,00/)).toBeTruthy();
  await user.click(box('F2'));
  await waitFor(() => expect(screen.queryByText(/F1, F2/)).toBeNull());
});

test('saved, the plan is shown with its instalments', async () => {
  const { user, saved } = await openEditor();
  await user.click(create());
  expect(await screen.findByRole('heading', named('Échéancier n° 1'))).toBeTruthy();
  expect(saved()).toHaveLength(1);
  expect(screen.queryByText('Modifications non enregistrées')).toBeNull();
});

test('a plan agreed to holds its invoices back', async () => {
  const { user } = await openEditor();
  await user.click(create());
  await user.click(await readyButton('Le client a accepté'));
  const question = within(await screen.findByRole('dialog', named('Enregistrer l’acceptation')));
  await user.click(question.getByRole('button', { name: 'Le client a accepté' }));
  await screen.findByText('Accepté');
  await goTo(user, 'À faire');
  await user.click(screen.getByRole('tab', { name: 'En attente' }));
  await fill(user, await screen.findByRole('searchbox'), 'C1');
  const held = within(await screen.findByRole('grid', { name: 'Relances en attente et leurs raisons' }));
  const reasonOf = async (reference: string) => (await held.findByText(reference)).closest('tr')?.textContent;
  for (const reference of ['F1', 'F2']) expect(await reasonOf(reference)).toMatch(/Client C1.*Échéancier en cours/);
});

test('leaving a plan changed asks; as it was offered, it does not', async () => {
  const { user } = await openEditor();
  const leave = () => user.click(screen.getByRole('link', { name: 'Annuler' }));
  await user.click(box('F2'));
  await leave();
  const question = await screen.findByRole('dialog', { name: 'Modifications non enregistrées' });
  await user.click(within(question).getByRole('button', { name: 'Rester' }));
  await user.click(box('F2'));
  await leave();
  expect(await screen.findByRole('heading', { name: 'Échéanciers', level: 1 })).toBeTruthy();
});

test('no heading is empty while the customer is being read', async () => {
  const empty: string[] = [];
  const observer = new MutationObserver(() => {
    for (const heading of document.querySelectorAll('h1, h2'))
      if (heading.textContent === '') empty.push(heading.outerHTML);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  await openEditor();
  observer.disconnect();
  expect(empty).toEqual([]);
});

test('an invoice that another plan covers is not offered, and its plan is named', async () => {
  const client = (context: ReturnType<typeof collectionContext>) => createRouterClient(router, { context });
  const context = collectionContext();
  const { db } = context;
  const customerId = addCustomer(db, 'C1');
  const first = addInvoice(db, customerId, 'F1', 30_000, '2025-04-30');
  addInvoice(db, customerId, 'F2', 10_001, '2025-05-31');
  const asked = { documentIds: [first], includePenalties: false, includeIndemnities: false };
  const terms = { ...asked, firstOn: '2025-07-31', frequency: 'month', count: 2 } as const;
  const { instalments } = await client(context).plans.simulate(terms);
  const { id } = await client(context).plans.create({ customerId, terms, instalments, note: null });
  await client(context).plans.accept({ id, acceptedOn: '2025-06-01' });
  mount(`/plans/new?customer=${customerId}`, context);
  await screen.findByRole('textbox', { name: 'Montant de l’échéance 1' });
  expect([box('F1').disabled, box('F1').checked, box('F2').checked]).toEqual([true, false, true]);
  expect(screen.getByRole('link', named('déjà dans l’échéancier n° 1')).getAttribute('href')).toBe(`/plans/${id}`);
  expect(screen.queryByRole('alert')).toBeNull();
});
