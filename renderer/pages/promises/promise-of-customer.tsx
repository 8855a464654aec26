import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import type { PromiseSubject } from '../../hooks/promise-window.ts';
import { stateOf } from '../../hooks/query-state.ts';
import { CustomerPicker } from '../pickers/index.ts';
import { PromiseForm } from './promise-form.tsx';

/** The form of a promise, once it is known of which customer. */
export function PromiseOfCustomer({ subject }: { subject: PromiseSubject }) {
  const { t } = useText();
  const [picked, setPicked] = useState<number | null>(null);
  const customerId = subject.customerId ?? picked;
  if (customerId === null)
    return (
      <CustomerPicker
        label={t('promises.customer')}
        hint={t('promises.chooseFirst')}
        filter="open"
        isOffered={({ openCents }) => openCents > 0}
        onPick={({ id }) => setPicked(id)}
      />
    );
  return <ReadOwed subject={subject} customerId={customerId} />;
}

function ReadOwed({ subject, customerId }: { subject: PromiseSubject; customerId: number }) {
  const { replacesId } = subject;
  const owed = useQuery(api.promises.owed.queryOptions({ input: { customerId } }));
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } }));
  const former = useQuery(
    api.promises.get.queryOptions({ input: { id: replacesId ?? 1 }, enabled: replacesId !== undefined }),
  );
  return (
    <QueryState thing="customer" {...stateOf(customer)}>
      {({ name }) => (
        <QueryState thing="customer" {...stateOf(owed)}>
          {(debits) =>
            replacesId !== undefined && former.data === undefined ? null : (
              <PromiseForm {...{ customerId, name, debits }} documentId={subject.documentId} former={former.data} />
            )
          }
        </QueryState>
      )}
    </QueryState>
  );
}
