import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { readPreferences } from '../../electron/app/preferences.ts';
import { ledger } from '../usecases/set-up/customer-ledger.ts';
import { mount } from './set-up/mount.tsx';

test('the side bar is folded and unfolded by its button and by a key, and stays so', async () => {
  const { context } = ledger();
  const user = mount('/balance', context);
  const kept = () => readPreferences(context.platform.appFolder).sideBar;
  await user.click(await screen.findByRole('button', { name: /^Replier la barre/ }));
  expect(await screen.findByRole('button', { name: /^Déplier la barre/ })).toBeTruthy();
  expect(kept()).toBe('narrow');
  expect(screen.getByRole('link', { name: 'Balance âgée' }).getAttribute('aria-current')).toBe('page');
  await user.keyboard('b');
  await waitFor(() => expect(kept()).toBe('wide'));
  expect(await screen.findByRole('button', { name: /^Replier la barre/ })).toBeTruthy();
});

test('the letter after « g » goes to a screen and does not move in the list below', async () => {
  const user = mount('/customers', ledger().context);
  await screen.findByText('Élan & Fils');
  const grid = screen.getByRole('grid');
  const pressed: string[] = [];
  grid.addEventListener('keydown', ({ key }) => pressed.push(key));
  grid.focus();
  await user.keyboard('{ArrowDown}gk');
  expect(await screen.findByRole('heading', { name: 'Calendrier', level: 1 })).toBeTruthy();
  expect(pressed).toEqual(['ArrowDown', 'g']);
});
