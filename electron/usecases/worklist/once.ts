import type { Db } from '../../../db/types.ts';
import type { AgendaItem } from '../../../shared/contract/agenda.ts';
import { accountKey } from '../../../shared/domain/reminders/account-key.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { messagesToComplete } from '../agenda/index.ts';

/**
 * Things to do of which none has the cause of another. A letter that an address keeps from leaving is the address to complete; a delay that
 * has passed is over with the next message to that account; a credit whose allocation is proposed waits for that only: what is left of it
 * is told afterwards.
 */
export function eachOnce<Item extends AgendaItem>(db: Db, items: readonly Item[], asOf: Day): Item[] {
  const kept = messagesToComplete(db, asOf);
  const proposed = new Set(items.flatMap(({ kind, customerId }) => (kind === 'allocationsProposed' ? customerId : [])));
  const reminded = new Set(items.filter(({ kind }) => kind === 'reminder').map(accountOf));
  return items.filter((item) => {
    if (item.kind === 'reminder') return !kept.has(item.message?.key ?? '');
    if (item.kind === 'letterDeadline') return !(item.isLate && reminded.has(accountOf(item)));
    return !(item.kind === 'creditToAllocate' && proposed.has(item.customerId));
  });
}

function accountOf({ customerId, currency }: AgendaItem): string {
  return accountKey({ customerId: customerId ?? 0, currency });
}
