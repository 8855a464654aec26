import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { firm } from '../../db/schema.ts';
import { Notice } from '../../renderer/components/text/notice.tsx';
import { Notices } from '../../renderer/components/text/notices.tsx';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount, show } from './set-up/mount.tsx';

const Told = ({ text }: { text: string | null }) => (text === null ? null : <Notice tone="info">{text}</Notice>);
const stackOf = (...texts: readonly (string | null)[]) => (
  <Notices>
    {texts.map((text, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: each stands for one notice of a screen, told or not.
      <Told key={place} text={text} />
    ))}
  </Notices>
);
const others = () => screen.queryByRole('button')?.textContent ?? null;

test('of several notices the first stands alone, the others behind their number, and none is lost', async () => {
  const { user, again } = show(stackOf(null, 'un', 'deux', 'trois'));
  expect(others()).toBe('et 2 autres avis');
  expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('false');
  await user.click(screen.getByRole('button'));
  expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('true');
  again(stackOf('zéro', 'un', null, null));
  await user.click(screen.getByRole('button'));
  expect(others()).toBe('et 1 autre avis');
  again(stackOf(null, 'un', null, null));
  expect(others()).toBeNull();
  expect(screen.getByText('un')).toBeTruthy();
});

test('À faire tells first that no letter can leave, and the rest behind it', async () => {
  const context = collectionContext();
  context.db.update(firm).set({ addressLine1: null, postcode: null, city: null }).run();
  const id = addCustomer(context.db, 'ELAN', { name: 'Élan & Fils', addressLine1: null, postcode: null, city: null });
  addInvoice(context.db, id, 'F-1', 90_000, '2025-03-31');
  mount('/reminders?tab=proposals', context);
  const sender = await screen.findByText(/^Aucune lettre ne peut partir/);
  const more = await screen.findByRole('button', { name: 'et 1 autre avis' });
  const stack = more.parentElement as HTMLElement;
  expect(stack.firstElementChild?.contains(sender)).toBe(true);
  expect(within(stack).getByText(/adresse complète/)).toBeTruthy();
});
