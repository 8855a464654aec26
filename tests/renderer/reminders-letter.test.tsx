import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { mount } from './set-up/mount.tsx';
import { letterCount, list, panel, worklist } from './set-up/proposals.ts';

test('the next letter stands in the window over the whole screen', async () => {
  const { context } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  await user.keyboard('l');
  await titled(/^GROS-2025-06-30\.pdf$/);
  await user.keyboard('v');
  const first = await screen.findByRole('dialog', { name: /^[^·]+ · Client GROS$/ });
  await user.click(await within(first).findByRole('button', { name: 'Suivant' }));
  const second = await screen.findByRole('dialog', { name: /^[^·]+ · Client SANSRUE$/ });
  (await within(second).findByRole('region', { name: /SANSRUE-2025-06-30\.pdf$/ })).focus();
  await user.keyboard('n');
  expect(await screen.findByRole('dialog', { name: /^[^·]+ · Client PETIT$/ })).toBeTruthy();
});

test.each(['/reminders?tab=proposals', '/reminders'])(
  'with lines ticked in %s, the key of the main act is that of them all',
  async (address) => {
    const { context } = worklist();
    const user = mount(address, context);
    await panel('Client GROS');
    const grid = await screen.findByRole('grid', {
      name: address.includes('proposals') ? 'Relances proposées' : /^Tout ce qui/,
    });
    const one = await screen.findByRole('button', { name: 'Éditer la lettre' });
    expect(one.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
    grid.focus();
    await user.keyboard(' jj ');
    const both = await screen.findByRole('button', { name: 'Éditer 2 relances' });
    expect(both.textContent).toContain('CtrlEntrée');
    expect(one.textContent).not.toContain('Ctrl');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Éditer les relances du 30/06/2025' });
    expect(within(dialog).getByRole('button', { name: 'Éditer 2 relances' }).textContent).toContain('CtrlEntrée');
  },
);

const titled = (name: RegExp) => screen.findByRole('region', { name });

test('a letter is read beside its list, follows the arrows there, and can be shown over the whole screen', async () => {
  const { context, db } = worklist();
  const user = mount('/reminders?tab=proposals', context);
  await panel('Client GROS');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Relances proposées'));
  await user.keyboard('{Enter}');
  const first = within(await titled(/^[^·]+ · Client GROS$/));
  await titled(/^GROS-2025-06-30\.pdf$/);
  expect((await first.findByRole<HTMLButtonElement>('button', { name: 'Précédent' })).disabled).toBe(true);
  expect(screen.queryByText(/^Priorité \d+/)).toBeNull();
  await user.keyboard('j');
  const second = within(await titled(/^[^·]+ · Client SANSRUE$/));
  await titled(/^SANSRUE-2025-06-30\.pdf$/);
  await user.click(await second.findByRole('button', { name: 'Suivant' }));
  await titled(/^[^·]+ · Client PETIT$/);
  await user.click(await screen.findByRole('button', { name: 'Plein écran' }));
  const window = await screen.findByRole('dialog', { name: /^[^·]+ · Client PETIT$/ });
  await user.click(within(window).getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  (await list()).focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^Priorité \d+/)).toBeTruthy();
  expect(screen.queryByRole('region', { name: /\.pdf$/ })).toBeNull();
  expect(letterCount(db)).toBe(0);
});
