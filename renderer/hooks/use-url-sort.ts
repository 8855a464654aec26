import { useSearchParams } from 'wouter';
import type { Sort } from '../components/table/table-columns.ts';

/** How a list is sorted, in the address: `sort=-overdueCents,name`, the largest overdue amount first, then by name. */
export function useUrlSort(initial: Sort): readonly [readonly Sort[], (sorts: readonly Sort[]) => void] {
  const [parameters, setParameters] = useSearchParams();
  const asked = readSorts(parameters.get('sort'));
  return [
    asked.length === 0 ? [initial] : asked,
    (next) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('sort', writeSorts(next));
          return after;
        },
        { replace: true },
      ),
  ];
}

/** The columns of an address that sort a list, each once, the first deciding. */
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
