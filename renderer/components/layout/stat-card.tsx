import type { ReactNode } from 'react';
import classes from './stat-card.module.css';

type StatCardProps = { label: ReactNode; value: ReactNode; detail?: ReactNode; tone?: 'late' | undefined };

/** A figure with its name and a comparison; `value` is usually a link to the rows it is the sum of. */
export function StatCard({ label, value, detail, tone }: StatCardProps) {
  return (
    <div className={classes.card} data-tone={tone}>
      <div className={classes.label}>{label}</div>
      <div className={classes.value}>{value}</div>
      {detail === undefined ? null : <div className={classes.detail}>{detail}</div>}
    </div>
  );
}
