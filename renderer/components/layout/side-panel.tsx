import type { ReactNode } from 'react';
import classes from './side-panel.module.css';

type SidePanelProps = {
  /** Its name, read out. */
  label: string;
  /** Whom and what it is about, as attributes (`subjectMark`). */
  mark?: object;
  /** Null while it is not known. */
  title: ReactNode;
  amount?: ReactNode;
  /** What can be done, always at the same place; absent: nothing. */
  actions?: ReactNode;
  /** A `SidePanelBody`, or a page that takes the room. */
  children: ReactNode;
};

/** One thing of a list beside it: what it is at its head, what can be done at its foot. */
export function SidePanel({ label, mark, title, amount, actions, children }: SidePanelProps) {
  return (
    <aside className={classes.panel} aria-label={label} {...mark}>
      <div className={classes.head}>
        {title === null ? null : <h2>{title}</h2>}
        {amount === undefined ? null : <span className={classes.amount}>{amount}</span>}
      </div>
      {children}
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </aside>
  );
}

/** What there is to read, which scrolls between the head and the foot. */
export function SidePanelBody({ children }: { children: ReactNode }) {
  return <div className={classes.body}>{children}</div>;
}
