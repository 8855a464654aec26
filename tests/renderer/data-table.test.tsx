import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { cellText, drawn, grid, people, peopleColumns, showTable } from './table-of-people.tsx';

const heading = (name: string) => screen.getByRole('columnheader', { name });
const sortBy = (name: string) => within(heading(name)).getByRole('button');

test('a heading of text sorts from A, then from Z', async () => {
  const { user, onSort } = showTable();
  expect(heading('Nom').getAttribute('aria-sort')).toBe('none');
  await user.click(sortBy('Nom'));
  expect(heading('Nom').getAttribute('aria-sort')).toBe('ascending');
  await user.click(sortBy('Nom'));
  expect(heading('Nom').getAttribute('aria-sort')).toBe('descending');
  expect(onSort.mock.calls).toEqual([[[{ by: 'name', descending: false }]], [[{ by: 'name', descending: true }]]]);
});

test('a heading of amounts sorts from the largest', async () => {
  const { user, onSort } = showTable({ firstSort: { by: 'name', descending: true } });
  await user.click(sortBy('Montant'));
  expect(onSort).toHaveBeenCalledExactlyOnceWith([{ by: 'amount', descending: true }]);
  expect(heading('Nom').getAttribute('aria-sort')).toBe('none');
});

test('with Shift, a heading sorts after those before, and says its place', async () => {
  const { user, onSort } = showTable({ firstSort: { by: 'name', descending: false } });
  await user.keyboard('{Shift>}');
  await user.click(sortBy('Montant'));
  expect(onSort).toHaveBeenLastCalledWith([
    { by: 'name', descending: false },
    { by: 'amount', descending: true },
  ]);
  expect(sortBy('Nom').textContent).toBe('Nom1');
  expect(sortBy('Montant').textContent).toBe('Montant2');
  await user.click(sortBy('Montant'));
  expect(onSort.mock.lastCall?.[0].at(-1)).toEqual({ by: 'amount', descending: false });
  await user.keyboard('{/Shift}');
  await user.click(sortBy('Montant'));
  expect(onSort).toHaveBeenLastCalledWith([{ by: 'amount', descending: true }]);
});

test('a column that does not sort has no button', () => {
  showTable();
  expect(within(heading('Ville')).queryByRole('button')).toBeNull();
  expect(heading('Ville').hasAttribute('aria-sort')).toBe(false);
});

test('a table that nobody sorts has no button at all', () => {
  showTable({ onSort: undefined });
  expect(within(grid()).queryByRole('button')).toBeNull();
});

test('ten thousand rows are counted, a screen of them is drawn', () => {
  const { onEndReached } = showTable({ rows: people(10_000) });
  expect(grid().getAttribute('aria-rowcount')).toBe('10001');
  expect(drawn()).toBeGreaterThan(20);
  expect(drawn()).toBeLessThan(60);
  expect(onEndReached).not.toHaveBeenCalled();
});

test('the last of ten thousand rows comes into sight with the cursor, and asks for those after it', async () => {
  const { user, onEndReached } = showTable({ rows: people(10_000) });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Clients');
  await user.keyboard('{Control>}{End}{/Control}');
  expect(await screen.findByText('Client 10000', {}, { timeout: 1500 })).toBeTruthy();
  expect(screen.queryByText('Client 1')).toBeNull();
  expect(cellText()).toMatch(/^10\s000,00\s€$/);
  expect(onEndReached).toHaveBeenCalled();
});

test('thirty rows before the end the next page is asked for', () => {
  const { onEndReached, change } = showTable({ rows: people(40) });
  expect(onEndReached).toHaveBeenCalledTimes(1);
  change({ rows: people(500) });
  expect(onEndReached).toHaveBeenCalledTimes(1);
});

test('rows not loaded yet are counted', () => {
  showTable({ rows: people(40), count: 1234 });
  expect(grid().getAttribute('aria-rowcount')).toBe('1235');
});

test('an empty table says so, without totals', () => {
  const { onEndReached } = showTable({ rows: [], hasTotals: true });
  expect(screen.getByText('Rien à montrer')).toBeTruthy();
  expect(screen.queryByText('Total')).toBeNull();
  expect(onEndReached).not.toHaveBeenCalled();
});

test('a table on its way says so, and not that it is empty', () => {
  showTable({ rows: [], isLoading: true });
  expect(screen.getByRole('status').textContent).toBe('Chargement…');
  expect(screen.queryByText('Rien à montrer')).toBeNull();
  expect(grid().getAttribute('aria-busy')).toBe('true');
});

test('rows shown while others load are not covered', () => {
  showTable({ rows: people(3), isLoading: true });
  expect(screen.queryByRole('status')).toBeNull();
  expect(drawn()).toBe(3);
});

test('a failure is said in words and can be tried again', async () => {
  const { user, onRetry } = showTable({ rows: [], failure: { code: 'busy' } });
  expect(screen.getByText(/Une autre opération est en cours/)).toBeTruthy();
  expect(screen.queryByText('Rien à montrer')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('totals stand under their columns', () => {
  showTable({ hasTotals: true, isSelectable: true });
  const cells = grid().querySelectorAll('tfoot td');
  expect([...cells].map(({ textContent }) => textContent)).toEqual(['', 'Total', '', '']);
});

test('another order begins with its first row, and gives up the cells selected in the one before', async () => {
  const { user } = showTable({ rows: people(500) });
  await user.keyboard('{Control>}{End}{/Control}{Shift>}{ArrowUp}{/Shift}');
  expect(await screen.findByText('Client 500')).toBeTruthy();
  await user.click(sortBy('Nom'));
  expect(await screen.findByText('Client 1')).toBeTruthy();
  await waitFor(() => expect(cellText()).toMatch(/^1,00/));
  expect(grid().querySelectorAll('td[data-ranged]')).toHaveLength(0);
});

test('rows that come take the keyboard from the navigation, but not from somebody who moves on in it with Tab', async () => {
  for (const isMovingOn of [false, true]) {
    const navigation = document.createElement('nav');
    navigation.innerHTML = '<a href="#one">Un</a><a href="#two">Deux</a>';
    document.body.prepend(navigation);
    const { user, change } = showTable({ rows: [], isLoading: true });
    navigation.querySelector('a')?.focus();
    if (isMovingOn) await user.tab();
    change({ rows: people(3), isLoading: false });
    expect(document.activeElement).toBe(isMovingOn ? navigation.querySelector('[href="#two"]') : grid());
    cleanup();
    navigation.remove();
  }
});

test('rows of several lines keep their heights as one above them leaves', () => {
  const tall = peopleColumns.map((column) => (column.key === 'name' ? { ...column, wraps: true } : column));
  const heights = vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    if (this.dataset.row === undefined) return window.innerHeight;
    return /Client [24]\D/.test(this.textContent) ? 46 : 30;
  });
  try {
    const { change } = showTable({ columns: tall, rows: people(6) });
    const tops = () =>
      within(grid())
        .getAllByRole('row')
        .flatMap(({ style }) => style.transform || []);
    expect(tops()).toEqual([0, 30, 76, 106, 152, 182].map((top) => `translateY(${top}px)`));
    change({ rows: people(6).slice(1) });
    expect(tops()).toEqual([0, 46, 76, 122, 152].map((top) => `translateY(${top}px)`));
  } finally {
    heights.mockRestore();
  }
});

test('a cell cut at the end of its line says all of it under the mouse, one that is whole says nothing more', async () => {
  const { user } = showTable();
  const [first, second] = grid().querySelectorAll<HTMLElement>('tbody td > span');
  if (!first || !second) throw new Error('no cells');
  vi.spyOn(first, 'scrollWidth', 'get').mockReturnValue(5000);
  await user.hover(first);
  expect(first.title).toBe(first.textContent);
  await user.hover(second);
  expect(second.title).toBe('');
});
