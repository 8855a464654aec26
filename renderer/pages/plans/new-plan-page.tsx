import { IconUserSearch } from '@tabler/icons-react';
import { BackLink } from '../../components/layout/back-link.tsx';
import { EmptyState } from '../../components/layout/empty-state.tsx';
import { Page, Section } from '../../components/layout/page.tsx';
import { PageHeader } from '../../components/layout/page-header.tsx';
import { useText } from '../../components/text/text.tsx';
import { useUrlState } from '../../hooks/use-url-state.ts';
import { CustomerPicker } from '../pickers/index.ts';
import { PlanEditor } from './plan-editor.tsx';

/** A new payment plan: its customer, its documents, its schedule. */
export function NewPlanPage() {
  const { t } = useText();
  const [customer, setCustomer] = useUrlState('customer');
  const customerId = Number(customer);
  const isChosen = Number.isInteger(customerId) && customerId > 0;
  return (
    <Page>
      <PageHeader title={t('plans.newPlan')} above={<BackLink href="/plans">{t('app.plans')}</BackLink>} />
      {isChosen ? (
        <PlanEditor key={customerId} customerId={customerId} />
      ) : (
        <Section>
          <CustomerPicker
            label={t('plans.chooseCustomer')}
            hint={t('plans.chooseCustomerHint')}
            filter="open"
            isOffered={({ openCents }) => openCents > 0}
            onPick={({ id }) => setCustomer(String(id))}
          />
          <EmptyState icon={IconUserSearch} text={t('plans.chooseFirst')} />
        </Section>
      )}
    </Page>
  );
}
