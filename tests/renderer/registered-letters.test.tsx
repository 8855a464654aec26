import { cleanup, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TestContext } from '../make-context.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { confirm } from '../usecases/set-up/reminder-steps.ts';
import { willChoose } from './set-up/choose-files.ts';
import { fill } from './set-up/fill.ts';
import { mount } from './set-up/mount.tsx';

/** The firm of `context` on another day. */
const on = (context: TestContext, day: string): TestContext => ({
  ...context,
  today: () => day,
  now: () => `${day}T10:00:00.000Z`,
});

const days = ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-02'];

/** A customer who owes an invoice since the end of 2024, and another. */
function owing() {
  const context = collectionContext();
  const { db } = context;
  addInvoice(db, addCustomer(db, 'AUTRE'), 'F-2', 900_000, '2024-12-31');
  const id = addCustomer(db, 'LEFEVRE', { name: 'Boulangerie Lefèvre', searchText: 'boulangerie lefevre lefevre' });
  addInvoice(db, id, 'F-1', 100_000, '2024-12-31');
  return { context, id };
}

const register = async () => within(await screen.findByRole('grid', { name: 'Registre des recommandés' }));

test('a customer climbs the steps, one at each date, up to the formal notice, which the register then follows', async () => {
  const { context } = owing();
  const channels: string[] = [];
  for (const day of days) {
    cleanup();
    const user = mount('/reminders?tab=proposals', on(context, day));
    await fill(user, await screen.findByRole('searchbox'), 'Lefèvre');
    const panel = within(await screen.findByRole('complementary', { name: 'Boulangerie Lefèvre' }));
    const button = panel.getByRole('button', { name: /Éditer la lettre|Enregistrer l’appel/ });
    channels.push(button.textContent);
    await user.click(button);
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: /^(Éditer 1 relance|Enregistrer 1 échange)/,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Sans attendre' }));
    expect(await screen.findByText('1 relance enregistrée')).toBeTruthy();
  }
  expect(channels.map((name) => name.startsWith('Enregistrer l’appel'))).toEqual([false, true, false, false]);
  cleanup();
  const user = mount('/letters', on(context, '2026-04-03'));
  await user.click(await screen.findByRole('tab', { name: 'Recommandés' }));
  expect(await (await register()).findByText('Boulangerie Lefèvre')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lire les lettres' }));
  const letter = await screen.findByRole('region', { name: /^[^·]+ · Boulangerie Lefèvre$/ });
  expect(await within(letter).findByRole('button', { name: 'Plein écran' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lire les lettres' }));
  expect(screen.queryByRole('region', { name: /^[^·]+ · Boulangerie Lefèvre$/ })).toBeNull();
});

test('a registered letter is followed from its number to its deposit, and the proof of it is kept', async () => {
  const { context, id } = owing();
  for (const day of days) await confirm(on(context, day), [id], {}, day);
  const user = mount('/letters?tab=registered', on(context, '2026-04-03'));
  await user.click(await (await register()).findByText('Boulangerie Lefèvre'));
  const drawer = within(await screen.findByRole('dialog'));
  await fill(user, await drawer.findByLabelText('Numéro de recommandé'), '1A 234 567 8901 2');
  await user.click(drawer.getByRole('combobox', { name: 'Où en est la lettre' }));
  await user.click(await screen.findByRole('option', { name: 'Déposé' }));
  await fill(user, drawer.getByLabelText('Déposé à La Poste le'), '03/04/2026');
  await user.click(drawer.getByRole('button', { name: 'Enregistrer' }));
  expect(await screen.findByText('Registre mis à jour')).toBeTruthy();
  const row = (await (await register()).findByText('1A23456789012')).closest('tr');
  expect(row?.textContent).toContain('Déposé03/04/2026');

  willChoose(['bordereau.pdf', '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n']);
  await user.click(drawer.getByRole('button', { name: 'Joindre une preuve…' }));
  expect(await drawer.findByText(/bordereau\.pdf/)).toBeTruthy();
});
