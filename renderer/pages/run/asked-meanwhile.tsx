import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { client } from '../../client/client.ts';
import { notifyFailure } from '../../client/queries.ts';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import type { Run } from './run-state.ts';
import { useAskedCustomers } from './use-asked-customers.ts';

/** Says that a run of other customers was asked for while this one is open, and offers to add them to it. */
export function AskedMeanwhile({ run }: { run: Run }) {
  const { t } = useText();
  const [asked = [], forget] = useAskedCustomers();
  const known = new Set(run.customers.map(({ customerId }) => customerId));
  const customerIds = asked.filter((customerId) => !known.has(customerId));
  const add = useMutation({
    mutationFn: () => client.runs.add({ id: run.id, customerIds }),
    onSuccess: forget,
    onError: notifyFailure,
  });
  if (customerIds.length === 0) return null;
  return (
    <Notice
      tone="info"
      title={t('runs.askedMeanwhile', { count: customerIds.length })}
      actions={
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} stroke={1.6} />}
          loading={add.isPending}
          onClick={() => add.mutate()}
        >
          {t('runs.addThem')}
        </Button>
      }
    />
  );
}
