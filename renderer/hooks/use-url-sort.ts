import { useSearchParams } from 'wouter';
import type { Sort } from '../components/table/table-columns.ts';

/** How a list is sorted, in the address: `sort` and `desc`. */
export function useUrlSort(initial: Sort): readonly [Sort, (sort: Sort) => void] {
  const [parameters, setParameters] = useSearchParams();
  const by = parameters.get('sort');
  const sort = by === null ? initial : { by, descending: parameters.get('desc') === '1' };
  return [
    sort,
    (next) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('sort', next.by);
          if (next.descending) after.set('desc', '1');
          else after.delete('desc');
          return after;
        },
        { replace: true },
      ),
  ];
}
