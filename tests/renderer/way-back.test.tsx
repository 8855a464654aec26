import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';
import { goTo } from './set-up/through-imports.ts';
import { spaced } from './set-up/words.ts';

function ledger() {
  const context = collectionContext();
  for (const [code, cents] of [
    ['UN', 100_00],
    ['DEUX', 200_00],
    ['TROIS', 300_00],
  ] as const)
    addInvoice(context.db, addCustomer(context.db, code), `F-${code}`, cents, '2025-06-01');
  return context;
}

const grid = (name: string | RegExp) => screen.findByRole('grid', { name });
const focused = () => document.activeElement?.getAttribute('aria-label');
const codes = (table: HTMLElement) =>
  [...table.querySelectorAll('tbody tr')].map((row) => spaced(row.querySelector('[data-column="1"]')?.textContent));

test('back from a customer, the list stands as it was left: filter, order, and the keyboard on that customer', async () => {
  const user = mount('/customers?filter=overdue&sort=-openCents', ledger());
  await screen.findByText('Client DEUX');
  await waitFor(() => expect(focused()).toBe('Clients'));
  await user.keyboard('{ArrowDown}{Enter}');
  await screen.findByRole('heading', { name: 'Client DEUX', level: 1 });
  await user.click(screen.getByRole('link', { name: 'Clients', current: false }));
  const list = await grid('Clients');
  await waitFor(() => expect(codes(list)).toEqual(['TROIS', 'DEUX', 'UN']));
  expect(window.location.search).toBe('?filter=overdue&sort=-openCents');
  await waitFor(() => expect(focused()).toBe('Clients'));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'Client DEUX', level: 1 })).toBeTruthy();
});

test('a customer opened from a balance of the past says its day, and the way back is that balance', async () => {
  const user = mount('/balance?asOf=2025-06-20', ledger());
  await user.click(await within(await grid(/^Balance âgée/)).findByText(/Client TROIS/));
  await screen.findByRole('heading', { name: 'Client TROIS', level: 1 });
  expect(await screen.findByText(/telles qu’elles étaient au 20\/06\/2025/)).toBeTruthy();
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Balance âgée' }));
  await grid(/^Balance âgée/);
  expect(window.location.search).toBe('?asOf=2025-06-20');
});

test('the keyboard begins in the list of a screen, and the arrow down leads there from the search', async () => {
  const user = mount('/', ledger());
  await goTo(user, 'Clients');
  await grid('Clients');
  await waitFor(() => expect(focused()).toBe('Clients'));
  await user.keyboard('/');
  await waitFor(() => expect(focused()).toMatch(/^Nom, code/));
  await user.keyboard('{ArrowDown}j{Enter}');
  expect(await screen.findByRole('heading', { name: 'Client TROIS', level: 1 })).toBeTruthy();
});

test('the palette leads into the list too, although it gives the keyboard back to where it was opened', async () => {
  const user = mount('/', ledger());
  await screen.findByRole('link', { name: /^Clients/ });
  screen.getByRole('link', { name: /^Journal/ }).focus();
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByPlaceholderText(/^Rechercher/), 'Clients');
  await user.click(await within(screen.getByRole('dialog')).findByRole('button', { name: /^Clients/ }));
  await grid('Clients');
  await waitFor(() => expect(focused()).toBe('Clients'));
});

test('the guide leads back to the screen it was opened from, as it was left, by its link or Escape', async () => {
  const user = mount('/customers?filter=overdue&sort=-openCents', ledger());
  await waitFor(() => expect(focused()).toBe('Clients'));
  await user.keyboard('{ArrowDown}{F1}');
  await screen.findByRole('heading', { name: 'Guide', level: 1 });
  const [other] = within(screen.getByRole('navigation', { name: 'Articles du guide' })).getAllByRole('link', {
    current: false,
  });
  await user.click(other as HTMLElement);
  await user.keyboard('?');
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('i');
  await screen.findByRole('dialog');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('heading', { name: 'Guide', level: 1 })).toBeTruthy();
  await user.keyboard('{Escape}');
  await grid('Clients');
  expect(window.location.search).toBe('?filter=overdue&sort=-openCents');
  await waitFor(() => expect(focused()).toBe('Clients'));
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Client DEUX', level: 1 });

  await user.keyboard('{F1}');
  await user.click(await screen.findByRole('link', { name: 'Retour à l’écran' }));
  await screen.findByRole('heading', { name: 'Client DEUX', level: 1 });
  await user.click(screen.getByRole('link', { name: 'Clients', current: false }));
  await grid('Clients');
  expect(window.location.search).toBe('?filter=overdue&sort=-openCents');
});

test('opened by its address, the guide leads to the first screen', async () => {
  const user = mount('/guide', ledger());
  await screen.findByRole('heading', { name: 'Guide', level: 1 });
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Accueil' }));
  await screen.findByRole('heading', { name: 'Accueil', level: 1 });
});
