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

/** The columns of an address that sort a list, the first deciding. */
export function readSorts(text: string | null): Sort[] {
  const parts = (text ?? '').split(',').filter((part) => part !== '' && part !== '-');
  return parts.map((part) =>
    part.startsWith('-') ? { by: part.slice(1), descending: true } : { by: part, descending: false },
  );
}

/** The inverse of `readSorts`. */
export const writeSorts = (sorts: readonly Sort[]): string =>
  sorts.map(({ by, descending }) => `${descending ? '-' : ''}${by}`).join(',');
