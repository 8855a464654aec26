import type { ReactNode } from 'react';
import classes from './plain-table.module.css';

/** A few rows to read inside a card or drawer; cells marked `data-end` are amounts. Long lists take `DataTable`. */
export function PlainTable({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>{children}</table>
    </div>
  );
}
