import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { tasks } from '../../db/schema.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

const dialog = () => screen.findByRole('dialog');

test('a task is noted about the customer on screen by one key, changed, ticked, and taken back', async () => {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN');
  const stored = () => context.db.select().from(tasks).all();
  const user = mount(`/customers/${id}`, context);
  await screen.findByRole('heading', { name: 'Client ELAN' });
  await user.keyboard('{Shift>}T{/Shift}');
  const form = within(await dialog());
  await user.type(await form.findByLabelText('À faire'), 'Envoyer le relevé');
  await user.type(form.getByLabelText('Heure'), '9h5');
  await user.click(form.getByRole('button', { name: /^Enregistrer/ }));
  expect(await form.findByText('Heure attendue, par exemple 14:30')).toBeTruthy();
  await user.clear(form.getByLabelText('Heure'));
  await user.type(form.getByLabelText('Heure'), '9h');
  await user.click(form.getByRole('button', { name: /^Enregistrer/ }));
  await screen.findByText('01/07/2025 · 09:00 : Envoyer le relevé');
  expect(stored()).toMatchObject([
    { customerId: id, text: 'Envoyer le relevé', dueOn: '2025-07-01', dueTime: '09:00' },
  ]);
  await user.click(await screen.findByRole('button', { name: /^Modifier.: Envoyer/ }));
  const change = within(await dialog());
  await user.click(await change.findByRole('combobox', { name: 'Répétition' }));
  await user.click(await screen.findByRole('option', { name: 'Chaque mois' }));
  await user.click(change.getByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(stored()[0]?.repeatUnit).toBe('month'));
  await user.click(await screen.findByRole('button', { name: /^Marquer comme faite.: Envoyer/ }));
  await screen.findByText('01/08/2025 · 09:00 : Envoyer le relevé');
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('01/07/2025 · 09:00 : Envoyer le relevé');
});

test('a task about nobody is noted from any screen', async () => {
  const context = collectionContext();
  const user = mount('/calendar', context);
  await screen.findByRole('heading', { name: 'Calendrier' });
  await user.keyboard('{Shift>}T{/Shift}');
  const form = within(await dialog());
  await user.type(await form.findByLabelText('À faire'), 'Relevés de banque');
  await user.click(form.getByRole('button', { name: /^Enregistrer/ }));
  await waitFor(() => expect(context.db.select().from(tasks).all()).toMatchObject([{ customerId: null }]));
});
