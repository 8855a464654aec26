import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstUseful } from '../../renderer/components/first-focus.ts';
import { makeContext } from '../make-context.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

const focused = () => document.activeElement;

function ledger() {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'LILAS', { name: 'Garage des Lilas' }), 'F1', 120_000, '2025-03-28');
  return context;
}

// What is written into the page by hand would stay for the tests after these.
afterEach(() => document.body.replaceChildren());

beforeEach(() => (focused() as HTMLElement | null)?.blur());

test.each([
  ['/', 'link', 'Examiner'],
  ['/settings', 'tab', 'Société et papier à en-tête'],
  ['/settings?tab=backups', 'tab', 'Sauvegardes'],
  ['/guide?article=plan', 'link', 'Accorder un échéancier'],
  ['/plans', 'link', 'Nouvel échéancier'],
] as const)('%s begins with %s %s', async (address, role, name) => {
  mount(address, ledger());
  await waitFor(() => expect(focused()).toBe(screen.getAllByRole(role, { name }).at(-1)));
});

test('an empty list begins with what is to be done about it, and one without an act with itself', async () => {
  const user = mount('/journal', makeContext());
  await waitFor(() => expect(focused()).toBe(screen.getByRole('grid', { name: 'Journal' })));
  await user.keyboard('gf');
  await waitFor(() => expect(focused()?.textContent).toBe('Importer un fichier'));
});

test('whoever goes on with Tab before the screen stands keeps the place', async () => {
  const user = mount('/journal', makeContext());
  const link = await screen.findByRole('link', { name: /^Paramètres/ });
  await user.click(link);
  await user.keyboard('{Tab}');
  const place = focused();
  await screen.findByRole('tab', { name: 'Sauvegardes' });
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(focused()).toBe(place);
});

test('fields and what is hidden are passed over', () => {
  document.body.innerHTML = `<main><header><a href="/">Retour</a></header><input /><button hidden>Imprimer</button>
    <button disabled>Éditer</button><button tabindex="-1">Moins</button><button id="here">Plus</button></main>`;
  expect(firstUseful(document)?.id).toBe('here');
});

test('a list far below leaves the beginning to what stands above it, so that the keys scroll the screen', () => {
  document.body.innerHTML = '<main><button>Voir les colonnes</button><table role="grid" tabindex="0"></table></main>';
  const list = screen.getByRole('grid');
  expect(firstUseful(document)).toBe(list);
  vi.spyOn(list, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, window.innerHeight, 800, 400));
  expect(firstUseful(document)?.textContent).toBe('Voir les colonnes');
});
