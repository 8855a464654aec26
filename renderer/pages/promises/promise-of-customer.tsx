import { useQuery } from '@tanstack/react-query';
import { type AskedPromise, promiseWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { OfCustomer } from '../pickers/index.ts';
import { PromiseForm } from './promise-form.tsx';
import { useOwed } from './use-owed.ts';

/** The form of a promise, once it is known of which customer. */
export function PromiseOfCustomer({ asked }: { asked: AskedPromise }) {
  return (
    <OfCustomer
      customerId={asked.customerId}
      owes
      onPick={(customerId) => promiseWindow.open({ ...asked, customerId })}
    >
      {(customerId) => <ReadOwed asked={asked} customerId={customerId} />}
    </OfCustomer>
  );
}

function ReadOwed({ asked, customerId }: { asked: AskedPromise; customerId: number }) {
  const { replacesId, documentIds, saidBy } = asked;
  const owed = useOwed({ customerId, replacesId });
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
              <PromiseForm {...{ customerId, name, debits, documentIds, saidBy }} former={former.data} />
            )
          }
        </QueryState>
      )}
    </QueryState>
  );
}
