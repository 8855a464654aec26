import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { closeFirm, openFirm } from '../../electron/app/session.ts';
import { queryClient } from '../../renderer/client/queries.ts';
import { makeFirmFile } from '../db/firm-file.ts';
import { makeContext } from '../make-context.ts';
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

test('another firm begins on its home screen, asked for in the page or by the menu of the desktop; the former is asked nothing more', async () => {
  const context = makeContext();
  const user = mount('/customers', context);
  await screen.findByRole('heading', { name: 'Clients' });
  await user.click(screen.getByRole('button', { name: /^Dossier ouvert/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Nouveau dossier…' }));
  await user.type(await screen.findByLabelText('Nom de la société'), 'Garage Petit');
  await user.click(screen.getByRole('button', { name: 'Créer le dossier' }));
  await screen.findByRole('heading', { name: 'Accueil' });
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

async function expectNothingFailed(): Promise<void> {
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  const failed = queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.error !== null });
  expect(failed.map(({ queryHash }) => queryHash)).toEqual([]);
}
