import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

/** On 30 June 2025, three customers: two with 40 days late, of which one also has a hundred. */
function ledger() {
  const context = collectionContext();
  const { db } = context;
  for (const [code, late, old] of [
    ['UN', 500_00, 0],
    ['DEUX', 500_00, 20_00],
    ['TROIS', 90_00, 70_00],
  ] as const) {
    const id = addCustomer(db, code);
    addInvoice(db, id, `F-${code}`, late, '2025-05-21');
    if (old > 0) addInvoice(db, id, `G-${code}`, old, '2025-03-01');
  }
  return context;
}

const grid = () => screen.getByRole('grid', { name: 'Balance âgée' });
const names = () =>
  [...grid().querySelectorAll('tbody tr')].map((row) => spaced(row.querySelector('[data-column="0"]')?.textContent));
const headings = () =>
  within(grid())
    .getAllByRole('columnheader')
    .map((each) => spaced(each.textContent));
const total = () => spaced([...grid().querySelectorAll('tfoot td')].at(-1)?.textContent);
const heading = (name: string) => within(within(grid()).getByRole('columnheader', { name })).getByRole('button');

test('several columns sort the balance, the first deciding', async () => {
  const user = mount('/balance', ledger());
  await screen.findByText('Client UN');
  await user.click(heading('31 à 60 j'));
  await user.keyboard('{Shift>}');
  await user.click(heading('Plus de 90 j'));
  await user.keyboard('{/Shift}');
  await waitFor(() => expect(names()).toEqual(['Client DEUX DEUX', 'Client UN UN', 'Client TROIS TROIS']));
  expect(window.location.search).toBe('?sort=-late31to60%2C-lateOver90');
});

test('conditions narrow the balance with its totals, and the control says that it is of all', async () => {
  const user = mount('/balance', ledger());
  await screen.findByText('Client UN');
  expect(screen.queryByText(/Contrôle de toute la balance/)).toBeNull();
  await user.click(await readyButton('Filtrer'));
  const form = within(await screen.findByRole('dialog'));
  await user.click(form.getByRole('combobox', { name: 'Colonne' }));
  await user.click(await form.findByRole('option', { name: 'Plus de 90 j' }));
  await user.type(await screen.findByLabelText('De'), '50');
  await user.click(form.getByRole('button', { name: 'Filtrer' }));
  await waitFor(() => expect(names()).toEqual(['Client TROIS TROIS']));
  expect(total()).toBe('160,00');
  expect(screen.getByText('Contrôle de toute la balance, filtres non compris')).toBeTruthy();
  await user.click(screen.getByRole('button', named('Retirer le filtre Plus de 90 j : au moins 50,00')));
  await waitFor(() => expect(names()).toHaveLength(3));
  expect(total()).toBe('1 180,00');
});

test('the columns chosen are kept for these limits, and exported as they are shown', async () => {
  const context = ledger();
  const user = mount('/balance', context);
  await screen.findByText('Client UN');
  await user.click(await readyButton('Colonnes'));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Code client' }));
  await user.click(screen.getByRole('checkbox', { name: 'Montrer Non échu' }));
  await user.click(screen.getByRole('checkbox', { name: 'Montrer 1 à 30 j' }));
  await user.keyboard('{Escape}');
  await waitFor(() =>
    expect(headings()).toEqual(['Client', '31 à 60 j', '61 à 90 j', 'Plus de 90 j', 'Total', 'Code client']),
  );
  // The code stands in its own column: the name is no longer followed by it.
  expect(names()).toEqual(['Client DEUX', 'Client TROIS', 'Client UN']);
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: /CSV/ }));
  await waitFor(() => expect(context.made).toHaveLength(1));
  const csv = new TextDecoder().decode(context.made[0]?.content);
  expect(csv).toContain('Client;Devise;31 à 60 j;61 à 90 j;Plus de 90 j;Total;Code client');
  expect(csv).toContain('Client DEUX;EUR;500,00;0,00;20,00;520,00;DEUX');
});

test('the credit limit and what is above it are columns and filters like the others', async () => {
  const context = collectionContext();
  for (const [code, creditLimitCents] of [
    ['UN', 100_00],
    ['DEUX', null],
  ] as const)
    addInvoice(context.db, addCustomer(context.db, code, { creditLimitCents }), `F-${code}`, 130_00, '2025-05-21');
  const user = mount(
    `/balance?where=${encodeURIComponent(JSON.stringify([{ column: 'overLimitCents', from: 1 }]))}`,
    context,
  );
  await waitFor(() => expect(names()).toEqual(['Client UN UN']));
  await user.click(await readyButton('Colonnes'));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Encours autorisé' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Dépassement de l’encours' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(headings().slice(-2)).toEqual(['Encours autorisé', 'Dépassement de l’encours']));
  const cells = [...grid().querySelectorAll('tbody tr td')].map((cell) => spaced(cell.textContent));
  expect(cells.slice(-2)).toEqual(['100,00', '30,00']);
});

test('a column that held nothing appears once it does, although others were chosen before', async () => {
  const context = ledger();
  const user = mount('/balance', context);
  await screen.findByText('Client UN');
  await user.click(await readyButton('Colonnes'));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Non échu' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(headings()).not.toContain('Non échu'));
  expect(headings()).not.toContain('Sans échéance');
  addInvoice(context.db, addCustomer(context.db, 'QUATRE'), 'F-4', 30_00, null);
  for (const tell of context.firms.listeners) tell({ firm: 'test', topics: ['documents'] });
  await waitFor(() => expect(headings()).toContain('Sans échéance'));
  expect(headings()).not.toContain('Non échu');
});

test('other limits bring their own columns, whatever was chosen for those before', async () => {
  const user = mount('/balance', ledger());
  await screen.findByText('Client UN');
  await user.click(await readyButton('Colonnes'));
  await user.click(await screen.findByRole('checkbox', { name: 'Montrer Non échu' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(headings()).not.toContain('Non échu'));
  await user.clear(screen.getByLabelText('Tranches (jours)'));
  await user.type(screen.getByLabelText('Tranches (jours)'), '45{Enter}');
  await waitFor(() => expect(headings()).toEqual(['Client', 'Non échu', '1 à 45 j', 'Plus de 45 j', 'Total']));
});
