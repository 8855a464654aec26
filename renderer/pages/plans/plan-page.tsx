import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { api } from '../../client.ts';
import { DayText } from '../../components/day-text.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Money } from '../../components/money.tsx';
import { Page, Section } from '../../components/page.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { PageLoading } from '../../components/page-loading.tsx';
import { useText } from '../../components/text.tsx';
import { toFailure } from '../../failure.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { InstalmentsTable } from './instalments-table.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanBadge } from './plan-badge.tsx';
import { PlanEditor } from './plan-editor.tsx';
import classes from './plans.module.css';

type Plan = Outputs['plans']['get'];

/** One payment plan: where it stands, instalment by instalment. */
export function PlanPage() {
  const { t } = useText();
  const { id } = useParams<{ id: string }>();
  const [edit] = useUrlState('edit');
  const query = useQuery(api.plans.get.queryOptions({ input: { id: Number(id) } }));
  if (query.isPending) return <PageLoading />;
  if (query.error) return <ErrorNotice failure={toFailure(query.error)} onRetry={() => void query.refetch()} />;
  const plan = query.data;
  const isEdited = edit !== '' && plan.state === 'proposed';
  return (
    <Page>
      <PageHeader
        title={t('plans.plan', { number: String(plan.number) })}
        above={
          <Anchor component={Link} href="/plans">
            {t('app.plans')}
          </Anchor>
        }
        detail={
          <>
            <PlanBadge state={plan.state} />{' '}
            <Anchor component={Link} href={`/customers/${plan.customerId}`}>
              {plan.customerName}
            </Anchor>
          </>
        }
        actions={isEdited ? undefined : <PlanActions plan={plan} />}
      />
      {isEdited ? <PlanEditor customerId={plan.customerId} plan={plan} /> : <FollowedPlan plan={plan} />}
    </Page>
  );
}

function FollowedPlan({ plan }: { plan: Plan }) {
  const { t } = useText();
  return (
    <div className={classes.columns}>
      <Section title={t('plans.schedule')}>
        <InstalmentsTable instalments={plan.instalments} />
      </Section>
      <div className={classes.column}>
        <Figures plan={plan} />
        <CoveredDocuments plan={plan} />
      </div>
    </div>
  );
}

function Figures({ plan }: { plan: Plan }) {
  const { t } = useText();
  return (
    <Section>
      <KeyValueList
        items={[
          { label: t('plans.total'), value: <Money cents={plan.totalCents} strong /> },
          { label: t('plans.principal'), value: <Money cents={plan.principalCents} /> },
          { label: t('plans.penalty'), value: <Money cents={plan.penaltyCents} dashZero /> },
          { label: t('plans.indemnity'), value: <Money cents={plan.indemnityCents} dashZero /> },
          { label: t('plans.paid'), value: <Money cents={plan.paidCents} /> },
          { label: t('plans.remaining'), value: <Money cents={Math.max(plan.totalCents - plan.paidCents, 0)} /> },
          { label: t('plans.late'), value: <Money cents={plan.lateCents} tone="late" dashZero /> },
          { label: t('plans.proposedOn'), value: <DayText day={plan.proposedOn} /> },
          { label: t('plans.acceptedOn'), value: <DayText day={plan.acceptedOn} /> },
          { label: t('plans.endedOn'), value: <DayText day={plan.endedOn} /> },
          { label: t('plans.note'), value: plan.note },
        ]}
      />
    </Section>
  );
}

function CoveredDocuments({ plan }: { plan: Plan }) {
  const { t } = useText();
  return (
    <Section title={t('plans.documents')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('plans.columnReference')}</th>
            <th scope="col">{t('plans.columnDocumentDue')}</th>
            <th scope="col" className={classes.end}>
              {t('plans.columnOpenThen')}
            </th>
            <th scope="col" className={classes.end}>
              {t('plans.columnOpenNow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {plan.documents.map((document) => (
            <tr key={document.id}>
              <td>
                <Anchor component={Link} href={`/customers/${plan.customerId}?document=${document.id}`}>
                  {document.reference}
                </Anchor>
              </td>
              <td>
                <DayText day={document.dueOn} />
              </td>
              <td className={classes.end}>
                <Money cents={document.openCents} />
              </td>
              <td className={classes.end}>
                <Money cents={document.openNowCents} dashZero />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
