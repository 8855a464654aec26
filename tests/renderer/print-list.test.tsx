import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pagesOf } from '../usecases/exports/written-reports.ts';
import { smallLedger } from '../usecases/set-up/small-ledger.ts';
import { mount } from './set-up/mount.tsx';

test('a list is printed as it is shown: its pages open, nothing is saved', async () => {
  const context = smallLedger();
  const where = JSON.stringify([{ column: 'total', from: 1_00 }]);
  const user = mount(`/balance?where=${encodeURIComponent(where)}`, context);
  await screen.findByText(/^Société/);
  await user.click(screen.getByRole('button', { name: 'Exporter' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Imprimer' }));
  const pages = await screen.findByRole('dialog', { name: 'Balance âgée au 30/06/2025' });
  expect(await pagesOf(context.made[0])).toContain('Total au moins 1,00');
  expect(screen.queryByText(/enregistré/)).toBeNull();
  await user.click(within(pages).getByRole('button', { name: 'Fermer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('the palette prints the list of the screen', async () => {
  const context = smallLedger();
  const user = mount('/customers', context);
  await screen.findByText(/^Société/);
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: /^Rechercher/ }), 'imprimer');
  await within(screen.getByRole('dialog')).findByRole('button', { name: 'Imprimer' });
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('dialog', { name: 'Clients au 30/06/2025' })).toBeTruthy();
  expect(context.made.map(({ mediaType }) => mediaType)).toEqual(['application/pdf']);
});

test('Ctrl+P prints the list as it is shown, not the rows in sight', async () => {
  const context = smallLedger();
  const where = JSON.stringify([{ column: 'name', words: 'société' }]);
  const user = mount(`/customers?where=${encodeURIComponent(where)}`, context);
  await screen.findByText(/^Société/);
  await user.keyboard('{Control>}p{/Control}');
  expect(await screen.findByRole('dialog', { name: 'Clients au 30/06/2025' })).toBeTruthy();
  expect(await pagesOf(context.made[0])).toContain('Société');
});
