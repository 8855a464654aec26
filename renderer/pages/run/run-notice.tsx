import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { mostRunCustomers } from '../../../shared/domain/runs/run.ts';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { seenCount } from './run-state.ts';

/** Tells that a run was begun and not ended, and leads back to it. */
export function RunNotice() {
  const { t } = useText();
  const run = useQuery(api.runs.current.queryOptions()).data;
  if (!run) return null;
  const seen = { count: seenCount(run.customers), total: run.customers.length };
  return (
    <Notice
      tone="info"
      title={t('runs.open', seen)}
      actions={
        <Button
          component={Link}
          href="/reminders/run"
          variant="default"
          leftSection={<IconPlayerPlay size={16} stroke={1.6} />}
        >
          {t('runs.resume')}
        </Button>
      }
    />
  );
}

/** Begins a run of some customers, or of all who are to be reminded today. */
export function BeginRun({ customerIds, size }: { customerIds?: readonly number[]; size?: 'compact-sm' }) {
  const { t } = useText();
  const asked = customerIds === undefined ? '' : `?customers=${customerIds.slice(0, mostRunCustomers).join(',')}`;
  return (
    <Button
      component={Link}
      href={`/reminders/run${asked}`}
      variant="default"
      leftSection={<IconPlayerPlay size={16} stroke={1.6} />}
      {...(size === undefined ? {} : { size })}
    >
      {t('runs.title')}
    </Button>
  );
}
