import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { termsOf } from '../../../shared/domain/values/terms.ts';
import { api } from '../../client/client.ts';
import { TermsWarning } from '../../components/form/terms-warning.tsx';
import { Notice } from '../../components/text/notice.tsx';
import { useText } from '../../components/text/text.tsx';
import { useAppState } from '../../hooks/use-app-state.ts';

/** Warns where the terms of this customer, or due dates given in files, exceed the ceiling of the law. */
export function PaymentTermsNotice({ customer }: { customer: Outputs['customers']['get'] }) {
  const { t, day } = useText();
  const { today } = useAppState();
  const firm = useQuery(api.firm.get.queryOptions()).data;
  if (!firm) return null;
  const { longDueDates } = customer;
  const terms = termsOf(customer) ?? termsOf(firm);
  return (
    <>
      <TermsWarning terms={terms} payer={payerOf(customer, firm.sector)} today={today} />
      {longDueDates.count > 0 ? (
        <Notice tone="warn" title={t('customers.longDueDates', { count: longDueDates.count })}>
          {longDueDates.rows.map(({ id, reference, dueOn, lastOn }) => (
            <div key={id}>
              <Anchor component={Link} href={`/customers/${customer.id}?document=${id}`} inherit>
                {t('customers.longDueDate', { reference, due: day(dueOn), last: day(lastOn) })}
              </Anchor>
            </div>
          ))}
        </Notice>
      ) : null}
    </>
  );
}
