import type { ReactNode } from 'react';
import classes from './field.module.css';

/** A control that has no label of its own, labelled like the inputs beside it. */
export function Field({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.field}>
      <span className={classes.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
