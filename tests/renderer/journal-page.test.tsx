import { createRouterClient } from '@orpc/server';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { router } from '../../electron/usecases/router.ts';
import { details, editsContext, entry } from '../usecases/set-up/edits-context.ts';
import { mount } from './set-up/mount.tsx';

const rows = async () =>
  (await screen.findAllByRole('row')).slice(1).map((row) => row.textContent?.replace(/\u00a0|\u202f/g, ' ') ?? '');

test('the journal says who did what, what was taken back, and shows the acts of one person', async () => {
  const { context, client } = editsContext();
  const { id } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  await client.documents.create(entry(id));
  await client.edits.undo();
  const marie = createRouterClient(router, { context: { ...context, user: { name: 'Marie Roux' } } });
  await marie.firm.setBuckets({ buckets: [15, 45] });
  const user = mount('/journal', context);
  await screen.findByText('Tranches de la balance âgée modifiées');
  expect(await rows()).toEqual([
    expect.stringMatching(/Marie Roux.*Tranches de la balance âgée modifiées$/),
    expect.stringMatching(/test.*Annulation · Pièce F-1 de 100,00 € retirée.*Élan & Fils$/),
    expect.stringMatching(/test.*Pièce F-1 de 100,00 € saisie à la main.*Élan & Fils$/),
    expect.stringMatching(/test.*Client ELAN créé à la main.*Élan & Fils$/),
    expect.stringMatching(/Dossier créé : Atelier Mercier/),
  ]);
  await user.click(screen.getByRole('combobox', { name: 'Par' }));
  await user.click(await screen.findByRole('option', { name: 'Marie Roux' }));
  await screen.findByRole('link', { name: 'Journal' });
  expect(await rows()).toHaveLength(1);
});
