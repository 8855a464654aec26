import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { customerTags } from '../../db/schema.ts';
import { addCustomer, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { press } from './set-up/keyboard.ts';
import { mount } from './set-up/mount.tsx';

function firm() {
  const context = collectionContext();
  const ids = ['UN', 'DEUX', 'TROIS'].map((code) => addCustomer(context.db, code));
  const stored = () =>
    context.db
      .select()
      .from(customerTags)
      .all()
      .map(({ customerId, name }) => [customerId, name]);
  const give = (customerId: number, name: string) =>
    context.db.insert(customerTags).values({ customerId, name, key: name.toLowerCase(), recordedAt: 'now' }).run();
  return { context, ids, stored, give };
}

const field = () => screen.findByRole('combobox', { name: 'Étiquettes' });

test('a tag is typed on the page of the customer, another is proposed, and a cross removes it', async () => {
  const { context, ids, stored, give } = firm();
  const [one = 0, two = 0] = ids;
  give(two, 'Nord');
  const user = mount(`/customers/${one}`, context);
  await user.type(await field(), 'VIP{Enter}');
  await waitFor(() => expect(stored()).toContainEqual([one, 'VIP']));
  await user.type(await field(), 'no');
  await user.click(await screen.findByRole('option', { name: 'Nord' }));
  await waitFor(() => expect(stored()).toContainEqual([one, 'Nord']));
  await user.type(await field(), 'vip{Enter}');
  await user.click(screen.getByRole('button', { name: 'Retirer l’étiquette VIP' }));
  await waitFor(() =>
    expect(stored()).toEqual([
      [two, 'Nord'],
      [one, 'Nord'],
    ]),
  );
});

test('any tag is removed by the keyboard, and typing goes on', async () => {
  const { context, ids, stored, give } = firm();
  const [one = 0] = ids;
  for (const name of ['Nord', 'Sud', 'VIP']) give(one, name);
  const user = mount(`/customers/${one}`, context);
  await press(user, () => screen.getByRole('button', { name: 'Retirer l’étiquette Sud' }));
  await waitFor(() =>
    expect(stored()).toEqual([
      [one, 'Nord'],
      [one, 'VIP'],
    ]),
  );
  expect(document.activeElement).toBe(await field());
});

test('a tag typed and left for another page is kept', async () => {
  const { context, ids, stored } = firm();
  const user = mount(`/customers/${ids[0]}`, context);
  await user.type(await field(), 'Nord');
  await user.click(screen.getByRole('link', { name: 'Balance âgée' }));
  await waitFor(() => expect(stored()).toEqual([[ids[0], 'Nord']]));
});

test('a tag too long is said beside what was pasted, which stays', async () => {
  const { context, ids, stored } = firm();
  const user = mount(`/customers/${ids[0]}`, context);
  await user.click(await field());
  await user.paste('x'.repeat(41));
  expect(await screen.findByText('Une étiquette a 40 caractères au plus.')).toBeTruthy();
  expect(((await field()) as HTMLInputElement).value).toBe('x'.repeat(41));
  await user.type(await field(), '{Backspace}{Enter}');
  await waitFor(() => expect(stored()).toEqual([[ids[0], 'x'.repeat(40)]]));
});

test('leaving a tag that is refused asks first, and keeps it where the user stays', async () => {
  const { context, ids, stored } = firm();
  const user = mount(`/customers/${ids[0]}`, context);
  await user.click(await field());
  await user.paste('x'.repeat(41));
  await user.click(screen.getByRole('tab', { name: 'Chronologie' }));
  await user.click(screen.getByRole('link', { name: 'Balance âgée' }));
  const question = await screen.findByRole('dialog', { name: 'Modifications non enregistrées' });
  await user.click(within(question).getByRole('button', { name: 'Rester' }));
  expect(((await field()) as HTMLInputElement).value).toBe('x'.repeat(41));
  expect(stored()).toEqual([]);
});

test('the list shows tags once there are some, and one of them filters it, in the address', async () => {
  const { context, ids, give } = firm();
  const [one = 0, two = 0] = ids;
  for (const [id, name] of [
    [one, 'VIP'],
    [one, 'Nord'],
    [two, 'Nord'],
  ] as const)
    give(id, name);
  const user = mount('/customers', context);
  expect(await screen.findByText('Nord, VIP')).toBeTruthy();
  await user.click(await screen.findByRole('combobox', { name: 'Étiquette' }));
  await user.click(await screen.findByRole('option', { name: 'VIP' }));
  await waitFor(() => expect(screen.queryByText('Client DEUX')).toBeNull());
  expect(screen.getByText('Client UN')).toBeTruthy();
  expect(window.location.search).toBe('?tag=VIP');
});
