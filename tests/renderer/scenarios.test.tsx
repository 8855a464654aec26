import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

const list = () => screen.findByRole('navigation', { name: 'Scénarios de relance' });
const namesIn = (nav: HTMLElement) =>
  within(nav)
    .getAllByRole('link')
    .map(({ textContent }) => textContent);

async function openList() {
  const context = collectionContext();
  const client = createRouterClient(router, { context });
  const customerId = addCustomer(context.db, 'LILAS');
  const strict = (await client.scenarios.list()).find(({ name }) => name === 'Ferme')?.id ?? 0;
  await client.scenarios.assign({ customerIds: [customerId], scenarioId: strict });
  const user = mount('/settings?tab=scenario', context);
  const act = async (scenario: string, name: string) => {
    await user.click(within(await list()).getByRole('button', { name: `Actions sur ${scenario}` }));
    await user.click(await screen.findByRole('menuitem', { name }));
  };
  return { client, user, customerId, act };
}

test('a scenario is added from a ready one and shown at once', async () => {
  const { user, client } = await openList();
  await user.click(await screen.findByRole('button', { name: 'Nouveau scénario' }));
  const dialog = await screen.findByRole('dialog', { name: 'Nouveau scénario de relance' });
  const name = within(dialog).getByLabelText('Nom du scénario');
  await user.type(name, 'Ferme');
  await user.click(within(dialog).getByRole('button', { name: 'Nouveau scénario' }));
  expect(await within(dialog).findByText(/Un autre scénario s’appelle déjà « Ferme »/)).toBeTruthy();
  await user.type(name, ' bis');
  await user.click(within(dialog).getByRole('button', { name: 'Nouveau scénario' }));
  expect(await screen.findByText('Scénario ajouté')).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Ferme bis' })).toBeTruthy();
  expect((await client.scenarios.list()).at(-1)?.name).toBe('Ferme bis');
});

test('a scenario is moved, made the default, and archived once those who follow it follow another', async () => {
  const { user, client, customerId, act } = await openList();
  await act('Ferme', 'Monter');
  await waitFor(async () => expect(namesIn(await list())[1]).toBe('Ferme4 étapes · 1 client'));
  await act('Courtois', 'Prendre par défaut');
  expect(await screen.findByText('Scénario par défaut : Courtois')).toBeTruthy();
  await act('Ferme', 'Archiver');
  const dialog = await screen.findByRole('dialog', { name: /^Archiver «\sFerme\s»$/ });
  await user.click(within(dialog).getByRole('button', { name: 'Archiver' }));
  expect(await screen.findByText('Scénario archivé : Ferme')).toBeTruthy();
  expect(await client.scenarios.ofCustomer({ customerId })).toMatchObject({ by: 'default' });
  await act('Ferme', 'Rétablir');
  expect(await screen.findByText('Scénario rétabli : Ferme')).toBeTruthy();
});

test('the window that archives a scenario says what becomes of the rules that lead to it', async () => {
  const { user, client, act } = await openList();
  await act('Particulier', 'Archiver');
  const dialog = within(await screen.findByRole('dialog', { name: /^Archiver/ }));
  expect(dialog.getByText('La règle qui y mène ne s’appliquera plus tant qu’il est archivé.')).toBeTruthy();
  await user.click(dialog.getByRole('combobox', { name: 'Scénario suivi ensuite' }));
  await user.click(await screen.findByRole('option', { name: 'Courtois' }));
  expect(dialog.getByText('La règle qui y mène mènera au scénario choisi.')).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Archiver' }));
  expect(await screen.findByText('Scénario archivé : Particulier')).toBeTruthy();
  const gentle = (await client.scenarios.list()).find(({ name }) => name === 'Courtois');
  expect((await client.scenarios.rules()).map(({ scenarioId }) => scenarioId)).toContain(gentle?.id);
});

test('a customer is given another scenario, and the card says since when and by whom', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'LILAS');
  const user = mount(`/customers/${customerId}`, context);
  await user.click(await screen.findByRole('button', { name: 'Changer de scénario' }));
  const dialog = await screen.findByRole('dialog', { name: /^Scénario de relance/ });
  await user.click(within(dialog).getByRole('combobox', { name: 'Scénario suivi' }));
  await user.click(await screen.findByRole('option', { name: 'Grand compte' }));
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Scénario attribué')).toBeTruthy();
  expect(await screen.findByText('Grand compte', { selector: 'strong' })).toBeTruthy();
  expect(screen.getByText(/^depuis le .*, par /)).toBeTruthy();
});

test('a rule is added, and its customers follow its scenario', async () => {
  const { user, client, customerId } = await openList();
  await client.scenarios.assign({ customerIds: [customerId], scenarioId: null });
  await user.click(await screen.findByRole('button', { name: 'Ajouter une règle' }));
  const dialog = await screen.findByRole('dialog', { name: 'Règle d’attribution' });
  await user.click(within(dialog).getByRole('combobox', { name: 'Nature du client' }));
  await user.click(await screen.findByRole('option', { name: 'Entreprise' }));
  await user.type(within(dialog).getByLabelText('Client depuis moins de (mois)'), '6');
  await user.click(within(dialog).getByRole('combobox', { name: 'Scénario suivi' }));
  await user.click(await screen.findByRole('option', { name: 'Grand compte' }));
  await user.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Règles enregistrées')).toBeTruthy();
  const row = (await screen.findByText(/^Entreprise · client depuis moins de 6 mois/)).closest('tr');
  expect(row?.textContent).toContain('Grand compte');
  expect(await client.scenarios.ofCustomer({ customerId })).toMatchObject({ by: 'rule', rule: { monthsBelow: 6 } });
  await user.click(screen.getByRole('button', { name: 'Retirer la règle 3' }));
  await waitFor(async () => expect(await client.scenarios.ofCustomer({ customerId })).toMatchObject({ by: 'default' }));
});
