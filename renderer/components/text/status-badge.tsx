import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status-badge.module.css';

export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'late';

/** A state: an icon and a word, the colour only repeats them. */
export function StatusBadge({ icon: Icon, tone, children }: { icon: Icon; tone: Tone; children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} stroke={1.8} aria-hidden="true" />
      {children}
    </span>
  );
}

/** How each state of something looks. */
export type StateLooks<State extends string> = Readonly<Record<State, { readonly icon: Icon; readonly tone: Tone }>>;

type StateBadgeProps<State extends string> = { looks: StateLooks<State>; state: NoInfer<State>; children: ReactNode };

/** The badge of a state that is one of several. */
export function StateBadge<State extends string>({ looks, state, children }: StateBadgeProps<State>) {
  return <StatusBadge {...looks[state]}>{children}</StatusBadge>;
}
