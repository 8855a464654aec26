import { Button, Stack } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../../client/client.ts';
import { Section } from '../../components/layout/page.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import classes from './first-steps.module.css';

/** The last step: the first import, or what to do next where it is done. */
export function FirstImport() {
  const { t } = useText();
  const { data } = useQuery(api.dashboard.get.queryOptions());
  const isDone = (data?.documentCount ?? 0) > 0;
  return (
    <Section title={t('firstSteps.step.import')}>
      <Stack gap="sm">
        {isDone ? <Notice tone="ok">{t('firstSteps.imported', { count: data?.documentCount ?? 0 })}</Notice> : null}
        <p className={classes.soft}>{t(isDone ? 'firstSteps.nextText' : 'home.empty')}</p>
        <div className={classes.actions}>
          <Button
            component={Link}
            href="/imports?choose=1"
            variant={isDone ? 'default' : 'filled'}
            leftSection={<IconFileImport size={16} stroke={1.6} />}
          >
            {t('app.importFile')}
          </Button>
          {isDone ? (
            <Button component={Link} href="/reminders?tab=proposals">
              {t('imports.seeReminders')}
            </Button>
          ) : null}
          <Button component={Link} href="/" variant="subtle">
            {t('firstSteps.finish')}
          </Button>
        </div>
      </Stack>
    </Section>
  );
}
