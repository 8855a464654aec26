import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { closeFirm, openFirm } from '../../electron/app/session.ts';
import { queryClient } from '../../renderer/client/queries.ts';
import { makeFirmFile } from '../db/firm-file.ts';
import { makeContext } from '../make-context.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { goTo } from './set-up/through-imports.ts';

test('once a firm is closed nothing more is asked of it, and the first screen stands at its own address', async () => {
  const user = mount('/', makeContext());
  await screen.findByRole('heading', { name: 'Accueil' });
  await goTo(user, 'Clients');
  // Marks the answers as old, as a change of the firm would: the home screen reads again when it is next shown.
  await queryClient.invalidateQueries({ refetchType: 'none' });
  await user.click(screen.getByRole('button', { name: /^Dossier ouvert/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fermer ce dossier' }));
  await screen.findByRole('button', { name: 'Créer le dossier' });
  await expectNothingFailed();
  expect(window.location.pathname).toBe('/');
});

test('a firm created begins with its first steps, one opened by the menu of the desktop on its home screen; the former is asked nothing more', async () => {
  const context = makeContext();
  const user = mount('/customers', context);
  await screen.findByRole('heading', { name: 'Clients' });
  await user.click(screen.getByRole('button', { name: /^Dossier ouvert/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Nouveau dossier…' }));
  await user.type(await screen.findByLabelText('Nom de la société'), 'Garage Petit');
  await user.click(screen.getByRole('button', { name: 'Créer le dossier' }));
  await screen.findByRole('heading', { name: 'Premiers pas' });
  await expectNothingFailed();
  expect(document.title).toContain('Garage Petit');

  await goTo(user, 'Clients');
  await openFirm(context, makeFirmFile('Menuiserie Roy'));
  await screen.findByRole('heading', { name: 'Accueil' });
  await expectNothingFailed();
  expect(document.title).toContain('Menuiserie Roy');
  expect(window.location.pathname).toBe('/');
  await closeFirm(context);
});

test('the lists of another firm begin at their first row, wherever those of the former were left', async () => {
  const ledger = collectionContext();
  for (const code of ['A', 'B', 'C']) addCustomer(ledger.db, code);
  const user = mount('/customers', ledger);
  const active = () => screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '';
  await screen.findByText('Client C');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('grid')));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(() => expect(active()).toMatch(/-2-0$/));
  const other = makeFirmFile('Menuiserie Roy');
  await openFirm(ledger, other);
  await screen.findByRole('heading', { name: 'Accueil' });
  const db = ledger.session.firm?.db;
  if (!db) throw new Error('no firm is open');
  for (const code of ['X', 'Y', 'Z']) addCustomer(db, code);
  await goTo(user, 'Clients');
  await screen.findByText('Client Z');
  expect(active()).toMatch(/-0-0$/);
  await closeFirm(ledger);
});

async function expectNothingFailed(): Promise<void> {
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  const failed = queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.error !== null });
  expect(failed.map(({ queryHash }) => queryHash)).toEqual([]);
}
