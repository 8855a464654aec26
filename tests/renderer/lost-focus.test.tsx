import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';

test('keys that scroll reach the content while nothing has the focus, and leave it where somebody put it', async () => {
  const user = mount('/settings', makeContext());
  const tab = await screen.findByRole('tab', { name: 'Sauvegardes' });
  (document.activeElement as HTMLElement | null)?.blur();
  await user.keyboard('x');
  expect(document.activeElement).toBe(document.body);
  await user.keyboard('{PageDown}');
  expect(document.activeElement).toBe(screen.getByRole('main'));
  tab.focus();
  await user.keyboard('{PageDown}');
  expect(document.activeElement).toBe(tab);
});

test('a window over the page keeps its keys', async () => {
  const user = mount('/settings', makeContext());
  await screen.findByRole('tab', { name: 'Sauvegardes' });
  await user.keyboard('?');
  await screen.findByRole('dialog');
  (document.activeElement as HTMLElement | null)?.blur();
  await user.keyboard('{PageDown}');
  expect(document.activeElement).not.toBe(screen.getByRole('main', { hidden: true }));
});
