import { cleanup, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
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
  await user.click(screen.getByRole('button', { name: 'Language and appearance' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Dark' }));
  await turnsDark();
  cleanup();
  documentElement.removeAttribute(scheme);
  mount('/', context);
  await screen.findByRole('heading', { name: 'Home', level: 1 });
  await turnsDark();
});
