import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { runActs, runStates } from '../../../shared/domain/runs/run.ts';
import { api } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import classes from './run.module.css';
import { CustomersOfRun } from './run-overview.tsx';

/** What came of a run: what was sent, promised, disputed and left, and the time it took. */
export function RunSummary({ id }: { id: number }) {
  const { t } = useText();
  const query = useQuery(api.runs.get.queryOptions({ input: { id } }));
  return (
    <Page>
      <PageHeader
        title={t('runs.summary')}
        above={<BackLink href="/reminders">{t('app.reminders')}</BackLink>}
        actions={
          <Button component={Link} href="/letters" variant="default" leftSection={<IconFileText size={16} />}>
            {t('runs.toLetters')}
          </Button>
        }
      />
      <QueryState {...stateOf(query)}>
        {(run) => (
          <>
            <Figures run={run} />
            <CustomersOfRun customers={run.customers} />
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Figures({ run }: { run: Outputs['runs']['get'] }) {
  const { t } = useText();
  const minutes = Math.round(run.spentSeconds / 60);
  const states = runStates.flatMap((state) => {
    const count = run.customers.filter((customer) => customer.state === state).length;
    return count === 0 ? [] : [{ name: t(`runs.summary.${state}`), value: String(count) }];
  });
  const acts = runActs.flatMap((act) => {
    const count = run.customers.reduce((sum, customer) => sum + (customer.acts[act] ?? 0), 0);
    return count === 0 ? [] : [t(`runs.act.${act}`, { count })];
  });
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('runs.summaryTime')}</dt>
        <dd>{minutes === 0 ? t('runs.underMinute') : t('runs.minutes', { count: minutes })}</dd>
      </div>
      {states.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{t('runs.columnActs')}</dt>
        <dd>{acts.length === 0 ? '–' : acts.join(', ')}</dd>
      </div>
    </dl>
  );
}
