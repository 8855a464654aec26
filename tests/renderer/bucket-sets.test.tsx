import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

const column = (name: string) => screen.findByRole('columnheader', { name });

test('the limits in use are named in the options, and chosen again there', async () => {
  const context = smallLedger();
  const user = mount('/balance?buckets=10,100', context);
  await column('1 à 10 j');
  await user.click(await readyButton('Options'));
  await user.click(await screen.findByRole('button', { name: 'Nommer ces tranches…' }));
  const naming = within(await screen.findByRole('dialog', named('Nommer les tranches 10, 100')));
  const field = naming.getByLabelText('Nom');
  await user.clear(field);
  await user.type(field, 'Banque{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog', named('Nommer les tranches 10, 100'))).toBeNull());

  cleanup();
  mount('/balance', context);
  await column('1 à 30 j');
  await user.click(await readyButton('Options'));
  await user.click(await screen.findByRole('combobox', { name: 'Jeu de tranches' }));
  await user.click(await screen.findByRole('option', { name: (name) => spaced(name) === 'Banque (10, 100)' }));
  await waitFor(() => expect(window.location.search).toContain('buckets=10%2C100'));
});

test('a set is taken as the firm’s own, and removed, in the settings', async () => {
  const context = smallLedger();
  const user = mount('/balance?buckets=10,100', context);
  await column('1 à 10 j');
  await user.click(await readyButton('Options'));
  await user.click(await screen.findByRole('button', { name: 'Nommer ces tranches…' }));
  await user.click(
    within(await screen.findByRole('dialog', named('Nommer les tranches 10, 100'))).getByRole('button', {
      name: 'Enregistrer',
    }),
  );
  await waitFor(() => expect(screen.queryByRole('dialog', named('Nommer les tranches 10, 100'))).toBeNull());

  cleanup();
  mount('/settings', context);
  await user.click(await screen.findByRole('button', { name: 'Prendre comme tranches du dossier' }));
  expect(await screen.findByText('Tranches du dossier')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: (name) => spaced(name) === 'Retirer le jeu « 10-100 »' }));
  expect(await screen.findByText(/Aucun pour l’instant/)).toBeTruthy();
});
