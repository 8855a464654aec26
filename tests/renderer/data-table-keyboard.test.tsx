import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { spaced } from './set-up/words.ts';
import { cellText, grid, people, showTable } from './table-of-people.tsx';

const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`${name}\\s?Lyon`) });
const boxOf = (name: string) => within(rowOf(name)).getByRole('checkbox');

test.each([
  ['{ArrowDown}', 'Client 2'],
  ['{ArrowDown}{ArrowDown}{ArrowUp}', 'Client 2'],
  ['{ArrowUp}', 'Client 1'],
  ['{ArrowLeft}', 'Client 1'],
  ['{ArrowRight}', 'Lyon'],
  ['{PageDown}', 'Client 16'],
  ['{PageDown}{PageDown}{PageDown}{PageDown}', 'Client 40'],
  ['{PageDown}{PageUp}', 'Client 1'],
  ['{End}{Home}', 'Client 1'],
  ['{Control>}{End}{/Control}{Home}', 'Client 40'],
  ['{Control>}{End}{/Control}{Control>}{Home}{/Control}', 'Client 1'],
  ['{Alt>}{ArrowDown}{/Alt}', 'Client 1'],
])('%s brings the cursor on %s', async (keys, text) => {
  const { user } = showTable();
  grid().focus();
  await user.keyboard(keys);
  await waitFor(() => expect(cellText()).toBe(text));
});

test('Enter and Space open the row', async () => {
  const { user, onOpen, onOpenCell } = showTable();
  grid().focus();
  await user.keyboard('{ArrowDown}{Enter}{ArrowDown} ');
  expect(onOpen.mock.calls.map(([row]) => row.name)).toEqual(['Client 2', 'Client 3']);
  expect(onOpenCell).not.toHaveBeenCalled();
});

test('Enter opens the cell that opens, else the row', async () => {
  const { user, onOpen, onOpenCell } = showTable();
  grid().focus();
  await user.keyboard('{End}{Enter}{ArrowDown}{Enter}');
  expect(onOpenCell.mock.calls.map(([row, column]) => [row.name, column])).toEqual([['Client 1', 'amount']]);
  expect(onOpen.mock.calls.map(([row]) => row.name)).toEqual(['Client 2']);
});

test('a click opens the row or the cell, a link in it only itself', async () => {
  const { user, onOpen, onOpenCell } = showTable();
  await user.click(within(rowOf('Client 3')).getByRole('link'));
  expect(onOpen).not.toHaveBeenCalled();
  await user.click(screen.getByText('Client 3'));
  expect(onOpen.mock.calls.map(([row]) => row.name)).toEqual(['Client 3']);
  expect(cellText()).toBe('Client 3');
  await user.click(screen.getByText(/^3,00/));
  expect(onOpenCell).toHaveBeenCalledTimes(1);
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test('the cursor stays on a row when there are fewer', async () => {
  const { user, change } = showTable();
  grid().focus();
  await user.keyboard('{PageDown}');
  change({ rows: people(5) });
  expect(cellText()).toBe('Client 5');
});

test('the cursor goes with the row whose details are open', () => {
  const { change } = showTable();
  change({ openKey: 7 });
  expect(cellText()).toBe('Client 7');
  expect(rowOf('Client 7').dataset.selected).toBe('true');
});

test('ticked rows are counted and added up under the table, cells selected with Shift in their place', async () => {
  const { user } = showTable({ isSelectable: true });
  const bar = () => spaced(screen.queryByRole('status')?.textContent ?? '');
  grid().focus();
  expect(bar()).toBe('');
  await user.keyboard('{ArrowDown} {ArrowDown} ');
  expect(bar()).toBe('2 lignes cochéesMontant 5,00');
  await user.keyboard('{End}{Shift>}{ArrowDown}{/Shift}');
  expect(bar()).toMatch(/^2 cellulesSomme 7,00/);
  await user.keyboard('{Escape}');
  expect(bar()).toBe('2 lignes cochéesMontant 5,00');
});

test('Space selects, with Shift from the last one selected on', async () => {
  const { user, selections, onOpen } = showTable({ isSelectable: true });
  grid().focus();
  await user.keyboard('{ArrowDown} ');
  expect(rowOf('Client 2').getAttribute('aria-selected')).toBe('true');
  await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  await user.keyboard(' ');
  expect(selections).toEqual([[2], [2, 3, 4], [2, 3]]);
  expect(onOpen).not.toHaveBeenCalled();
});

test('Shift takes away as it adds', async () => {
  const { user, selections } = showTable({ isSelectable: true, rows: people(4) });
  grid().focus();
  await user.keyboard('{Control>}a{/Control} ');
  await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  expect(selections.at(-1)).toEqual([4]);
});

test('a click on a box selects without opening', async () => {
  const { user, selections, onOpen } = showTable({ isSelectable: true });
  await user.click(boxOf('Client 2'));
  await user.keyboard('{Shift>}');
  await user.click(boxOf('Client 4'));
  expect(selections).toEqual([[2], [2, 3, 4]]);
  expect(onOpen).not.toHaveBeenCalled();
});

test('the box of the heading takes all, and gives all back', async () => {
  const { user, selections } = showTable({ isSelectable: true, rows: people(3) });
  const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Tout sélectionner' });
  await user.click(boxOf('Client 2'));
  expect([all().indeterminate, all().checked]).toEqual([true, false]);
  await user.click(all());
  expect([all().indeterminate, all().checked]).toEqual([false, true]);
  await user.click(all());
  expect(selections).toEqual([[2], [1, 2, 3], []]);
});

test('Ctrl+A selects every row under Caps Lock too', async () => {
  const { user, selections } = showTable({ isSelectable: true, rows: people(3) });
  grid().focus();
  await user.keyboard('{Control>}A{/Control}');
  expect(selections).toEqual([[1, 2, 3]]);
});

test('without a selection Ctrl+A is left to the browser', async () => {
  const { user } = showTable();
  grid().focus();
  await user.keyboard('{Control>}a{/Control}');
  expect(grid().hasAttribute('aria-multiselectable')).toBe(false);
  expect(within(grid()).queryByRole('checkbox')).toBeNull();
});

test('what is about every row waits for the pages that are not loaded yet', async () => {
  const { user, selections, onEndReached, change } = showTable({
    isSelectable: true,
    rows: people(2),
    count: 4,
    hasMore: true,
  });
  grid().focus();
  await user.click(screen.getByRole('checkbox', { name: 'Tout sélectionner' }));
  expect(selections).toEqual([]);
  expect(onEndReached).toHaveBeenCalled();
  expect(spaced(screen.getByRole('status').textContent)).toBe('Lecture de toutes les lignes : 2 sur 4…');
  change({ rows: people(3) });
  expect(selections).toEqual([]);
  change({ rows: people(4), hasMore: false });
  await waitFor(() => expect(selections).toEqual([[1, 2, 3, 4]]));
  expect(spaced(screen.getByRole('status').textContent)).toBe('4 lignes cochéesMontant 10,00');
});

test.each([
  ['{Control>}a{/Control}', 'Ctrl+A'],
  ['{Control>}{Shift>}{End}{/Shift}{/Control}', 'Ctrl+Maj+Fin'],
])('%s waits for the rows not loaded, and another key gives it up', async (keys) => {
  const { user, selections, change } = showTable({ isSelectable: true, rows: people(2), count: 3, hasMore: true });
  grid().focus();
  await user.keyboard(keys);
  await user.keyboard('{ArrowDown}');
  change({ rows: people(3), hasMore: false });
  expect(screen.queryByRole('status')).toBeNull();
  expect(selections).toEqual([]);
});

test('Control, Shift and End add up to the last of all pages', async () => {
  const { user, change } = showTable({ rows: people(2), count: 4, hasMore: true });
  grid().focus();
  await user.keyboard('{End}{Control>}{Shift>}{End}{/Shift}{/Control}');
  change({ rows: people(4), hasMore: false });
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^4 cellulesSomme 10,00/));
});

test('pages that cannot be read select nothing', async () => {
  const { user, selections, change } = showTable({ isSelectable: true, rows: people(2), count: 3, hasMore: true });
  grid().focus();
  await user.keyboard('{Control>}a{/Control}');
  change({ failure: { code: 'internal' } });
  change({ failure: null, rows: people(3), hasMore: false });
  expect(selections).toEqual([]);
});

test('the first column stays in sight beside the boxes', () => {
  showTable({ isSelectable: true });
  expect(grid().querySelectorAll('[data-row="0"] [data-frozen]')).toHaveLength(1);
  expect(grid().querySelector('[data-row="0"] [data-frozen]')?.textContent).toBe('Client 1');
});
