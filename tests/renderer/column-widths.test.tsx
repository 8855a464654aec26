import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { amountsWidth, codesWidth } from '../../renderer/components/table/table-columns.ts';
import { addCustomer, addInvoice, collectionContext } from '../usecases/set-up/collection-ledger.ts';
import { mount } from './set-up/mount.tsx';

/** The least width in pixels of each column of a table, by its heading without its place in the order. */
function widthsOf(grid: HTMLElement): Readonly<Record<string, number>> {
  const template = grid.closest<HTMLElement>('[style*="--columns"]')?.style.getPropertyValue('--columns') ?? '';
  const widths = [...template.matchAll(/(?:minmax\()?([\d.]+)px(?:, \S+\))?/g)].map(([, width]) => Number(width));
  const headings = [...grid.querySelectorAll('thead tr > *')].map(({ textContent }) =>
    (textContent ?? '').replace(/\d$/, ''),
  );
  return Object.fromEntries(headings.map((heading, place) => [heading, widths[place] ?? 0]));
}

test('a total of millions is whole in a column that its page has narrower', async () => {
  const context = collectionContext();
  for (const code of ['UN', 'DEUX'])
    addInvoice(context.db, addCustomer(context.db, code), `F-${code}`, 152_725_662, '2025-05-31');
  mount('/reminders?tab=proposals', context);
  const grid = await screen.findByRole('grid', { name: 'Relances proposées' });
  await screen.findAllByText('Client DEUX');
  expect(widthsOf(grid)['À réclamer']).toBeGreaterThanOrEqual(amountsWidth(['3 054 513,24 €']));
});

test('a long reference is whole, a fingerprint does not widen its column', async () => {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'UN');
  addInvoice(context.db, customerId, 'FA2024-0000012345', 100_00, '2025-05-31');
  addInvoice(context.db, customerId, 'F'.repeat(64), 100_00, '2025-05-31');
  mount(`/customers/${customerId}`, context);
  const grid = await screen.findByRole('grid', { name: 'Pièces' });
  await screen.findByText('FA2024-0000012345');
  expect(widthsOf(grid).Référence).toBeGreaterThanOrEqual(codesWidth(['FA2024-0000012345']));
  expect(widthsOf(grid).Référence).toBeLessThan(200);
});
