import { cleanup, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';

const { documentElement } = document;
const scheme = 'data-mantine-color-scheme';
const turnsDark = () => waitFor(() => expect(documentElement.getAttribute(scheme)).toBe('dark'));

test('the application is at once in English, and dark', async () => {
  const context = makeContext();
  const user = mount('/', context);
  await user.click(await screen.findByRole('button', { name: 'Langue et apparence' }));
  await user.click(await screen.findByRole('menuitem', { name: 'English' }));
  await screen.findByRole('heading', { name: 'Home', level: 1 });
  await user.click(screen.getByRole('button', { name: 'Language, appearance' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Dark' }));
  await turnsDark();
  cleanup();
  documentElement.removeAttribute(scheme);
  mount('/', context);
  await screen.findByRole('heading', { name: 'Home', level: 1 });
  await turnsDark();
});

test('who changes their name is told that what they did stays under the former one', async () => {
  const context = makeContext();
  context.person.name = 'Ane Roy';
  const user = mount('/', context);
  await user.click(await screen.findByRole('button', { name: 'Langue et apparence' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Ane Roy…' }));
  const name = await screen.findByRole('textbox', { name: 'Votre nom' });
  expect(await screen.findByText(/reste au nom de Ane Roy, et ne s’annule que sous ce nom/)).toBeTruthy();
  await fill(user, name, 'Anne Roy');
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(context.person.name).toBe('Anne Roy');
  expect(await screen.findByText('Ce que vous faites est désormais inscrit au nom de Anne Roy.')).toBeTruthy();
});
