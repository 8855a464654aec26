import type { ReactNode } from 'react';
import classes from './fields.module.css';

/** A field over the whole width of its `Fields`. */
export const wide = { wrapperProps: { 'data-wide': '' } };

/** Fields two by two. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}
