import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppState } from '../../shared/contract/app.ts';
import { api } from '../client/client.ts';
import { refreshEverything } from '../client/queries.ts';
import { Notice } from '../components/text/notice.tsx';
import { useText } from '../components/text/text.tsx';
import { FailedChecks } from './failed-checks.tsx';
import classes from './shell.module.css';

/** Notices about the file of the firm: where it is kept, files that were set aside beside it, and whether it was moved or replaced. */
export function FirmNotices({ firm }: { firm: NonNullable<AppState['firm']> }) {
  const { t, lookUp } = useText();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const save = useMutation(api.firms.saveElsewhere.mutationOptions({ onSettled: refreshEverything }));
  const shown = firm.notices.map((notice) => ({
    ...notice,
    key: `${firm.recentId} ${notice.kind} ${notice.details.name}`,
  }));
  const left = shown.filter(({ key }) => !hidden.includes(key));
  if (firm.astray === null && firm.failedChecks.length === 0 && left.length === 0) return null;
  return (
    <div className={classes.notices}>
      {firm.astray === null ? null : (
        <Notice
          tone="late"
          title={t('app.astrayTitle')}
          actions={
            <Button loading={save.isPending} onClick={() => save.mutate({})}>
              {t('app.saveElsewhere')}
            </Button>
          }
        >
          {t(`app.astray.${firm.astray}`)}
        </Notice>
      )}
      {firm.failedChecks.length === 0 ? null : <FailedChecks names={firm.failedChecks} />}
      {left.map(({ key, kind, details }) => (
        <Notice
          key={key}
          tone="warn"
          actions={
            <Button variant="default" size="compact-sm" onClick={() => setHidden([...hidden, key])}>
              {t('app.hideNotice')}
            </Button>
          }
        >
          {lookUp(`app.notice.${kind}`, details)}
        </Notice>
      ))}
    </div>
  );
}
