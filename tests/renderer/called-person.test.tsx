import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { contacts, interactions } from '../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** Two customers to call: Mme Roy of the accounts of one, anybody of the other. */
async function calls() {
  const context = collectionContext();
  const { db } = context;
  const roy = addCustomer(db, 'ROY');
  addInvoice(db, roy, 'F1', 900_00, '2025-05-31');
  const nobody = addCustomer(db, 'PERSONNE');
  addInvoice(db, nobody, 'F2', 100_00, '2025-05-31');
  const person = { customerId: roy, name: 'Mme Roy', duty: 'accounts' as const, phone: '0240010203' };
  db.insert(contacts)
    .values([
      { ...person, id: 1 },
      { ...person, id: 2, name: 'M. Petit', duty: 'management' },
    ])
    .run();
  context.session.firm?.connection.exec("update scenario_steps set channel = 'call', recipient = 'accounts'");
  const user = mount('/reminders?tab=proposals', context);
  await screen.findByRole('complementary', { name: 'Client ROY' });
  const record = async () => {
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('dialog', { name: /^Enregistrer/ });
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(await screen.findByRole('button', { name: 'Sans attendre' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  const told = () => db.select({ person: interactions.person, text: interactions.text }).from(interactions).all();
  return { user, told, record };
}

const person = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Interlocuteur' });

test('a call is told with the contact it was to, without anything typed', async () => {
  const { user, told, record } = await calls();
  expect((await person()).value).toBe('Mme Roy · 0240010203');
  await user.type(screen.getByRole('textbox', { name: 'Texte' }), 'Rappelle demain');
  await record();
  expect(told()).toEqual([{ person: 'Mme Roy · 0240010203', text: 'Rappelle demain' }]);
  await screen.findByRole('complementary', { name: 'Client PERSONNE' });
  expect((await person()).value).toBe('');
});

test('another is typed in its place, or nobody is', async () => {
  const { user, told, record } = await calls();
  await user.clear(await person());
  expect((await person()).value).toBe('');
  await user.type(await person(), 'Standard');
  await record();
  expect(told()).toEqual([{ person: 'Standard', text: '' }]);
});

test('a contact proposed does not say that a call was made: of several selected, those told leave', async () => {
  const { user } = await calls();
  await person();
  await user.click(screen.getByRole('checkbox', { name: 'Tout sélectionner' }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Éditer la sélection' }).disabled).toBe(true);
});
