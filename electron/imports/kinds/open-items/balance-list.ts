import type { OpenItem } from '../../../../shared/domain/open-items/item.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';

/**
 * The items of a list of balances, one for each customer: like a column of an aged balance each is what its customer owes on the day of the
 * list, no invoice, and takes the place of none. Null where a customer stands twice: the rows are documents then.
 */
export function balancesOf(items: readonly OpenItem[], asOf: Day): OpenItem[] | null {
  const customers = new Set(items.map((item) => JSON.stringify([item.customerCode, item.customerName, item.currency])));
  if (customers.size < items.length) return null;
  return items.flatMap((item) => {
    const cents = item.openCents ?? item.signedCents;
    if (cents === 0) return [];
    const kind = cents > 0 ? ('invoice' as const) : ('payment' as const);
    return [
      {
        ...item,
        kind,
        issuedOn: asOf,
        signedCents: cents,
        openCents: cents,
        hasOwnAmount: false,
        isAged: true,
        isDisputed: null,
      },
    ];
  });
}
