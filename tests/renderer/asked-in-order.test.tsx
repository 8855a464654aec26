import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { queryClient } from '../../renderer/client/queries.ts';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { mount } from './set-up/mount.tsx';

let leave = () => {};
afterEach(() => leave());

const nameOf = (key: readonly unknown[]) => (Array.isArray(key[0]) ? key[0].slice(1).join('.') : '');

/** For each question of `later` that is asked from now on, whether `first` was answered by then. */
function watch(first: string, later: readonly string[]) {
  const seen = new Map<string, boolean>();
  const queries = queryClient.getQueryCache();
  leave = queries.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'fetch') return;
    const name = nameOf(event.query.queryKey);
    if (!later.includes(name) || seen.has(name)) return;
    seen.set(
      name,
      queries.getAll().some(({ queryKey, state }) => nameOf(queryKey) === first && state.data !== undefined),
    );
  });
  return seen;
}

test('the rows of the balance are there before its control is asked for', async () => {
  const seen = watch('balance.get', ['balance.control']);
  mount('/balance', smallLedger());
  expect(await screen.findAllByText('Écart : 0,00 €')).toHaveLength(2);
  expect([...seen]).toEqual([['balance.control', true]]);
});

test('the figures of the first page are there before what takes longer is asked for', async () => {
  const later = ['overdueBefore', 'largestDebtors', 'watched', 'work', 'overdueMonths', 'remindersReady'].map(
    (name) => `dashboard.${name}`,
  );
  const seen = watch('dashboard.get', later);
  mount('/', smallLedger());
  await screen.findByRole('link', { name: 'Examiner' });
  await waitFor(() => expect([...seen.keys()]).toEqual(later));
  expect([...seen.values()]).toEqual(later.map(() => true));
});
