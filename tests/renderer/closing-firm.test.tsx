import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '../../renderer/client/queries.ts';
import { makeContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';
import { goTo } from './set-up/through-imports.ts';

test('once a firm is closed nothing more is asked of it, and the first screen stands at its own address', async () => {
  const user = mount('/', makeContext());
  await screen.findByRole('heading', { name: 'Accueil' });
  await goTo(user, 'Clients');
  // As after a change of the firm: the home screen reads again when it is next shown.
  await queryClient.invalidateQueries({ refetchType: 'none' });
  await user.click(screen.getByRole('button', { name: /^Dossier ouvert/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fermer ce dossier' }));
  await screen.findByRole('button', { name: 'Créer le dossier' });
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  const failed = queryClient.getQueryCache().findAll({ predicate: ({ state }) => state.error !== null });
  expect(failed.map(({ queryHash }) => queryHash)).toEqual([]);
  expect(window.location.pathname).toBe('/');
});
