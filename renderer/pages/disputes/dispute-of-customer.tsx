import { useQuery } from '@tanstack/react-query';
import { disputeWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import type { Subject } from '../../components/table/subject.ts';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { OfCustomer } from '../pickers/index.ts';
import { OpenDisputes } from './open-disputes.tsx';

/** The form of new disputes, once it is known of which customer. */
export function DisputeOfCustomer({ subject }: { subject: Subject }) {
  return (
    <OfCustomer
      customerId={subject.customerId}
      owes
      onPick={(customerId) => disputeWindow.open({ ...subject, customerId })}
    >
      {(customerId) => <ReadDisputable subject={subject} customerId={customerId} />}
    </OfCustomer>
  );
}

function ReadDisputable({ subject, customerId }: { subject: Subject; customerId: number }) {
  const { t } = useText();
  const debits = useQuery(api.disputes.disputable.queryOptions({ input: { customerId } }));
  const reasons = useQuery(api.disputes.reasons.queryOptions());
  return (
    <QueryState thing="customer" {...stateOf(debits)}>
      {(disputable) => (
        <QueryState thing="customer" {...stateOf(reasons)}>
          {(offered) =>
            disputable.length === 0 ? (
              <p>{t('disputes.nothingOpen')}</p>
            ) : (
              <OpenDisputes {...{ customerId, disputable }} reasons={offered} documentIds={subject.documentIds} />
            )
          }
        </QueryState>
      )}
    </QueryState>
  );
}
