type Edges = { readonly left: number; readonly right: number };

/**
 * Pixels to scroll sideways by so that a cell is seen, its beginning at least: `seen` is what is left of the table beside the columns that stay in
 * sight.
 */
export function shiftToShow(cell: Edges, seen: Edges): number {
  if (cell.left < seen.left) return cell.left - seen.left;
  if (cell.right > seen.right) return Math.min(cell.right - seen.right, cell.left - seen.left);
  return 0;
}

/** Brings the cell of the keyboard into sight sideways; the first column always is, and its rows then begin with the others. */
export function showCell(scroller: HTMLElement, cell: HTMLElement): void {
  const frozen = cell.parentElement?.querySelector('[data-frozen]');
  if (cell === frozen) scroller.scrollLeft = 0;
  else {
    const { left, right } = scroller.getBoundingClientRect();
    const seen = {
      left: frozen?.getBoundingClientRect().right ?? left,
      right: Math.min(right, left + scroller.clientWidth),
    };
    scroller.scrollLeft += shiftToShow(cell.getBoundingClientRect(), seen);
  }
}
