import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { staleDays } from '../../../shared/domain/balance/freshness.ts';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

/** Says that the last booking imported is old, before anyone is reminded. */
export function StaleNotice() {
  const { t } = useText();
  const { today } = useAppState();
  const { data } = useQuery(api.dashboard.get.queryOptions());
  const count = staleDays(data?.lastImport?.periodTo ?? null, today);
  if (count === null) return null;
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
