import type { ReactNode } from 'react';
import classes from './key-value-list.module.css';

type KeyValueListProps = {
  items: readonly { label: string; value: ReactNode }[];
  /** Right-aligns the values: counts and amounts read in a column. */
  isNumeric?: boolean;
};

/** Facts with their names; an absent fact shows as a dash. */
export function KeyValueList({ items, isNumeric = false }: KeyValueListProps) {
  return (
    <dl className={classes.list} data-numeric={isNumeric || undefined}>
      {items.map(({ label, value }) => (
        <div key={label} className={classes.item}>
          <dt>{label}</dt>
          <dd>{value === null || value === undefined || value === '' ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  );
}
