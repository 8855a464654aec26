import type { ReactNode } from 'react';
import classes from './page.module.css';

/**
 * A screen. `fill`: its table takes the height that is left and scrolls by itself; otherwise the page scrolls.
 */
export function Page({ fill = false, children }: { fill?: boolean; children: ReactNode }) {
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      {children}
    </div>
  );
}

/** A titled block of a page. */
export function Section({ title, actions, children }: { title?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      {title === undefined ? null : (
        <div className={classes.heading}>
          <h2>{title}</h2>
          {actions}
        </div>
      )}
      {children}
    </section>
  );
}
