import { Button } from '@mantine/core';
import { IconFileImport, IconFlask, IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { useFirmActions } from '../../hooks/use-firm-actions.ts';

/** The text of an empty list: in a firm without documents, how to import some; elsewhere, what the list itself says. */
export function EmptyLedger({ children }: { children?: ReactNode }) {
  const { t } = useText();
  const { data } = useQuery(api.dashboard.get.queryOptions());
  const { demonstrate } = useFirmActions();
  if (data?.documentCount !== 0) return children;
  return (
    <EmptyState
      icon={IconFileImport}
      text={t('home.empty')}
      actions={
        <>
          <Button component={Link} href="/imports?choose=1" leftSection={<IconFileImport size={16} stroke={1.6} />}>
            {t('app.importFile')}
          </Button>
          <Button
            component={Link}
            href="/customers?new=1"
            variant="default"
            leftSection={<IconUserPlus size={16} stroke={1.6} />}
          >
            {t('edits.newCustomer')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFlask size={16} stroke={1.6} />}
            loading={demonstrate.isPending}
            onClick={() => demonstrate.mutate({})}
          >
            {t('app.startDemonstrationAction')}
          </Button>
        </>
      }
    />
  );
}
