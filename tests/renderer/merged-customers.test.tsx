import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { press, reach, typeIn } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import type { User } from './set-up/through-imports.ts';

/** « SARL Élan & Fils » of Lyon owes 200,50 €, « Elan et Fils » of Paris 100,00 €, and there is another customer; all entered manually. */
async function openCustomers({ areMerged }: { areMerged: boolean }) {
  const { context, client } = editsContext();
  const create = async (code: string, name: string, city: string, reference: string, amountCents: number) => {
    const card = { ...details, name, city, addressLine1: null, postcode: null };
    const { id } = await client.customers.create({ code, details: card, contacts: [] });
    await client.documents.create(entry(id, { reference, amountCents }));
    return id;
  };
  const fromId = await create('C00112', 'SARL Élan & Fils', 'Lyon', 'F-2', 20_050);
  const intoId = await create('C00012', 'Elan et Fils', 'Paris', 'F-1', 10_000);
  await create('C00200', 'Boulangerie Lefèvre', 'Rennes', 'F-3', 5_000);
  if (areMerged) await client.customers.merge({ fromId, intoId, take: ['address'] });
  return mount('/customers', context);
}

async function enter(user: User, role: string, name: string) {
  const target = await screen.findByRole(role, { name });
  await press(user, () => target);
}

/** Goes to the tabs of the page, and with the arrows to the one of that name. */
async function openTab(user: User, name: string) {
  const tab = await screen.findByRole('tab', { name });
  const list = within(tab.closest<HTMLElement>('[role=tablist]') ?? document.body);
  await reach(user, () => list.getByRole('tab', { selected: true }));
  for (let pressed = 0; pressed < 10 && tab.getAttribute('aria-selected') !== 'true'; pressed += 1)
    await user.keyboard('{ArrowRight}');
}

test('two customers that are possibly one are united by keyboard', async () => {
  const user = await openCustomers({ areMerged: false });
  await screen.findByText('3 clients');
  await reach(user, () => screen.getByRole('radio', { name: 'Tous' }));
  await user.keyboard('{ArrowLeft}');
  expect(await screen.findByText('2 clients')).toBeTruthy();
  await user.click(within(await screen.findByRole('grid')).getByText('Elan et Fils'));
  expect(await screen.findByText('Peut-être le même client')).toBeTruthy();

  await enter(user, 'button', 'Fusionner avec…');
  const dialog = within(await screen.findByRole('dialog', { name: 'Fusionner deux clients' }));
  await typeIn(user, () => dialog.getByRole('combobox'), 'c00112');
  await waitFor(() => expect(screen.getByRole('option').textContent).toContain('SARL Élan & Fils'));
  await user.keyboard('{ArrowDown}{Enter}');
  expect((await dialog.findByRole('row', { name: /Ensemble/ })).textContent).toContain('300,50');
  expect(dialog.getByText('1 pièce')).toBeTruthy();
  await reach(user, () => dialog.getByRole('radio', { name: /Adresse\s:\sgarder .*Paris/ }));
  await user.keyboard('{ArrowRight}');
  expect(dialog.getByRole<HTMLInputElement>('radio', { name: /Adresse\s:\sgarder .*Lyon/ }).checked).toBe(true);
  await press(user, () => dialog.getByRole('button', { name: 'Fusionner' }));
  await screen.findByText(/^Clients fusionnés/);
  expect(await screen.findByText('C00012 et C00112 · Entreprise · Lyon')).toBeTruthy();
  expect(await within(screen.getByRole('grid')).findByText('F-2')).toBeTruthy();
});

test('the one that joined another is found by its code, leads to it, and is separated and joined again', async () => {
  const user = await openCustomers({ areMerged: true });
  await screen.findByText('2 clients');
  await typeIn(user, () => screen.getByLabelText('Nom, code, référence…'), 'C00112');
  await screen.findByText('1 client');
  await user.click(within(screen.getByRole('grid')).getByText('Elan et Fils'));
  await openTab(user, 'Coordonnées et conditions');
  await enter(user, 'link', 'SARL Élan & Fils');
  await screen.findByText(/^Ce client a été fusionné avec Elan et Fils/);
  await enter(user, 'link', 'Ouvrir Elan et Fils');
  await screen.findByRole('heading', { name: 'Elan et Fils', level: 1 });

  await openTab(user, 'Chronologie');
  await enter(user, 'button', 'Séparer de nouveau SARL Élan & Fils');
  await screen.findByText(/^Clients séparés/);
  await screen.findByText('C00012 · Entreprise · Paris');
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('C00012 et C00112 · Entreprise · Lyon');
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Annulé : fusion de SARL Élan & Fils avec Elan et Fils');
  expect(await screen.findByText('C00012 · Entreprise · Paris')).toBeTruthy();
});
