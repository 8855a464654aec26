import { useQuery } from '@tanstack/react-query';
import { type Payer, payerOf } from '../../shared/domain/law/payment-ceilings.ts';
import { api } from '../client/client.ts';

/** Who pays, for the ceilings of the law on payment terms; null while it is not known yet. */
export function usePayer(customerId: number): Payer | null {
  const customer = useQuery(api.customers.get.queryOptions({ input: { id: customerId } })).data;
  const firm = useQuery(api.firm.get.queryOptions()).data;
  return customer && firm ? payerOf(customer, firm.sector) : null;
}
