import type { Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api, client } from '../../client/client.ts';
import type { FileQuery } from '../../hooks/use-files-ahead.ts';

/** Asks for the letter of a proposal as it would be printed on the day `asOf`. */
export function previewOf({ customerId, currency, stepId, documentId }: Proposal, asOf: Day): FileQuery {
  const input = { customerId, currency, stepId, documentId, asOf };
  const { preview } = client.reminders;
  return {
    queryKey: api.reminders.preview.queryKey({ input }),
    queryFn: ({ signal }) => preview(input, { signal }),
  };
}
