import { Button } from '@mantine/core';
import { IconCopyCheck, IconDatabaseOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { refreshEverything } from '../../client/queries.ts';
import { tellDone } from '../../client/tell-done.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Section } from '../../components/layout/page.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { RowsTable } from '../../components/table/rows-table.tsx';
import { FileSize } from '../../components/text/file-size.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useAppState } from '../../hooks/use-app-state.ts';
import classes from './settings.module.css';

/** Verified copies of the firm file: make one now, put one back. */
export function BackupsTab() {
  const { t, instant } = useText();
  const { firm } = useAppState();
  const query = useQuery(api.firm.backups.queryOptions());
  const [chosen, setChosen] = useState<{ id: string; at: string } | null>(null);
  const backUp = useMutation(
    api.firm.backUp.mutationOptions({
      onSuccess: () => tellDone(t('settings.backedUp')),
    }),
  );
  const restore = useMutation(
    api.firms.restore.mutationOptions({
      onSuccess: () => tellDone(t('settings.restored')),
      onSettled: () => {
        setChosen(null);
        return refreshEverything();
      },
    }),
  );
  return (
    <Section
      title={t('settings.tab.backups')}
      actions={
        <Button
          leftSection={<IconCopyCheck size={16} stroke={1.6} />}
          loading={backUp.isPending}
          onClick={() => backUp.mutate({})}
        >
          {t('settings.backUpNow')}
        </Button>
      }
    >
      <p className={classes.text}>{t('settings.backupsText')}</p>
      <QueryState {...stateOf(query)}>
        {(backups) =>
          backups.length === 0 ? (
            <EmptyState icon={IconDatabaseOff} text={t('settings.backupsNone')} />
          ) : (
            <RowsTable
              rows={backups}
              rowKey={({ id }) => id}
              columns={[
                { key: 'at', header: t('settings.backupAt'), isHeading: true, cell: ({ at }) => instant(at) },
                {
                  key: 'size',
                  header: t('settings.backupSize'),
                  cell: ({ sizeBytes }) => <FileSize bytes={sizeBytes} />,
                },
                {
                  key: 'restore',
                  header: null,
                  align: 'end',
                  cell: (backup) => (
                    <Button variant="default" onClick={() => setChosen(backup)}>
                      {t('settings.restore')}
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </QueryState>
      <ConfirmDialog
        opened={chosen !== null}
        title={t('app.problemRestoreTitle', { date: chosen ? instant(chosen.at) : '' })}
        confirmLabel={t('settings.restore')}
        isDangerous
        isBusy={restore.isPending}
        onConfirm={() => chosen && firm && restore.mutate({ recentId: firm.recentId, backupId: chosen.id })}
        onClose={() => setChosen(null)}
      >
        {t('app.problemRestoreText')}
      </ConfirmDialog>
    </Section>
  );
}
