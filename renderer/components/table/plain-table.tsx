import type { ReactNode } from 'react';
import classes from './plain-table.module.css';

/** What `RowsTable` draws, and rows with fields to fill in a form; cells marked `data-end` are amounts. Rows to read are a `RowsTable`, lists a `ListTable`. */
export function PlainTable({ children }: { children: ReactNode }) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>{children}</table>
    </div>
  );
}
