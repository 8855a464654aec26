import { Button } from '@mantine/core';
import { IconArrowsJoin, IconReportMoney } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { isDay } from '../../../shared/domain/values/days.ts';
import { ActButton } from '../../acts/act-button.tsx';
import { interactionWindow } from '../../acts/windows.ts';
import { api, client } from '../../client/client.ts';
import { tellDone } from '../../client/tell-done.ts';
import { DropArea } from '../../components/form/drop-area.tsx';
import { BackLink } from '../../components/layout/back-link.tsx';
import { FillTabs } from '../../components/layout/fill-tabs.tsx';
import { Page } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { QueryState } from '../../components/layout/query-state.tsx';
import { SubjectMark } from '../../components/table/subject-mark.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { AllocationEditor, ProposalsLink } from '../allocations/index.ts';
import { NewDocument } from '../documents/index.ts';
import { Holds } from '../holds/index.ts';
import { NextContacts } from '../interactions/index.ts';
import { WriteLetter } from '../letters/index.ts';
import { CustomerTasks } from '../tasks/index.ts';
import { BalanceStrip } from './balance-strip.tsx';
import { CustomerDetailsForm } from './customer-details-form.tsx';
import { CustomerDisputes } from './customer-disputes.tsx';
import { CustomerDocuments } from './customer-documents.tsx';
import { CustomerHistory } from './customer-history.tsx';
import { CustomerLetters } from './customer-letters.tsx';
import { CustomerPlans } from './customer-plans.tsx';
import { CustomerPromises } from './customer-promises.tsx';
import { CustomerSituation } from './customer-situation.tsx';
import { CustomerTags } from './customer-tags.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { Duplicates, MergedHere, MergedInto } from './merged-customers.tsx';
import { PaymentTermsNotice } from './payment-terms-notice.tsx';

/** Everything about one customer. */
export function CustomerPage() {
  const query = useQuery(api.customers.get.queryOptions({ input: { id: Number(useParams().id) } }));
  return (
    <QueryState thing="customer" {...stateOf(query)}>
      {(customer) => <CustomerView customer={customer} reread={query.refetch} />}
    </QueryState>
  );
}

type CustomerViewProps = { customer: Outputs['customers']['get']; reread: () => Promise<unknown> };

function CustomerView({ customer, reread }: CustomerViewProps) {
  const { t } = useText();
  const { id } = customer;
  useEffect(() => void client.search.visit({ customerId: id }).catch(() => undefined), [id]);
  const [tab, setTab] = useUrlState('tab', 'documents');
  const [past] = useUrlState('asOf');
  const [shownHold] = useUrlState('hold');
  const [merging, setMerging] = useState<{ otherId: number | null } | null>(null);
  const back = <BackLink href="/customers">{t('customers.title')}</BackLink>;
  const place = [customer.postcode, customer.city].filter(Boolean).join(' ');
  if (customer.mergedInto)
    return (
      <Page>
        <PageHeader above={back} title={customer.name} detail={customer.code} />
        <MergedInto customer={customer} />
        <CustomerHistory customer={customer} />
      </Page>
    );
  const codes = customer.merged.map(({ code }) => code).join(', ');
  const subject = { customerId: id, documentIds: [] };
  function note(dropped: readonly File[], folders: readonly string[]) {
    if (folders.length > 0) tellDone(t('interactions.onlyFiles'), {});
    if (dropped.length > 0) interactionWindow.open({ ...subject, dropped });
  }
  return (
    <DropArea label={t('interactions.drop')} onDrop={note}>
      <Page fill>
        <SubjectMark {...subject} />
        <PageHeader
          above={back}
          title={customer.name}
          detail={[
            codes === '' ? customer.code : `${customer.code} ${t('merges.codes', { codes })}`,
            t(`customers.kind.${customer.kind}`),
            place,
          ]
            .filter(Boolean)
            .join(' · ')}
          actions={
            <>
              <ActButton act="interaction" subject={subject} />
              <NewDocument customerId={id} />
              <WriteLetter customer={customer} />
              <ActButton act="promise" subject={subject} />
              <ActButton act="dispute" subject={subject} />
              <ActButton act="hold" subject={subject} />
              <Button
                component={Link}
                href={`/plans/new?customer=${id}`}
                variant="default"
                leftSection={<IconReportMoney size={16} stroke={1.6} />}
              >
                {t('customers.newPlan')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconArrowsJoin size={16} stroke={1.6} />}
                onClick={() => setMerging({ otherId: null })}
              >
                {t('merges.action')}
              </Button>
            </>
          }
        />
        <CustomerTags key={id} customer={customer} />
        <CustomerSituation customer={customer} />
        <NextContacts customerId={id} />
        <CustomerTasks customerId={id} />
        <Holds holds={customer.holds} shownId={shownHold === '' ? undefined : Number(shownHold)} />
        <Duplicates customerId={id} onCompare={(otherId) => setMerging({ otherId })} />
        {tab === 'details' ? null : <PaymentTermsNotice customer={customer} />}
        <BalanceStrip customer={customer} isDated={isDay(past)} />
        <FillTabs
          value={tab}
          onChange={setTab}
          tabs={[
            { name: 'documents', label: t('customers.tab.documents'), content: <CustomerDocuments customerId={id} /> },
            {
              name: 'allocate',
              label: t('edits.allocate'),
              content: (
                <>
                  <ProposalsLink customerId={id} />
                  <AllocationEditor customerId={id} />
                </>
              ),
            },
            {
              name: 'history',
              label: t('customers.tab.history'),
              content: <CustomerHistory customer={customer} />,
              isLong: true,
            },
            { name: 'letters', label: t('customers.tab.letters'), content: <CustomerLetters customerId={id} /> },
            { name: 'promises', label: t('promises.ofCustomer'), content: <CustomerPromises customerId={id} /> },
            { name: 'disputes', label: t('disputes.ofCustomer'), content: <CustomerDisputes customerId={id} /> },
            { name: 'plans', label: t('customers.tab.plans'), content: <CustomerPlans customerId={id} /> },
            {
              name: 'details',
              label: t('customers.tab.details'),
              content: (
                <>
                  <MergedHere customer={customer} />
                  <CustomerDetailsForm key={id} customer={customer} reread={reread} />
                </>
              ),
              isLong: true,
            },
          ]}
        />
        <MergeDialog
          customer={customer}
          otherId={merging?.otherId ?? null}
          opened={merging !== null}
          onClose={() => setMerging(null)}
        />
      </Page>
    </DropArea>
  );
}
