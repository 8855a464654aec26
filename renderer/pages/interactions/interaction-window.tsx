import { useQuery } from '@tanstack/react-query';
import { OverDialog } from '../../acts/over-dialog.tsx';
import { type AskedInteraction, interactionWindow } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { QueryState } from '../../components/layout/query-state.tsx';
import { useText } from '../../components/text/text.tsx';
import { stateOf } from '../../hooks/query-state.ts';
import { OfCustomer } from '../pickers/index.ts';
import { InteractionForm } from './interaction-form.tsx';

/** The window in which an interaction is noted or corrected, over any screen. */
export function InteractionWindow() {
  const { t } = useText();
  return (
    <OverDialog
      window={interactionWindow}
      title={(name, asked) =>
        name === undefined
          ? t('interactions.add')
          : t(asked?.interactionId === undefined ? 'interactions.addTo' : 'interactions.correctOf', { name })
      }
      size="lg"
    >
      {(asked) => (
        <OfCustomer
          customerId={asked.customerId}
          onPick={(customerId) => interactionWindow.open({ ...asked, customerId })}
        >
          {(chosen) => <InteractionOfCustomer asked={asked} customerId={chosen} />}
        </OfCustomer>
      )}
    </OverDialog>
  );
}

function InteractionOfCustomer({ asked, customerId }: { asked: AskedInteraction; customerId: number }) {
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } }));
  return (
    <QueryState thing="customer" {...stateOf(customer)}>
      {(found) => <InteractionForm asked={asked} customer={found} />}
    </QueryState>
  );
}
