import type { GridRow } from '../files/grid.ts';

const sampleRows = 20;

/** The first rows of a list, as its file shows them. */
export function samplesOf(rows: readonly GridRow[]): string[][] {
  return rows.slice(0, sampleRows).map((row) => row.cells.map((cell) => cell.slice(0, 100)));
}
