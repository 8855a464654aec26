import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react';
import classes from './notice.module.css';

type NoticeTone = 'info' | 'ok' | 'warn' | 'late';
const icons: Record<NoticeTone, Icon> = {
  info: IconInfoCircle,
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  late: IconExclamationCircle,
};

type NoticeProps = { tone: NoticeTone; title?: ReactNode; children?: ReactNode; actions?: ReactNode };

/** Counts the notice that is told among those of its screen; null: it stands alone. Returns how it leaves again. */
export const NoticesContext = createContext<(() => () => void) | null>(null);

/** Something to know, in the flow of the page. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  const join = useContext(NoticesContext);
  useLayoutEffect(() => join?.(), [join]);
  const ToneIcon = icons[tone];
  return (
    <div
      className={classes.notice}
      data-tone={tone}
      data-titled={title !== undefined || undefined}
      role={tone === 'late' ? 'alert' : undefined}
    >
      <ToneIcon size={18} stroke={1.7} aria-hidden="true" className={classes.icon} />
      <div className={classes.body}>
        {title === undefined ? null : <strong>{title}</strong>}
        {children === undefined ? null : <div>{children}</div>}
      </div>
      {actions === undefined ? null : <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
