import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** An empty screen says what to do next. */
export function EmptyState({ icon: Icon, text, actions }: { icon: Icon; text: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Icon size={32} stroke={1.3} aria-hidden="true" />
      <p>{text}</p>
      {actions === undefined ? null : (
        <div className={classes.actions} data-first>
          {actions}
        </div>
      )}
    </div>
  );
}
