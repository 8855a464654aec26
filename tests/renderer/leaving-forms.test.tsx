import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customers, documents } from '../../db/schema.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';
import { answerUnsaved } from './set-up/unsaved.ts';
import { spaced } from './set-up/words.ts';

const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

function openCustomer(search = '') {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELANFILS', { name: 'Élan & Fils', city: null });
  return { user: mount(`/customers/${id}${search}`, context), db: context.db };
}

/** The window of a document, and its field of an amount. */
async function typeDocument() {
  const { user, db } = openCustomer();
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Saisir une pièce' }));
    return dialog('Saisir une pièce');
  };
  const stored = () => db.select().from(documents).all();
  return { user, stored, open };
}

test('Escape closes a new customer of whom nothing is typed; else it asks, and saving from the question saves', async () => {
  const context = collectionContext();
  const user = mount('/customers', context);
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Nouveau client' }));
    return dialog('Nouveau client');
  };
  await open();
  await user.keyboard('{Escape}');
  await closed();
  const typing = await open();
  await fill(user, typing.getByLabelText('Nom'), 'Élan & Fils');
  await user.tab();
  await waitFor(() => expect(field('Code client').value).toBe('ELANFILS'));
  await user.keyboard('{Escape}');
  await answerUnsaved(user, 'Enregistrer');
  await closed();
  await user.click(await within(await screen.findByRole('grid')).findByText('Élan & Fils'));
  expect(await screen.findByRole('heading', { name: 'Élan & Fils' })).toBeTruthy();
  expect(context.db.select().from(customers).all()).toMatchObject([{ code: 'ELANFILS', name: 'Élan & Fils' }]);
});

test('a document is not lost by Escape, nor saved before it has an amount', async () => {
  const { user, open } = await typeDocument();
  const typing = await open();
  await fill(user, typing.getByLabelText('Référence'), 'F-1');
  await user.keyboard('{Escape}');
  await answerUnsaved(user, 'Enregistrer');
  expect(typing.getByText('Un montant positif est nécessaire.')).toBeTruthy();
  await fill(user, typing.getByLabelText('Montant'), '100');
  await user.tab();
  await user.keyboard('{Escape}');
  await answerUnsaved(user, 'Rester');
  expect(field('Référence').value).toBe('F-1');
  await user.keyboard('{Escape}');
  await answerUnsaved(user, 'Enregistrer');
  await closed();
  expect(await within(screen.getByRole('grid')).findByText('F-1')).toBeTruthy();
});

test('a card left without saving is as it was', async () => {
  const { user } = openCustomer('?tab=details');
  await fill(user, await screen.findByLabelText('Ville'), 'Vienne');
  await user.click(screen.getByRole('tab', { name: 'Chronologie' }));
  await answerUnsaved(user, 'Ne pas enregistrer');
  await waitFor(() => expect(screen.queryByLabelText('Ville')).toBeNull());
  expect(screen.getByRole('tabpanel').textContent).not.toContain('Vienne');
  await user.click(screen.getByRole('tab', { name: 'Coordonnées et conditions' }));
  expect((await screen.findByLabelText<HTMLInputElement>('Ville')).value).toBe('');
});

test('an amount being typed counts at once: closing its window asks, and staying shows it written', async () => {
  const { user, open, stored } = await typeDocument();
  const typing = await open();
  await fill(user, typing.getByLabelText('Montant'), '1250');
  await user.click(typing.getByRole('button', { name: 'Fermer' }));
  await answerUnsaved(user, 'Rester');
  expect(spaced(field('Montant').value)).toBe('1 250,00');
  await user.click(typing.getByRole('button', { name: 'Annuler' }));
  await closed();
  expect(stored()).toEqual([]);
});

test('so does a day, which is given up with its document', async () => {
  const { user, open, stored } = await typeDocument();
  const typing = await open();
  await fill(user, typing.getByLabelText('Échéance'), '31/12/2027');
  await user.tab();
  await user.click(typing.getByRole('button', { name: 'Fermer' }));
  await answerUnsaved(user, 'Ne pas enregistrer');
  await closed();
  expect(stored()).toEqual([]);
});

test('what is no amount is not saved from the question, and Escape empties its field', async () => {
  const { user, open } = await typeDocument();
  const typing = await open();
  await fill(user, typing.getByLabelText('Montant'), 'douze');
  await user.click(typing.getByRole('button', { name: 'Fermer' }));
  await answerUnsaved(user, 'Enregistrer');
  expect(typing.getByText(/Montant attendu/)).toBeTruthy();
  await user.click(field('Montant'));
  await user.keyboard('{Escape}');
  expect(field('Montant').value).toBe('');
  await user.click(typing.getByRole('button', { name: 'Annuler' }));
  await closed();
});

test('Back in the middle of an amount asks, and so does closing the window', async () => {
  const context = collectionContext();
  const user = mount('/settings?tab=scenario', context);
  const least = await screen.findByLabelText<HTMLInputElement>('Montant minimum relancé');
  const usual = least.value;
  const closes = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(closes()).toBe(true);
  await fill(user, least, '35');
  window.history.back();
  await answerUnsaved(user, 'Rester');
  expect(least.value).toBe('35,00');
  expect(window.location.pathname).toBe('/settings');
  await fill(user, least, usual);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(closes()).toBe(true));
  await fill(user, least, '36');
  expect(closes()).toBe(false);
});
