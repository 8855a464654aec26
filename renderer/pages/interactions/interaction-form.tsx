import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { AskedInteraction } from '../../acts/windows.ts';
import { api } from '../../client/client.ts';
import { PageLoading } from '../../components/layout/page-loading.tsx';
import { InteractionFields } from './interaction-fields.tsx';

type InteractionFormProps = { asked: AskedInteraction; customer: Outputs['customers']['get'] };

/** The form of an interaction, once what it offers and what it corrects are there. */
export function InteractionForm({ asked, customer }: InteractionFormProps) {
  const { interactionId } = asked;
  const outcomes = useQuery(api.interactions.outcomes.queryOptions()).data;
  const documents = useQuery(
    api.documents.list.queryOptions({ input: { customerId: customer.id, limit: 500, descending: true } }),
  ).data;
  const former = useQuery(
    api.interactions.get.queryOptions({ input: { id: interactionId ?? 1 }, enabled: interactionId !== undefined }),
  ).data;
  if (!outcomes || !documents || (interactionId !== undefined && !former)) return <PageLoading />;
  return (
    <InteractionFields
      asked={asked}
      customer={customer}
      outcomes={outcomes}
      documents={documents.rows}
      former={interactionId === undefined ? null : (former ?? null)}
    />
  );
}
