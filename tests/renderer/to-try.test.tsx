import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';

test('the demonstration says what to try, each a link, until it is put away', async () => {
  const context = makeContext();
  context.session.firm?.connection.prepare('update firm set is_demonstration = 1').run();
  const user = mount('/', context);
  const first = await screen.findByRole('link', { name: 'Relancez un client' });
  expect(first.getAttribute('href')).toBe('/reminders?tab=proposals');
  expect(screen.queryByText('Ce qui manque avant votre première lettre')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Masquer' }));
  await waitFor(() => expect(screen.queryByText('À essayer dans la démonstration')).toBeNull());
});

test('F1 opens the guide at the article of the screen, and search finds another', async () => {
  const user = mount('/imports', makeContext());
  await screen.findByRole('heading', { name: 'Imports', level: 1 });
  await user.keyboard('{F1}');
  expect(await screen.findByRole('heading', { name: 'Importer un fichier', level: 2 })).toBeTruthy();
  await user.type(await screen.findByRole('searchbox'), 'echeancer');
  expect(await screen.findByRole('heading', { name: 'Accorder un échéancier', level: 2 })).toBeTruthy();
  // The article after it stands beside it.
  const [here] = screen.getAllByRole('link', { name: 'Aller à cet écran' });
  await user.click(here as HTMLElement);
  expect(await screen.findByRole('heading', { name: 'Échéanciers', level: 1 })).toBeTruthy();
});
