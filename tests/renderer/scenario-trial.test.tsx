import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { scenarioSteps, scenarios } from '../../db/schema.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

function firm() {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils', searchText: 'elan & fils elan' });
  addInvoice(context.db, id, 'F-1', 10_000, '2025-03-31', { issuedOn: '2025-03-01', bookedOn: '2025-03-01' });
  return { context, id };
}

const rowsOf = async () =>
  within(await within(await screen.findByRole('dialog')).findByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.replaceAll(/[\u00a0\u202f]/g, ' '));

test('a scenario is tried as it is written, even unsaved, on a customer that is chosen', async () => {
  const { context } = firm();
  const user = mount('/settings?tab=scenario', context);
  const name = await screen.findByRole('textbox', { name: 'Étape, Première relance' });
  await user.clear(name);
  await user.type(name, 'Mot aimable');
  await user.click(screen.getByRole('button', { name: 'Essayer' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('combobox', { name: 'Client' }));
  await user.click(await screen.findByRole('option', { name: /Élan & Fils/ }));
  const rows = await rowsOf();
  expect(rows.slice(0, 3)).toEqual([
    '26/03/2025Aurait été envoyéeRappel courtoisLettre100,00 €F-1',
    '08/04/2025Aurait été envoyéeMot aimableLettre100,00 €F-1',
    '15/04/2025Aurait été envoyéeAppelAppel100,00 €F-1',
  ]);
  expect(rows.at(-1)).toMatch(/À venir/);
  const stored = context.db.select().from(scenarioSteps).all();
  expect(stored.some((step) => step.name === 'Mot aimable')).toBe(false);
});

test('the page of a customer leads to its scenario tried on it', async () => {
  const { context, id } = firm();
  const user = mount(`/customers/${id}`, context);
  await user.click(await screen.findByRole('link', { name: 'Essayer un scénario' }));
  await waitFor(async () => expect((await rowsOf()).length).toBeGreaterThan(4));
  expect(await within(await screen.findByRole('dialog')).findByText('Élan & Fils (ELAN)')).toBeTruthy();
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Autre client' }));
  expect(await within(screen.getByRole('dialog')).findByRole('combobox', { name: 'Client' })).toBeTruthy();
});

test('messages of one day about several documents stand each on its own line', async () => {
  const { context, id } = firm();
  context.db.update(scenarios).set({ messagesPer: 'document' }).run();
  addInvoice(context.db, id, 'F-2', 20_000, '2025-03-31', { issuedOn: '2025-03-01', bookedOn: '2025-03-01' });
  const complaints = vi.spyOn(console, 'error');
  mount(`/settings?tab=scenario&try=${id}`, context);
  expect((await rowsOf()).slice(0, 2)).toEqual([
    '26/03/2025Aurait été envoyéeRappel courtoisLettre200,00 €F-2',
    '26/03/2025Aurait été envoyéeRappel courtoisLettre100,00 €F-1',
  ]);
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
});
