import type { ReactNode } from 'react';
import classes from './stat-card.module.css';

type StatCardProps = { label: ReactNode; value: ReactNode; detail?: ReactNode; tone?: 'late' | undefined };

/** One figure with its name and what puts it in proportion; `value` is usually a link to the rows it is made of. */
export function StatCard({ label, value, detail, tone }: StatCardProps) {
  return (
    <div className={classes.card} data-tone={tone}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{value}</div>
      {detail === undefined ? null : <div className={classes.detail}>{detail}</div>}
    </div>
  );
}
