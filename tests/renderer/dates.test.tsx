import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { named } from './set-up/words.ts';

const noFebruary31 = /Le 31 février n’existe pas.: février 2025 a 28 jours/;

/** A page about a customer who owes an invoice, on 30 June 2025. */
function open(address: (customerId: number) => string) {
  const context = collectionContext();
  const id = addCustomer(context.db, 'C1');
  addInvoice(context.db, id, 'F-0', 100_000, '2025-04-30');
  return mount(address(id), context);
}

const day = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const isGone = (sentence: RegExp) => waitFor(() => expect(screen.queryByText(sentence)).toBeNull());

/** The window of a document with all it needs but a right day. */
async function typeDocument() {
  const user = open((id) => `/customers/${id}`);
  await user.click(await screen.findByRole('button', { name: 'Saisir une pièce' }));
  const typing = within(await screen.findByRole('dialog', { name: 'Saisir une pièce' }));
  await fill(user, typing.getByLabelText('Référence'), 'F-1');
  await fill(user, typing.getByLabelText('Montant'), '100');
  return { user, typing, save: () => user.click(typing.getByRole('button', { name: 'Enregistrer' })) };
}

test('a document of a day that cannot be is not saved: the day stays typed, said and focused, until Escape gives it up', async () => {
  const { user, typing, save } = await typeDocument();
  for (const [typed, sentence] of [
    ['', /Une date est nécessaire/],
    ['31/02/2025', noFebruary31],
    ['fin du mois', /Ce n’est pas une date/],
  ] as const) {
    await fill(user, day('Date'), typed);
    await save();
    expect(typing.getByText(sentence)).toBeTruthy();
    const wrong = typing.getByRole('textbox', { name: 'Date', description: sentence });
    expect(wrong).toBe(day('Date'));
    expect(day('Date').value).toBe(typed);
    expect(document.activeElement).toBe(wrong);
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
  }
  await user.keyboard('{Escape}');
  expect(day('Date').value).toBe('30/06/2025');
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});

test('a due date that does not exist keeps a document from being saved until it is put right', async () => {
  const { user, typing, save } = await typeDocument();
  await fill(user, day('Date'), '28/02/2025');
  await fill(user, day('Échéance'), '31/02/25');
  await save();
  expect(typing.getByText(noFebruary31)).toBeTruthy();
  await fill(user, day('Échéance'), '31/3/25');
  await save();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const row = (await within(screen.getByRole('grid')).findByText('F-1')).closest('tr');
  expect(row?.textContent).toMatch(/28\/02\/2025.*31\/03\/2025/);
});

test('a plan with a day or a delay that cannot be is not saved', async () => {
  const user = open((id) => `/customers/${id}`);
  await user.click(await screen.findByRole('link', { name: 'Nouvel échéancier' }));
  const first = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Date de l’échéance 1' });
  const save = () => user.click(screen.getByRole('button', { name: 'Enregistrer la proposition' }));
  await fill(user, first, '31/02/2025');
  await save();
  expect(screen.getByText(noFebruary31)).toBeTruthy();
  expect(first.value).toBe('31/02/2025');
  await user.click(first);
  await user.keyboard('{Escape}');
  expect(first.value).toBe('15/07/2025');
  const delay = screen.getByLabelText<HTMLInputElement>(/^Délai de la mise en demeure/);
  await fill(user, delay, '90');
  await save();
  expect(screen.getByText('Un nombre entier est attendu, de 3 à 60.')).toBeTruthy();
  await user.click(delay);
  await user.keyboard('{Escape}');
  await isGone(/Un nombre entier est attendu/);
  expect(screen.getByRole('heading', { name: 'Nouvel échéancier' })).toBeTruthy();
});

test('a closing date that does not exist is said and not applied; a button gives it up', async () => {
  const user = open(() => '/balance');
  const asOf = await screen.findByLabelText('Date d’arrêté');
  await fill(user, asOf, '31/02/2025');
  await user.keyboard('{Enter}');
  expect(await screen.findByText(noFebruary31)).toBeTruthy();
  expect(day('Date d’arrêté').value).toBe('31/02/2025');
  expect(window.location.search).toBe('');
  await user.click(screen.getByRole('button', named('Aujourd’hui')));
  expect(day('Date d’arrêté').value).toBe('30/06/2025');
  await isGone(noFebruary31);
});

test('a balance of a day to come cannot be closed, and the button says why', async () => {
  const user = open(() => '/balance');
  await fill(user, await screen.findByLabelText('Date d’arrêté'), '+7');
  await user.keyboard('{Enter}');
  const close = await screen.findByRole('button', {
    name: 'Arrêter la balance',
    description: /Une balance s’arrête aujourd’hui ou à une date passée/,
  });
  expect(close.getAttribute('aria-disabled')).toBe('true');
  await user.click(close);
  expect(screen.queryByRole('dialog')).toBeNull();
});
