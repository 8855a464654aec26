import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { NoticesContext } from './notice.tsx';
import classes from './notices.module.css';
import { useText } from './text.tsx';

/** The notices of a screen, the most important first: only that one is shown until the others are asked for. Its children are notices, or nothing. */
export function Notices({ children }: { children: ReactNode }) {
  const { t } = useText();
  const [count, setCount] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const join = useCallback(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  return (
    <NoticesContext value={join}>
      <div className={classes.notices} data-count={count} data-open={isOpen || undefined}>
        {children}
        {count > 1 ? (
          <Button
            className={classes.others ?? ''}
            variant="subtle"
            size="compact-sm"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t('common.foldNotices') : t('common.otherNotices', { count: count - 1 })}
          </Button>
        ) : null}
      </div>
    </NoticesContext>
  );
}
