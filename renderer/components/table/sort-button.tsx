import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { MouseEvent, ReactNode } from 'react';
import { mostSorts } from '../../../shared/domain/listing/question.ts';
import classes from './data-table.module.css';
import type { Sort } from './table-columns.ts';

type SortButtonProps = {
  /** The column that the heading sorts by. */
  by: string;
  header: ReactNode;
  /** What its rows are sorted by, the first deciding. */
  sort: readonly Sort[];
  onSort: (sort: readonly Sort[]) => void;
  /** Amounts, of which the largest is wanted first. */
  isOfFigures?: boolean;
};

/** A heading that sorts, and says in which place and direction it does. */
export function SortButton({ by, header, sort, onSort, isOfFigures = false }: SortButtonProps) {
  const place = sort.findIndex((each) => each.by === by);
  const Arrow = sort[place]?.descending ? IconArrowDown : IconArrowUp;
  return (
    <button
      type="button"
      className={classes.sort}
      onClick={(event) => onSort(sortedBy(sort, { by, descending: isOfFigures }, event))}
    >
      <span className={classes.clip}>{header}</span>
      {place === -1 ? null : <Arrow size={13} stroke={2} aria-hidden="true" />}
      {place === -1 || sort.length < 2 ? null : (
        <span className={classes.sortPlace} aria-hidden="true">
          {place + 1}
        </span>
      )}
    </button>
  );
}

/** What a heading says of its order: only the column that decides says it, as the pattern of the grid asks. */
export function ariaSort(sort: readonly Sort[], by: string | undefined) {
  if (by === undefined) return undefined;
  const place = sort.findIndex((each) => each.by === by);
  if (place !== 0) return 'none';
  return sort[0]?.descending ? 'descending' : 'ascending';
}

/** A press sorts by this column alone, or the other way round; with Shift, by it after those before. */
function sortedBy(sort: readonly Sort[], first: Sort, { shiftKey }: MouseEvent): readonly Sort[] {
  const known = sort.find(({ by }) => by === first.by);
  const next = known ? { by: known.by, descending: !known.descending } : first;
  if (!shiftKey) return [next];
  return known ? sort.map((each) => (each === known ? next : each)) : [...sort, next].slice(-mostSorts);
}
