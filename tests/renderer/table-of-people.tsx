import { screen } from '@testing-library/react';
import { useState } from 'react';
import { vi } from 'vitest';
import { copiedText } from '../../renderer/components/list/list-columns.tsx';
import { DataTable } from '../../renderer/components/table/data-table.tsx';
import type { DataTableProps } from '../../renderer/components/table/data-table-props.ts';
import type { Column, Held, RowKey, Sort } from '../../renderer/components/table/table-columns.ts';
import { Money } from '../../renderer/components/text/money.tsx';
import { makeText } from '../../renderer/components/text/text.tsx';
import { show } from './set-up/mount.tsx';

export type Person = { id: number; name: string; cents: number };

export const people = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    name: `Client ${index + 1}`,
    cents: (index + 1) * 100,
  }));

const names: Held<Person> = { type: 'text', value: ({ name }) => name, copied: ({ name }) => name };
const amounts: Held<Person> = {
  type: 'amount',
  value: ({ cents }) => cents,
  copied: ({ cents }) => copiedText(makeText('fr'), 'amount', cents) ?? '',
};

export const peopleColumns: Column<Person>[] = [
  { key: 'name', header: 'Nom', width: 100, sort: 'name', cell: ({ name }) => name, total: 'Total', holds: names },
  { key: 'place', header: 'Ville', width: 100, cell: () => <a href="#ville">Lyon</a> },
  {
    key: 'amount',
    header: 'Montant',
    width: 100,
    align: 'end',
    sort: 'amount',
    cell: ({ cents }) => <Money cents={cents} />,
    opens: ({ cents }) => cents !== 200,
    holds: amounts,
  },
];

type Options = Partial<DataTableProps<Person>> & { isSelectable?: boolean; firstSort?: Sort };

type HeldTableProps = Options & {
  onSort?: ((sort: readonly Sort[]) => void) | undefined;
  onSelect: (ids: number[]) => void;
};

/** Keeps how the table is sorted and what is selected, as a page does. */
function HeldTable({ isSelectable = false, firstSort, onSelect, onSort, ...props }: HeldTableProps) {
  const [sort, setSort] = useState<readonly Sort[]>(firstSort ? [firstSort] : []);
  const [selected, setSelected] = useState<ReadonlySet<RowKey>>(new Set());
  function select(next: ReadonlySet<RowKey>) {
    onSelect([...next].map(Number));
    setSelected(next);
  }
  function sortBy(next: readonly Sort[]) {
    onSort?.(next);
    setSort(next);
  }
  return (
    <DataTable
      label="Clients"
      columns={peopleColumns}
      rows={people(40)}
      rowKey={({ id }) => id}
      empty={<p>Rien à montrer</p>}
      sort={sort}
      onSort={onSort ? sortBy : undefined}
      selection={isSelectable ? { selected, onChange: select } : undefined}
      {...props}
    />
  );
}

/** A table with a text, a link and an amount that opens; the returned mocks record its calls. */
export function showTable(options: Options = {}) {
  const told = { onOpen: vi.fn(), onOpenCell: vi.fn(), onSort: vi.fn(), onEndReached: vi.fn(), onRetry: vi.fn() };
  const selections: number[][] = [];
  const onSelect = (ids: number[]) => void selections.push(ids);
  const table = (changed: Options) => <HeldTable onSelect={onSelect} {...told} {...options} {...changed} />;
  const { user, again } = show(table({}));
  return { user, selections, ...told, change: (changed: Options) => again(table(changed)) };
}

export const grid = () => screen.getByRole('grid', { name: 'Clients' });

/** The text of the cell the keyboard is on; null when it is not drawn. */
export function cellText(): string | null {
  const id = grid().getAttribute('aria-activedescendant');
  return id === null ? null : (document.getElementById(id)?.textContent ?? null);
}

/** Rows drawn, without headings and totals. */
export const drawn = () => grid().querySelectorAll('tr[data-row]').length;
