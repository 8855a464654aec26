import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import type { Failure } from './failure.ts';
import { Notice } from './notice.tsx';
import { useText } from './text.tsx';

/** What happened, what was kept, what to do. */
export function ErrorNotice({ failure, onRetry }: { failure: Failure; onRetry?: (() => void) | undefined }) {
  const text = useText();
  return (
    <Notice
      tone="late"
      title={text.t('common.failed')}
      actions={
        onRetry ? (
          <Button variant="default" leftSection={<IconRefresh size={15} />} onClick={onRetry}>
            {text.t('common.retry')}
          </Button>
        ) : undefined
      }
    >
      {text.failure(failure)}
    </Notice>
  );
}
