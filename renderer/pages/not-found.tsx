import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../components/layout/empty-state.tsx';
import { useText } from '../components/text/text.tsx';

/** No screen has this address. */
export function NotFound() {
  const { t } = useText();
  return (
    <EmptyState
      icon={IconMapQuestion}
      text={t('app.pageNotFound')}
      actions={
        <Button component={Link} href="/">
          {t('app.home')}
        </Button>
      }
    />
  );
}
