import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { readyButton, type User } from './set-up/through-imports.ts';
import { named } from './set-up/words.ts';

const views = () => within(screen.getByRole('list', { name: 'Vues enregistrées' }));
const names = () =>
  views()
    .getAllByRole('link')
    .map((link) => link.querySelector('[title]')?.getAttribute('title'));
const shows = (...expected: readonly string[]) => waitFor(() => expect(names()).toEqual(expected));

/** Keeps the balance on screen under `name`. */
async function keep(user: User, name: string): Promise<void> {
  await user.click(await readyButton('Garder la vue'));
  await user.type(await screen.findByRole('textbox', { name: 'Nom de la vue' }), `${name}{Enter}`);
  await waitFor(() => expect(names()).toContain(name));
}

async function fromMenu(user: User, name: string, action: string): Promise<void> {
  await user.click(screen.getByRole('button', named(`Vue ${name} : actions`)));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

test('a balance is kept as a view, which brings it back', async () => {
  const user = mount('/balance?asOf=2025-05-31', smallLedger());
  await keep(user, 'Clôture de mai');
  await user.click(screen.getByRole('link', { name: 'Clients' }));
  await screen.findByRole('heading', { name: 'Clients', level: 1 });
  await user.click(views().getByRole('link'));
  expect(await screen.findByText(/Arrêtée au 31\/05\/2025/)).toBeTruthy();
  expect(window.location.search).toBe('?asOf=2025-05-31');
});

test('kept views are moved with the keyboard, renamed, and removed with a way back', async () => {
  const user = mount('/balance', smallLedger());
  await keep(user, 'Nord');
  await keep(user, 'Sud');
  views().getAllByRole('link').at(-1)?.focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await shows('Sud', 'Nord');
  await fromMenu(user, 'Sud', 'Renommer');
  const field = await screen.findByRole('textbox', { name: 'Nom de la vue' });
  await user.clear(field);
  await user.type(field, 'Midi{Enter}');
  await shows('Midi', 'Nord');
  await fromMenu(user, 'Midi', 'Retirer');
  await shows('Nord');
  await user.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Annuler' }));
  await shows('Midi', 'Nord');
});
