import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RowsTable } from '../../renderer/components/table/rows-table.tsx';
import { show } from './set-up/mount.tsx';

const rows = [
  { name: 'Zéphyr', cents: 500 },
  { name: 'Élan', cents: 1_000 },
  { name: 'durand', cents: null },
];

test('a few rows stand as they are given until a heading sorts them, nothing last in both directions', async () => {
  const { user } = show(
    <RowsTable
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', header: 'Client', isHeading: true, sorts: ({ name }) => name, cell: ({ name }) => name },
        { key: 'cents', header: 'Montant', align: 'end', sorts: ({ cents }) => cents, cell: ({ cents }) => cents },
        { key: 'plain', header: 'Note', cell: () => null },
      ]}
    />,
  );
  const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
  expect(names()).toEqual(['Zéphyr', 'Élan', 'durand']);
  await user.click(screen.getByRole('button', { name: /^Client/ }));
  expect(names()).toEqual(['durand', 'Élan', 'Zéphyr']);
  expect(screen.getByRole('columnheader', { name: /^Client/ }).getAttribute('aria-sort')).toBe('ascending');
  const amount = screen.getByRole('columnheader', { name: /^Montant/ });
  await user.click(within(amount).getByRole('button'));
  const once = names();
  await user.click(within(amount).getByRole('button'));
  expect([once, names()]).toContainEqual(['Zéphyr', 'Élan', 'durand']);
  expect([once, names()]).toContainEqual(['Élan', 'Zéphyr', 'durand']);
  expect(within(screen.getByRole('columnheader', { name: 'Note' })).queryByRole('button')).toBeNull();
});
