import type { Sort } from '../components/table/table-columns.ts';

/** The columns of an address that sort a list, each once, the first deciding: `-overdueCents,name`, the largest overdue amount first. */
export function readSorts(text: string | null): Sort[] {
  const parts = (text ?? '').split(',').filter((part) => part !== '' && part !== '-');
  const sorts = new Map<string, Sort>();
  for (const part of parts) {
    const descending = part.startsWith('-');
    const by = descending ? part.slice(1) : part;
    if (!sorts.has(by)) sorts.set(by, { by, descending });
  }
  return [...sorts.values()];
}

/** The inverse of `readSorts`. */
export const writeSorts = (sorts: readonly Sort[]): string =>
  sorts.map(({ by, descending }) => `${descending ? '-' : ''}${by}`).join(',');
