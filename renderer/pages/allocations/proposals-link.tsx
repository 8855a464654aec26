import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';

/** The way to the proposals of a customer, where there are any. */
export function ProposalsLink({ customerId }: { customerId: number }) {
  const { t } = useText();
  const { data } = useQuery(api.allocations.proposals.queryOptions({ input: { customerId, limit: 1 } }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Notice
      tone="info"
      actions={
        <Button
          component={Link}
          href={`/allocations?customer=${customerId}`}
          variant="default"
          leftSection={<IconWand size={16} stroke={1.6} />}
        >
          {t('allocations.link')}
        </Button>
      }
    >
      {t('allocations.text')}
    </Notice>
  );
}
