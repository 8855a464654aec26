import { readFileSync } from 'node:fs';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '../../renderer/client/queries.ts';
import { makeFirmFile } from '../db/firm-file.ts';
import { makeContext } from '../make-context.ts';
import { dropOn } from './set-up/drop-files.ts';
import { mount } from './set-up/mount.tsx';

test.each([
  ['/customers', () => screen.getByRole('heading', { name: 'Clients', level: 1 })],
  ['/imports', () => screen.getByLabelText('Déposez les fichiers ici')],
] as const)('a firm file dropped on %s is opened', async (path, areaOf) => {
  mount(path, makeContext());
  await screen.findByRole('heading', { level: 1 });
  await waitFor(areaOf);
  const firm = makeFirmFile('Menuiserie Roy');
  expect(dropOn(areaOf(), ['Menuiserie Roy.amiable', readFileSync(firm)])).toBe(true);
  await screen.findByRole('heading', { name: 'Accueil' });
  await waitFor(() => expect(document.title).toContain('Menuiserie Roy'));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
  expect(screen.queryByText(/n’a pas été lu/)).toBeNull();
});

test('what was dropped with a firm file is said to be left aside', async () => {
  mount('/customers', makeContext());
  const title = await screen.findByRole('heading', { name: 'Clients', level: 1 });
  const firm = readFileSync(makeFirmFile('Menuiserie Roy'));
  dropOn(title, ['Roy.amiable', firm], ['Autre.amiable', firm], ['balance.csv', 'x']);
  expect((await screen.findByText(/^Seul Roy\.amiable est ouvert/)).textContent).toContain(
    'Autre.amiable, balance.csv',
  );
  await waitFor(() => expect(document.title).toContain('Menuiserie Roy'));
  await waitFor(() => expect(queryClient.isFetching()).toBe(0));
});

test('another file dropped beside an area changes nothing, and the application stays', async () => {
  mount('/customers', makeContext());
  const title = await screen.findByRole('heading', { name: 'Clients', level: 1 });
  expect(dropOn(title, ['photo.png', 'x'])).toBe(true);
  expect(document.title).toContain('Clients');
});
