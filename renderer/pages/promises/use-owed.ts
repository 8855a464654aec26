import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Day } from '../../../shared/domain/values/days.ts';
import { api } from '../../client/client.ts';

type Asked = { customerId: number; replacesId?: number | undefined; promisedOn?: Day | undefined };

/** What a promise of a customer may be about, said on a day, today when absent; until the answer for another day arrives, the former one. */
export function useOwed({ customerId, replacesId, promisedOn }: Asked) {
  const replacesIds = replacesId === undefined ? [] : [replacesId];
  return useQuery({
    ...api.promises.owed.queryOptions({ input: { customerId, replacesIds, promisedOn } }),
    placeholderData: keepPreviousData,
  });
}
