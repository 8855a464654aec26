import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { isSame } from '../../../shared/domain/values/concurrent-edits.ts';
import { api } from '../../client/client.ts';
import { BackLink } from '../../components/layout/back-link.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { DocumentLines } from '../../components/table/document-lines.tsx';
import { DayText } from '../../components/text/day-text.tsx';
import { KeyValueList } from '../../components/text/key-value-list.tsx';
import { Money } from '../../components/text/money.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { PlanBadge } from '../../components/text/plan-badge.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { InstalmentsTable } from './instalments-table.tsx';
import { PlanActions } from './plan-actions.tsx';
import { type Plan, versionOf } from './plan-draft.ts';
import { PlanEditor } from './plan-editor.tsx';
import classes from './plans.module.css';

/** One payment plan: where it stands, instalment by instalment. */
export function PlanPage() {
  const { id } = useParams<{ id: string }>();
  const [edit] = useUrlState('edit');
  // When another window accepts the plan while it is edited here, its editor stays open, so that nothing typed is lost.
  const [isEdited, setEdited] = useState(false);
  const query = useQuery(api.plans.get.queryOptions({ input: { id: Number(id) } }));
  const mayEdit = edit !== '' && (isEdited || query.data?.state === 'proposed');
  if (mayEdit !== isEdited) setEdited(mayEdit);
  return (
    <QueryState thing="plan" {...stateOf(query)}>
      {(plan) => <PlanView plan={plan} isEdited={isEdited} reread={query.refetch} />}
    </QueryState>
  );
}

type PlanViewProps = { plan: Plan; isEdited: boolean; reread: () => Promise<unknown> };

function PlanView({ plan, isEdited, reread }: PlanViewProps) {
  const { t } = useText();
  return (
    <Page>
      <PageHeader
        title={t('plans.plan', { number: String(plan.number) })}
        above={<BackLink href="/plans">{t('app.plans')}</BackLink>}
        detail={
          <span className={classes.detail}>
            <PlanBadge state={plan.state} />
            <Anchor component={Link} href={`/customers/${plan.customerId}`}>
              {plan.customerName}
            </Anchor>
          </span>
        }
        actions={isEdited ? undefined : <PlanActions plan={plan} />}
      />
      {plan.state === 'inDefault' || plan.state === 'cancelled' ? (
        <Notice
          tone={plan.state === 'inDefault' ? 'warn' : 'info'}
          actions={
            <Button component={Link} href={`/customers/${plan.customerId}?tab=history`} variant="default">
              {t('plans.seeHistory')}
            </Button>
          }
        >
          {t(`plans.over.${plan.state}`)}
        </Notice>
      ) : null}
      {isEdited ? <ChangedPlan plan={plan} reread={reread} /> : <FollowedPlan plan={plan} />}
    </Page>
  );
}

/** The editor of a plan that other windows may change. While nothing is typed in it, it starts again from what they saved. */
function ChangedPlan({ plan, reread }: { plan: Plan; reread: () => Promise<unknown> }) {
  const [opened, setOpened] = useState({ plan, turn: 0 });
  const change = {
    saved: plan,
    isElsewhere: !isSame(versionOf(plan), versionOf(opened.plan)),
    take: () => setOpened({ plan, turn: opened.turn + 1 }),
    reread,
  };
  return <PlanEditor key={opened.turn} customerId={plan.customerId} plan={opened.plan} change={change} />;
}

function FollowedPlan({ plan }: { plan: Plan }) {
  const { t } = useText();
  return (
    <div className={classes.columns}>
      <Section title={t('plans.schedule')}>
        <InstalmentsTable plan={plan} />
      </Section>
      <div className={classes.column}>
        <Figures plan={plan} />
        <CoveredDocuments plan={plan} />
        <Clauses plan={plan} />
      </div>
    </div>
  );
}

function Figures({ plan }: { plan: Plan }) {
  const { t } = useText();
  const { currency } = plan;
  const money = (label: string, cents: number) => ({
    label,
    value: <Money cents={cents} currency={currency} dashZero />,
  });
  const day = (label: string, on: string | null) => (on === null ? [] : [{ label, value: <DayText day={on} /> }]);
  const hasExtras = plan.penaltyCents + plan.indemnityCents > 0;
  return (
    <Section title={t('plans.figures')}>
      <KeyValueList
        isNumeric
        items={[
          ...(hasExtras
            ? [
                money(t('plans.principal'), plan.principalCents),
                money(t('plans.penalty'), plan.penaltyCents),
                money(t('plans.indemnity'), plan.indemnityCents),
              ]
            : []),
          { label: t('plans.total'), value: <Money cents={plan.totalCents} currency={currency} strong /> },
          money(t('plans.paid'), plan.paidCents),
          money(t('plans.remaining'), Math.max(plan.totalCents - plan.paidCents, 0)),
          ...(plan.lateCents > 0
            ? [
                {
                  label: t('plans.late'),
                  value: <Money cents={plan.lateCents} currency={currency} tone="late" strong />,
                },
              ]
            : []),
        ]}
      />
      <div className={classes.dates}>
        <KeyValueList
          isNumeric
          items={[
            ...day(t('plans.proposedOn'), plan.proposedOn),
            ...day(t('plans.acceptedOn'), plan.acceptedOn),
            ...day(t('plans.endedOn'), plan.endedOn),
          ]}
        />
      </div>
    </Section>
  );
}

function Clauses({ plan }: { plan: Plan }) {
  const { t } = useText();
  const { claimsLaterPenalties, cureDays } = plan.clauses;
  return (
    <Section title={t('plans.clauses')}>
      <KeyValueList
        items={[
          {
            label: t('plans.laterPenalties'),
            value: t(`plans.laterPenalties.${claimsLaterPenalties ? 'claimed' : 'waived'}`),
          },
          { label: t('plans.cureTime'), value: t('common.days', { count: cureDays }) },
          ...(plan.note === null
            ? []
            : [{ label: t('plans.note'), value: <p className={classes.note}>{plan.note}</p> }]),
        ]}
      />
    </Section>
  );
}

function CoveredDocuments({ plan }: { plan: Plan }) {
  const { t } = useText();
  return (
    <Section title={t('plans.documents')}>
      <DocumentLines
        customerId={plan.customerId}
        documents={plan.documents}
        columns={[
          {
            header: t('plans.columnOpenThen'),
            sorts: ({ openCents }) => openCents,
            cell: ({ openCents }) => <Money cents={openCents} currency={plan.currency} />,
          },
          {
            header: t('plans.columnOpenNow'),
            sorts: ({ openNowCents }) => openNowCents,
            cell: ({ openNowCents }) => <Money cents={openNowCents} currency={plan.currency} dashZero />,
          },
        ]}
      />
    </Section>
  );
}
