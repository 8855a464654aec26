import type { BalanceParameters } from '../../../shared/contract/balance.ts';
import type { Day } from '../../../shared/domain/values/days.ts';

/** The address of a customer with its documents at the day of a balance, and as they were known where the balance says so. */
export function customerAddress(
  customerId: number,
  { asOf, knownAt }: Pick<BalanceParameters, 'asOf' | 'knownAt'>,
  today: Day,
): string {
  const parameters = new URLSearchParams({
    ...(asOf === today && knownAt === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownOn: knownAt }),
  });
  return parameters.size === 0 ? `/customers/${customerId}` : `/customers/${customerId}?${parameters}`;
}
