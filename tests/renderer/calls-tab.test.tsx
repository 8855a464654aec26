import { createRouterClient } from '@orpc/server';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

async function tab() {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'ROY'), 'F1', 900_00, '2025-05-31');
  const client = createRouterClient(router, { context });
  const user = mount('/settings?tab=calls', context);
  const field = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });
  await field('Courtois · Autre client');
  return { client, user, field };
}

test('a text is changed with its preview beside, saved, undone, and brought back to what it was in one press', async () => {
  const { client, user, field } = await tab();
  const input = await field('Courtois · Autre client');
  await user.clear(input);
  await user.paste('Bonjour, il reste ');
  await user.click(screen.getByRole('button', { name: '{total échu}' }));
  const preview = await screen.findByRole('region', { name: 'Aperçu' });
  await waitFor(() => expect(preview.textContent).toMatch(/Aperçu avec Client ROYBonjour, il reste\s900,00\s€$/));
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Textes des appels enregistrés')).toBeTruthy();
  expect((await client.calls.texts()).texts['courteous-usual']).toBe('Bonjour, il reste {total échu}');
  expect(await screen.findByText('personnel')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Revenir aux textes d’origine' }));
  await waitFor(async () => {
    const { texts, usual } = await client.calls.texts();
    expect(texts).toEqual(usual);
  });
  expect((await field('Courtois · Autre client')).value).toMatch(/^Bonjour, \{mon nom\}/);
});

test('a field that nobody knows is told beside its text, and in the list where another text is shown', async () => {
  const { client, user, field } = await tab();
  await user.clear(await field('Courtois · Autre client'));
  await user.paste('{dette}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText(/^Aucun champ ne s.appelle «\s?dette\s?»/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Paie en retard/ }));
  await field('Courtois · Paie en retard');
  expect(within(screen.getByRole('button', { name: /^Autre client/ })).getByText('à corriger')).toBeTruthy();
  await user.click(screen.getByText('Objections'));
  expect((await field('Le chèque est parti')).value).toMatch(/^Merci\./);
  const { texts, usual } = await client.calls.texts();
  expect(texts).toEqual(usual);
});
