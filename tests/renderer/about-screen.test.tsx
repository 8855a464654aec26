import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ledger } from '../usecases/set-up/customer-ledger.ts';
import { mount } from './set-up/mount.tsx';

const about = 'À propos de cet écran';
const opened = async () => within(await screen.findByRole('dialog', { name: about }));
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('the « i » of a screen says in words what it shows and by which law, and Escape gives the focus back', async () => {
  const user = mount('/balance', ledger().context);
  const button = await screen.findByRole('button', { name: about });
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(button);
  const hint = await opened();
  expect(hint.getByText(/chaque facture ouverte est dans une seule tranche/i)).toBeTruthy();
  expect(hint.getByText(/Code de commerce, art\. L441-10 II/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Lire dans le guide'));
  await user.keyboard('{Escape}');
  await isClosed();
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('« i » opens it from the keyboard, and the focus goes back into the list', async () => {
  const user = mount('/customers', ledger().context);
  await screen.findByText('Élan & Fils');
  const grid = screen.getByRole('grid');
  await waitFor(() => expect(document.activeElement).toBe(grid));
  await user.keyboard('i');
  expect((await opened()).getByText(/Ce que chaque client doit/)).toBeTruthy();
  await user.keyboard('{Escape}');
  await isClosed();
  await waitFor(() => expect(document.activeElement).toBe(grid));
});

test('the palette offers it once, with its key', async () => {
  const user = mount('/journal', ledger().context);
  await screen.findByRole('button', { name: about });
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /^Rechercher/ }), 'propos ecran');
  const [answer, ...others] = await within(screen.getByRole('dialog')).findAllByRole('button', { name: /propos/ });
  expect([answer?.textContent, others.length]).toEqual([`${about}i`, 0]);
  await user.keyboard('{Enter}');
  expect((await opened()).getByText(/Qui a fait quoi/)).toBeTruthy();
});

test.each([
  ['/customers?filter=overdue', 'Clients'],
  ['/plans/new', 'Retour à l’écran'],
])('%s: it leads to the article of the guide, and the guide back', async (address, back) => {
  const user = mount(address, ledger().context);
  await user.click(await screen.findByRole('button', { name: about }));
  await user.click((await opened()).getByRole('link', { name: 'Lire dans le guide' }));
  await screen.findByRole('heading', { name: 'Guide', level: 1 });
  expect(window.location.search).toMatch(/^\?article=(hold|plan)$/);
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: back }));
  await waitFor(() => expect(window.location.pathname + window.location.search).toBe(address));
});
