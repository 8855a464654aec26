import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

const focused = () => document.activeElement;
const content = () => screen.getByRole('main', { hidden: true });

/** As a browser does with a button that is disabled while it has the focus. */
const lose = () => (focused() as HTMLElement).blur();

async function openSettings() {
  const user = mount('/settings', makeContext());
  const tab = await screen.findByRole('tab', { name: 'Sauvegardes' });
  // What a screen begins with takes the focus as it comes: here a press gives it up.
  await waitFor(() => expect(focused()).not.toBe(document.body));
  await user.pointer({ keys: '[MouseLeft]', target: document.body });
  lose();
  return { user, tab };
}

beforeEach(() => (focused() as HTMLElement | null)?.blur());

test('keys that scroll reach the content while nothing has the focus, the others do not', async () => {
  const { user } = await openSettings();
  await user.keyboard('x');
  expect(focused()).toBe(document.body);
  await user.keyboard('{PageDown}');
  expect(focused()).toBe(content());
});

test('what lost the focus takes it again at the next key, unless it was given up with the mouse', async () => {
  const { user, tab } = await openSettings();
  tab.focus();
  lose();
  await user.keyboard('{Tab}');
  expect(focused()).not.toBe(tab);
  lose();
  tab.focus();
  lose();
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe(tab);
  await user.pointer({ keys: '[MouseLeft]', target: document.body });
  lose();
  await user.keyboard('x');
  expect(focused()).toBe(document.body);
});

test('a field that lost it takes no letter of a shortcut', async () => {
  const { user } = await openSettings();
  screen.getByLabelText('Raison sociale').focus();
  lose();
  await user.keyboard('x');
  expect(focused()).toBe(document.body);
});

test('a window over the page keeps its keys', async () => {
  const { user, tab } = await openSettings();
  tab.focus();
  await user.keyboard('?');
  await screen.findByRole('dialog');
  lose();
  await user.keyboard('{PageDown}');
  expect([tab, content()]).not.toContain(focused());
});

test('on a screen with a list, the keys that move go into it', async () => {
  const context = collectionContext();
  addCustomer(context.db, 'LILAS');
  const user = mount('/customers', context);
  const list = await screen.findByRole('grid', { name: 'Clients' });
  await waitFor(() => expect(focused()).toBe(list));
  await user.pointer({ keys: '[MouseLeft]', target: document.body });
  lose();
  await user.keyboard('j');
  expect(focused()).toBe(list);
});
