import { Anchor, Group, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlayerPlay, IconUserCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { type RunConfirmation, runConfirmations } from '../../../shared/domain/runs/run.ts';
import { api, client } from '../../client/client.ts';
import { MainAct } from '../../components/form/main-act.tsx';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import classes from './run.module.css';
import { useAskedCustomers } from './use-asked-customers.ts';

/** What to look at before a run begins, each with its remedy, and when its letters leave. */
export function BeforeRun() {
  const { t } = useText();
  const [customerIds] = useAskedCustomers();
  const query = useQuery(api.runs.before.queryOptions({ input: { customerIds } }));
  return (
    <Page>
      <PageHeader title={t('runs.title')} above={<BackLink href="/reminders">{t('app.reminders')}</BackLink>} />
      <QueryState {...stateOf(query)}>
        {(before) =>
          before.customers === 0 ? (
            <EmptyState icon={IconUserCheck} text={t('runs.nobody')} />
          ) : (
            <Ready before={before} customerIds={customerIds} />
          )
        }
      </QueryState>
    </Page>
  );
}

type ReadyProps = { before: Outputs['runs']['before']; customerIds: number[] | undefined };

function Ready({ before, customerIds }: ReadyProps) {
  const { t } = useText();
  const [confirms, setConfirms] = useState<RunConfirmation>('atEnd');
  const start = useMutation({ mutationFn: () => client.runs.start({ customerIds, confirms }) });
  return (
    <section className={classes.before} aria-label={t('runs.beforeTitle')}>
      <p>{t('runs.beforeCount', { count: before.customers })}</p>
      <ul className={classes.checks}>
        <Imported imported={before.imported} />
        <Credits credits={before.credits} />
        {before.incomplete === 0 ? null : (
          <Check href="/customers/complete" remedy={t('runs.complete')}>
            {t('runs.incomplete', { count: before.incomplete })}
          </Check>
        )}
      </ul>
      <Group gap="sm">
        <span id="run-confirms">{t('runs.confirms')}</span>
        <SegmentedControl
          aria-labelledby="run-confirms"
          value={confirms}
          onChange={(value) => setConfirms(value)}
          data={runConfirmations.map((value) => ({ value, label: t(`runs.confirms.${value}`) }))}
        />
      </Group>
      <MainAct leftSection={<IconPlayerPlay size={16} />} loading={start.isPending} onClick={() => start.mutate()}>
        {t('runs.start')}
      </MainAct>
    </section>
  );
}

function Imported({ imported }: { imported: ReadyProps['before']['imported'] }) {
  const { t, day } = useText();
  const remedy = { href: '/imports?choose=1', remedy: t('runs.import') };
  if (imported === null) return <Check {...remedy}>{t('runs.importedNever')}</Check>;
  if (imported.days === 0) return <Check>{t('runs.importedToday')}</Check>;
  return <Check {...remedy}>{t('runs.importedDays', { count: imported.days, date: day(imported.to) })}</Check>;
}

function Credits({ credits }: { credits: ReadyProps['before']['credits'] }) {
  const { t, money } = useText();
  if (credits.customers === 0) return null;
  return (
    <Check href="/allocations" remedy={t('runs.allocate')}>
      {t('runs.credits', { count: credits.customers, amount: money(credits.cents) })}
    </Check>
  );
}

/** One thing to look at, and where to mend it; without a remedy, all is well. */
function Check({ href, remedy, children }: { href?: string; remedy?: string; children: ReactNode }) {
  const isWell = href === undefined;
  const CheckIcon = isWell ? IconCircleCheck : IconAlertTriangle;
  return (
    <li data-well={isWell || undefined}>
      <CheckIcon size={16} stroke={1.6} aria-hidden="true" />
      <span>{children}</span>
      {isWell ? null : (
        <Anchor component={Link} href={href}>
          {remedy}
        </Anchor>
      )}
    </li>
  );
}
