import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customers } from '../../db/schema.ts';
import { collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { fill as fillField } from './set-up/fill.ts';
import { press, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton } from './set-up/through-imports.ts';

async function openNewCustomer() {
  const context = collectionContext();
  const user = mount('/customers', context);
  await user.click(await readyButton('Nouveau client'));
  const dialog = within(await screen.findByRole('dialog', { name: 'Nouveau client' }));
  const field = (label: string) => dialog.getByLabelText<HTMLInputElement>(label);
  const fill = (label: string, text: string) => fillField(user, field(label), text);
  return { user, dialog, field, fill, stored: () => context.db.select().from(customers).all() };
}

test('what is wrong of a new customer stands beside its field; put right, its card is open', async () => {
  const { user, dialog, field, fill, stored } = await openNewCustomer();
  await fill('Nom', 'Élan & Fils');
  await fill('SIREN', '123 456 789');
  await user.click(dialog.getByRole('button', { name: 'Créer le client' }));
  expect(await dialog.findByText(/Neuf chiffres attendus/)).toBeTruthy();
  expect(document.activeElement).toBe(field('SIREN'));
  expect(stored()).toEqual([]);
  await fill('SIREN', '404 833 048 00022');
  await user.click(dialog.getByRole('button', { name: 'Créer le client' }));
  await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 });
  await user.click(screen.getByRole('tab', { name: 'Coordonnées et conditions' }));
  expect((await screen.findByLabelText<HTMLInputElement>('SIREN')).value).toBe('404833048');
});

test('a code is suggested once the name is left, and another typed over it', async () => {
  const { user, field, fill, stored } = await openNewCustomer();
  await fill('Nom', 'SARL Élan & Fils');
  await user.tab();
  await waitFor(() => expect(field('Code client').value).not.toBe(''));
  await fill('Code client', 'C00112');
  await fill('Ville', 'Lyon');
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'SARL Élan & Fils', level: 1 });
  expect(screen.getByText('C00112 · Entreprise · Lyon')).toBeTruthy();
  expect(stored()).toMatchObject([{ code: 'C00112', name: 'SARL Élan & Fils', city: 'Lyon' }]);
});

test('what only the application refuses stands beside its field too, with the bound', async () => {
  const { user, dialog, field, fill, stored } = await openNewCustomer();
  await fill('Nom', 'Élan & Fils');
  await fill('Code client', 'C00112');
  // The input holds no more than that; a script or an extension of the browser may put more into it.
  fireEvent.change(field('Ville'), { target: { value: 'x'.repeat(501) } });
  await user.click(dialog.getByRole('button', { name: 'Créer le client' }));
  expect(await dialog.findByText(/« Ville » : 500 caractères au plus/)).toBeTruthy();
  expect(document.activeElement).toBe(field('Ville'));
  expect(stored()).toEqual([]);
});

test('a customer is created without a mouse', async () => {
  const user = mount('/', collectionContext());
  await screen.findByRole('heading', { name: 'Accueil', level: 1 });
  const navigation = within(screen.getByRole('navigation', { name: 'Écrans' }));
  await press(user, () => navigation.getByRole('link', { name: 'Clients' }));
  const open = await readyButton('Nouveau client');
  await press(user, () => open);
  const form = within(await screen.findByRole('dialog', { name: 'Nouveau client' }));
  await typeIn(user, () => form.getByLabelText('Nom'), 'Élan & Fils');
  await user.tab();
  await waitFor(() => expect(form.getByLabelText<HTMLInputElement>('Code client').value).toBe('ELANFILS'));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 })).toBeTruthy();
});
