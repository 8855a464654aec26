import { Button, Title } from '@mantine/core';
import { IconFolderOpen, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { AppState } from '../../../shared/contract/app.ts';
import { api } from '../../client/client.ts';
import { refreshEverything } from '../../client/queries.ts';
import { ConfirmDialog } from '../../components/dialog/confirm-dialog.tsx';
import { FileSize } from '../../components/text/file-size.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useFirmActions } from '../../hooks/use-firm-actions.ts';
import classes from './start.module.css';

/** A firm file that cannot be opened: what happened, what was kept, what can be done. */
export function FirmProblem({ problem }: { problem: NonNullable<AppState['problem']> }) {
  const { t, lookUp, failure, instant } = useText();
  const actions = useFirmActions();
  const [chosen, setChosen] = useState<{ id: string; at: string } | null>(null);
  const restore = useMutation(
    api.firms.restore.mutationOptions({
      onSuccess: () => setChosen(null),
      onSettled: refreshEverything,
    }),
  );
  // A file of which there are backups was a firm, whatever it holds now.
  const canRestore =
    problem.code === 'firm_damaged' ||
    problem.code === 'file_unreadable' ||
    (problem.code === 'file_format' && problem.backups.length > 0);
  const isAlone = problem.code === 'firm_damaged' && problem.backups.length === 0;
  // The sentence of the failure advises to restore a backup.
  const told = isAlone ? lookUp(`app.problemAlone.${problem.reason ?? 'damaged'}`) : null;
  useEffect(() => {
    document.title = t('common.appName');
  }, [t]);

  return (
    <main className={classes.start}>
      <header className={classes.brand}>
        <Title order={1}>{t('common.appName')}</Title>
      </header>
      <section className={classes.way}>
        <div className={classes.problem}>
          <h2>{t(`app.problemTitle.${problem.code}`)}</h2>
          <Notice tone="late">{told ?? failure(problem)}</Notice>
          <p>{t('app.problemFile', { name: problem.fileName })}</p>
          <div className={classes.actions}>
            <Button
              leftSection={<IconRefresh size={16} stroke={1.6} />}
              loading={actions.open.isPending}
              onClick={() => actions.open.mutate({ recentId: problem.recentId })}
            >
              {t('app.problemRetry')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFolderOpen size={16} stroke={1.6} />}
              onClick={() => void actions.openFile()}
            >
              {t('app.problemOther')}
            </Button>
            <Button variant="default" onClick={() => actions.close.mutate({})}>
              {t('app.problemLeave')}
            </Button>
          </div>
        </div>
      </section>
      {canRestore ? (
        <section className={classes.way}>
          <h2>{t('app.problemBackups')}</h2>
          {problem.backups.length === 0 ? <p>{t('app.problemNoBackup')}</p> : null}
          <ul className={classes.backups}>
            {problem.backups.map((backup) => (
              <li key={backup.id}>
                <span>{instant(backup.at)}</span>
                <span className={classes.size}>
                  <FileSize bytes={backup.sizeBytes} />
                </span>
                <Button variant="default" onClick={() => setChosen(backup)}>
                  {t('app.problemRestore')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <ConfirmDialog
        opened={chosen !== null}
        title={t('app.problemRestoreTitle', { date: chosen ? instant(chosen.at) : '' })}
        confirmLabel={t('app.problemRestore')}
        isBusy={restore.isPending}
        onConfirm={() => chosen && restore.mutate({ recentId: problem.recentId, backupId: chosen.id })}
        onClose={() => setChosen(null)}
      >
        {t('app.problemRestoreText')}
      </ConfirmDialog>
    </main>
  );
}
