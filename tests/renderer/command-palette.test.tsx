import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ledger } from '../usecases/set-up/customer-ledger.ts';
import { mount } from './set-up/mount.tsx';
import type { User } from './set-up/through-imports.ts';
import { named, spaced } from './set-up/words.ts';

/** Types in the palette and takes the one answer that says `answer`. */
async function find(user: User, text: string, answer: string): Promise<void> {
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /^Rechercher/ }), text);
  await user.click(await within(screen.getByRole('dialog')).findByRole('button', { name: new RegExp(`^${answer}`) }));
}

test('the palette finds a customer by name and an invoice by amount', async () => {
  const user = mount('/reminders', ledger().context);
  const panel = within(await screen.findByRole('complementary', { name: 'Élan & Fils' }));
  const reference = within(panel.getByRole('table')).getAllByRole('link')[0]?.textContent ?? '';
  expect(reference).toBe('FA-001');
  await find(user, 'Élan & Fils', 'Élan & Fils');
  expect(await screen.findByRole('heading', { name: 'Élan & Fils', level: 1 })).toBeTruthy();

  await user.click(await screen.findByText(reference));
  const drawer = within(await screen.findByRole('dialog'));
  const [amount] = await drawer.findAllByText(/^[\d\s]+,\d\d\s€$/);
  expect(spaced(amount?.textContent)).toBe('1 200,00 €');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await find(user, '1200,00', reference);
  expect(await screen.findByRole('dialog', named('Facture FA-001'))).toBeTruthy();
});
