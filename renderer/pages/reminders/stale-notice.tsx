import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { daysBetween } from '../../../shared/domain/days.ts';
import { api } from '../../client.ts';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../components/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

/** A payment takes days to be booked, an import a week to be made: beyond, someone who has paid may be reminded. */
const freshDays = 10;

/** Says that the last booking imported is old, before anyone is reminded. */
export function StaleNotice() {
  const { t } = useText();
  const { today } = useAppState();
  const { data } = useQuery(api.dashboard.get.queryOptions());
  const last = data?.lastImport?.periodTo;
  const count = last ? daysBetween(last, today) : 0;
  if (count <= freshDays) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button component={Link} href="/imports?choose=1" variant="default">
          {t('home.import')}
        </Button>
      }
    >
      {t('home.stale', { count })}
    </Notice>
  );
}
