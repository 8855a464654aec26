import type { ReactNode } from 'react';
import classes from './filter-bar.module.css';

/** Filters of a list on one line, aligned on their fields; `end` is pushed to the right. */
export function FilterBar({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <search className={classes.bar}>
      {children}
      {end === undefined ? null : <div className={classes.end}>{end}</div>}
    </search>
  );
}
