import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { queryClient } from '../../renderer/client/queries.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

function firm() {
  const context = collectionContext();
  addInvoice(context.db, addCustomer(context.db, 'LILAS', { name: 'Garage des Lilas' }), 'F1', 120_000, '2025-05-28');
  return context;
}

const askedBy = (procedure: string) =>
  queryClient.getQueryCache().findAll({
    predicate: ({ queryKey, state }) =>
      JSON.stringify(queryKey[0]).endsWith(`,${procedure}]`) && state.data !== undefined,
  });

test.each([
  ['Accueil', '"dashboard","get"'],
  ['À faire', '"worklist","list"'],
  ['Balance âgée', '"balance","get"'],
  ['Clients', '"customers","list"'],
  ['Lettrages proposés', '"allocations","proposals"'],
  ['Échéanciers', '"plans","list"'],
  ['Courriers', '"letters","list"'],
  ['Imports', '"imports","list"'],
  ['Journal', '"journal","list"'],
])(
  '%s is asked for once the pointer rests on its link, and finds the answer when it is gone to',
  async (name, procedure) => {
    const user = mount('/calendar', firm());
    const link = await screen.findByRole('link', { name: new RegExp(`^${name}`) });
    expect(askedBy(procedure)).toEqual([]);
    await user.hover(link);
    await waitFor(() => expect(askedBy(procedure)).toHaveLength(1));
    const [query] = askedBy(procedure);
    expect(query?.getObserversCount()).toBe(0);
    await user.click(link);
    await waitFor(() => expect(query?.getObserversCount()).toBeGreaterThan(0));
    expect(query?.state.dataUpdateCount).toBe(1);
  },
);

test('a screen that the pointer only crosses is not asked for', async () => {
  mount('/calendar', firm());
  const link = await screen.findByRole('link', { name: /^Clients/ });
  const other = await screen.findByRole('link', { name: /^Courriers/ });
  fireEvent.pointerEnter(link);
  fireEvent.pointerLeave(link);
  fireEvent.pointerEnter(other);
  await waitFor(() => expect(askedBy('"letters","list"')).toHaveLength(1));
  expect(askedBy('"customers","list"')).toEqual([]);
});
