import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { grid, type Person, people, peopleColumns, showTable } from './table-of-people.tsx';

const bar = () => screen.queryByRole('status')?.textContent ?? null;
const cellOf = (row: number, column: number) => {
  const cell = grid().querySelector(`[data-row="${row}"] [data-column="${column}"]`);
  if (!cell) throw new Error('the cell is not drawn');
  return cell;
};
const ranged = () => grid().querySelectorAll('td[data-ranged]').length;

/** The text that the copy key puts on the clipboard; null when the table leaves it to the browser. */
function copied(): string | null {
  const setData = vi.fn();
  fireEvent.copy(grid(), { clipboardData: { setData } });
  return setData.mock.calls[0]?.[1] ?? null;
}

test('Shift and the arrows select cells, which are counted and added up', async () => {
  const { user } = showTable();
  grid().focus();
  await user.keyboard('{End}{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(bar()).toMatch(/^3 cellulesSomme 6,00/);
  expect(ranged()).toBe(3);
  await user.keyboard('{Shift>}{Home}{/Shift}');
  expect(bar()).toMatch(/^6 cellulesSomme 6,00/);
  await user.keyboard('{Escape}');
  expect(bar()).toBeNull();
  expect(ranged()).toBe(0);
});

test('an arrow alone gives the selection up', async () => {
  const { user } = showTable();
  grid().focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}{ArrowDown}');
  expect(bar()).toBeNull();
});

test('a Shift click selects up to its cell and opens nothing', async () => {
  const { user, onOpen, onOpenCell } = showTable();
  await user.click(cellOf(1, 0));
  onOpen.mockClear();
  await user.keyboard('{Shift>}');
  await user.click(cellOf(3, 2));
  await user.keyboard('{/Shift}');
  expect(onOpen).not.toHaveBeenCalled();
  expect(onOpenCell).not.toHaveBeenCalled();
  expect(bar()).toMatch(/^6 cellulesSomme 9,00/);
});

test('the mouse drawn over cells selects them and opens nothing', () => {
  const { onOpen, onOpenCell } = showTable();
  fireEvent.mouseDown(cellOf(0, 2), { button: 0 });
  fireEvent.mouseMove(cellOf(1, 2), { buttons: 1 });
  fireEvent.mouseMove(cellOf(4, 2), { buttons: 1 });
  fireEvent.mouseUp(cellOf(4, 2));
  fireEvent.click(grid());
  expect(bar()).toMatch(/^5 cellulesSomme 15,00/);
  expect(onOpen).not.toHaveBeenCalled();
  expect(onOpenCell).not.toHaveBeenCalled();
});

test('what is selected is copied as a spreadsheet reads it, and without a selection the cell', async () => {
  const { user } = showTable({ rows: [{ id: 0, name: 'Élan\tFils', cents: 1_234_567 }, ...people(2)] });
  grid().focus();
  expect(copied()).toBe('Élan Fils');
  await user.keyboard('{Shift>}{ArrowDown}{End}{/Shift}');
  expect(copied()).toBe('Élan Fils\t\t12345,67\nClient 1\t\t1,00');
});

test('an empty table leaves the copy to the browser', () => {
  showTable({ rows: [] });
  expect(copied()).toBeNull();
});

test('the keys + and − make the column of the cursor wider and narrower than it is shown, within bounds', async () => {
  const onResize = vi.fn();
  const { user } = showTable({ onResize });
  const width = { Nom: 310, Ville: 50, Montant: 795 };
  for (const [name, pixels] of Object.entries(width))
    vi.spyOn(screen.getByRole('columnheader', { name }), 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, pixels, 30),
    );
  grid().focus();
  await user.keyboard('+{ArrowRight}-{ArrowRight}+');
  expect(onResize.mock.calls).toEqual([[{ name: 326 }], [{ place: 44 }], [{ amount: 800 }]]);
});

test('a dragged edge follows the mouse: what grows before it keeps its width', () => {
  const onResize = vi.fn();
  showTable({ onResize, columns: peopleColumns.map((column) => ({ ...column, grow: column.key === 'name' ? 1 : 0 })) });
  const width = { Nom: 310, Ville: 50, Montant: 120 };
  for (const [name, pixels] of Object.entries(width))
    vi.spyOn(screen.getByRole('columnheader', { name }), 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, pixels, 30),
    );
  const edge = screen.getByRole('columnheader', { name: 'Ville' }).lastElementChild as HTMLElement;
  edge.setPointerCapture = vi.fn();
  const template = () => grid().closest<HTMLElement>('[style]')?.style.getPropertyValue('--columns');
  fireEvent.pointerDown(edge, { button: 0, clientX: 400 });
  fireEvent.pointerMove(edge, { clientX: 430 });
  expect(template()).toBe('310px 80px 100px');
  fireEvent.pointerUp(edge, { clientX: 440 });
  expect(onResize.mock.calls).toEqual([[{ name: 310, place: 90 }]]);
  fireEvent.doubleClick(edge);
  expect(onResize).toHaveBeenLastCalledWith({ place: null });
});

test('Control, Shift and End select to the last cell', async () => {
  const { user } = showTable();
  grid().focus();
  await user.keyboard('{ArrowDown}{Control>}{Shift>}{End}{/Shift}{/Control}');
  expect(bar()).toMatch(/^78 cellules/);
});

test('a press after cells were selected gives them up, and opens its row', async () => {
  const { user, onOpen } = showTable();
  grid().focus();
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
  expect(bar()).not.toBeNull();
  await user.click(cellOf(4, 0));
  expect(bar()).toBeNull();
  expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 5 }));
});

test('the check box of a row is named after it', () => {
  showTable({ isSelectable: true });
  expect(screen.getByRole('checkbox', { name: 'Sélectionner Client 3' })).toBeTruthy();
});

test('the box of a row that begins with a number is named after its first text too', () => {
  const count = { type: 'number' as const, value: ({ id }: Person) => id, copied: ({ id }: Person) => String(id) };
  const numbered = { key: 'number', header: 'N°', width: 60, cell: ({ id }: Person) => id, holds: count };
  showTable({ isSelectable: true, columns: [numbered, ...peopleColumns] });
  expect(screen.getByRole('checkbox', { name: 'Sélectionner 3, Client 3' })).toBeTruthy();
});

test('what is selected is copied under the headings of its columns, by its key and by its button', async () => {
  const { user } = showTable();
  const copies: string[] = [];
  document.execCommand = () => {
    const setData = (_type: string, text: string) => void copies.push(text);
    return fireEvent.copy(document.body, { clipboardData: { setData } });
  };
  grid().focus();
  await user.keyboard('{End}{Shift>}{ArrowDown}{/Shift}{Control>}{Shift>}c{/Shift}{/Control}');
  await user.click(screen.getByRole('button', { name: 'Copier avec les titres' }));
  expect(copies).toEqual(['Montant\n1,00\n2,00', 'Montant\n1,00\n2,00']);
  expect(document.activeElement).toBe(grid());
  expect(bar()).toMatch(/^2 cellules/);
});
