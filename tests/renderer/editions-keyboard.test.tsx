import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { choose, press, reach, typeIn, walkTo } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';
import type { User } from './set-up/through-imports.ts';
import { named } from './set-up/words.ts';

// By its words: to name every button of a page of tables takes a second.
const button = (name: string) => () =>
  screen.getByText(name, { selector: 'button *' }).closest('button') as HTMLButtonElement;
const heading = (name: string) => screen.findByRole('heading', named(name));
const dialog = async () => within(await screen.findByRole('dialog'));
const table = () => screen.getByRole('grid');

/** From the side bar: the balance of `day` becomes the next edition. */
async function closeBalance(user: User, day: string): Promise<void> {
  const navigation = within(screen.getByRole('navigation', { name: 'Écrans' }));
  await press(user, () => navigation.getByRole('link', { name: /^Balance âgée/ }));
  await screen.findByRole('textbox', { name: 'Date d’arrêté' });
  await typeIn(user, () => screen.getByRole('textbox', { name: 'Date d’arrêté' }), day);
  await user.keyboard('{Enter}');
  await press(user, button('Arrêter la balance'));
  const question = await dialog();
  expect(question.getByText(/^Une balance arrêtée ne s’annule pas/)).toBeTruthy();
  await press(user, () => question.getByRole('button', { name: 'Arrêter la balance' }));
}

test('two editions of the balance are stored, remarked, compared and exported without a mouse', async () => {
  const context = smallLedger();
  const user = mount('/balance/editions', context);
  await heading('Éditions');
  const remark = 'Promesse au 15';
  await closeBalance(user, '31/05/2025');
  await heading('Balance arrêtée n° 1 au 31/05/2025');
  await screen.findByText('Client PAYE');
  await reach(user, table);
  await user.keyboard('{ArrowDown}{End}{Enter}');
  const form = await dialog();
  await typeIn(user, () => form.getByRole('textbox', { name: 'Remarque' }), remark);
  await press(user, () => form.getByRole('button', { name: 'Enregistrer' }));
  const row = (await within(table()).findByText(remark)).closest('[role=row], tr');
  expect(row?.textContent).toContain('Société =Été; "Sud"');

  await closeBalance(user, '30/06/2025');
  await heading('Balance arrêtée n° 2 au 30/06/2025');
  await press(user, () => screen.getByRole('link', { name: 'Comparer' }));
  await heading('Comparaison des éditions n° 1 et n° 2');
  expect((await within(table()).findAllByText('Écart')).length).toBeGreaterThan(0);
  await press(user, button('Exporter'));
  await walkTo(user, () => screen.getByRole('menuitem', { name: /Excel/ }), 'ArrowDown');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(context.made).toHaveLength(1));
  expect(context.made[0]?.name).toMatch(/\.xlsx$/);
  await choose(user, () => screen.getByRole('combobox', { name: 'Avant' }), 'N° 1 au 31/05/2025');
  await reach(user, table);
});
