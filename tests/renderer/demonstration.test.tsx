import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { makeContext } from '../make-context.ts';
import { mount } from './set-up/mount.tsx';
import { goTo, pageText } from './set-up/through-imports.ts';

test('the demonstration opens from the first screen, says what it is, and has something to do', async () => {
  const context = makeContext({ today: '2026-11-21' });
  context.session.firm?.close();
  context.session.firm = null;
  const user = mount('/', context);
  await user.click(await screen.findByRole('button', { name: 'Ouvrir la démonstration' }));
  // It is made then, in half a minute of a machine that does much else.
  await screen.findByRole('heading', { name: 'Accueil', level: 1 }, { timeout: 170_000 });
  expect(screen.getByText('Société de démonstration : données fictives')).toBeTruthy();
  await waitFor(() => {
    expect(pageText()).toMatch(/Encours clients ?[\d ]+,\d\d €/);
    expect(pageText()).toMatch(/Échu ?[\d ]+,\d\d €/);
    expect(pageText()).toMatch(/\d+ relances sont prêtes pour [\d ]+,\d\d €/);
  });

  await goTo(user, 'Calendrier');
  const more = await screen.findAllByRole('button', { name: /^\+ \d+ autres$/ });
  await user.click(more[0] as HTMLElement);
  const day = within(await screen.findByRole('dialog'));
  await user.click((await day.findAllByRole('link'))[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await user.click(screen.getByRole('button', { name: /^Dossier ouvert/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Fermer ce dossier' }));
  expect(await screen.findByRole('button', { name: /^Maison Corvélan/ })).toBeTruthy();
});
