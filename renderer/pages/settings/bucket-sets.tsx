import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { BucketSet } from '../../../shared/contract/balance.ts';
import { api } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './settings.module.css';

type BucketSetsProps = { sets: readonly BucketSet[]; own: readonly number[] };

/** The named sets of limits: which are the firm's own, and removing them. */
export function BucketSets({ sets, own }: BucketSetsProps) {
  const { t } = useText();
  return (
    <Stack gap="xs" pt="md">
      <h3>{t('balance.bucketSets')}</h3>
      {sets.length === 0 ? (
        <p className={classes.text}>{t('balance.bucketSetsNone')}</p>
      ) : (
        <RowsTable
          rows={sets}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', header: t('balance.bucketSetName'), isHeading: true, cell: ({ name }) => name },
            { key: 'limits', header: t('balance.buckets'), cell: ({ buckets }) => buckets.join(', ') },
            {
              key: 'actions',
              header: null,
              align: 'end',
              cell: (set) => <SetActions set={set} isOwn={set.buckets.join() === own.join()} />,
            },
          ]}
        />
      )}
    </Stack>
  );
}

function SetActions({ set: { name, buckets }, isOwn }: { set: BucketSet; isOwn: boolean }) {
  const { t } = useText();
  const onSuccess = (message: string) => () => tellDone(message);
  const take = useMutation(api.firm.setBuckets.mutationOptions({ onSuccess: onSuccess(t('settings.saved')) }));
  const remove = useMutation(
    api.firm.removeBucketSet.mutationOptions({ onSuccess: onSuccess(t('balance.bucketSetRemoved')) }),
  );
  const title = t('balance.bucketSetRemove', { name });
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {isOwn ? (
        t('balance.bucketSetIsDefault')
      ) : (
        <Button variant="default" size="compact-sm" loading={take.isPending} onClick={() => take.mutate({ buckets })}>
          {t('balance.bucketSetDefault')}
        </Button>
      )}
      <ActionIcon aria-label={title} title={title} loading={remove.isPending} onClick={() => remove.mutate({ name })}>
        <IconTrash size={15} />
      </ActionIcon>
    </Group>
  );
}
