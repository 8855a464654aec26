import { useQuery } from '@tanstack/react-query';
import { OverDialog } from '../../acts/over-dialog.tsx';
import { holdWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { OfCustomer } from '../pickers/index.ts';
import { HoldFields } from './hold-fields.tsx';

/** The window in which reminders of a customer, or of some documents, are put on hold, over any screen. */
export function HoldWindow() {
  const { t } = useText();
  return (
    <OverDialog
      window={holdWindow}
      title={(name) => (name === undefined ? t('holds.verb') : t('holds.verbOf', { name }))}
      size="lg"
    >
      {({ customerId: known, documentIds }) => (
        <OfCustomer customerId={known} onPick={(customerId) => holdWindow.open({ documentIds, customerId })}>
          {(customerId) => <ReadOpen customerId={customerId} documentIds={documentIds} />}
        </OfCustomer>
      )}
    </OverDialog>
  );
}

function ReadOpen({ customerId, documentIds }: { customerId: number; documentIds: readonly number[] }) {
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } }));
  const open = useQuery(
    api.documents.list.queryOptions({
      input: { customerId, openOnly: true, side: 'debit', sort: 'dueOn', descending: false, limit: 500 },
    }),
  );
  return (
    <QueryState thing="customer" {...stateOf(customer)}>
      {(found) => (
        <QueryState {...stateOf(open)}>
          {({ rows }) => <HoldFields customer={found} documents={rows} documentIds={documentIds} />}
        </QueryState>
      )}
    </QueryState>
  );
}
