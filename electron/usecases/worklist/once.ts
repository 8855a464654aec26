import type { Db } from '../../../db/types.ts';
import { accountKey } from '../../../shared/domain/values/account-key.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type DatedItem, messagesToComplete } from '../agenda/index.ts';

/**
 * Things to do of which none has the cause of another. A letter that an address keeps from leaving is the address to complete; a delay that
 * has passed is over with the next message to that account; a credit whose allocation is proposed waits for that only: what is left of it
 * is told afterwards. A registered letter without news is one thing with the delay that it gave, as late and as large as that delay.
 */
export function eachOnce<Item extends DatedItem>(db: Db, items: readonly Item[], asOf: Day): Item[] {
  const kept = messagesToComplete(db, asOf);
  const proposed = new Set(items.flatMap(({ kind, customerId }) => (kind === 'allocationsProposed' ? customerId : [])));
  const reminded = new Set(items.filter(({ kind }) => kind === 'reminder').map(accountOf));
  const silent = new Set(items.flatMap(({ kind, letterId }) => (kind === 'registeredSilent' ? (letterId ?? []) : [])));
  const delays = new Map(
    items.flatMap((item) => (item.kind === 'letterDeadline' ? [[item.subjectId, item] as const] : [])),
  );
  return items.flatMap((item) => {
    if (item.kind === 'reminder') return kept.has(item.message?.key ?? '') ? [] : item;
    if (item.kind === 'letterDeadline') {
      const isOver = item.isLate && reminded.has(accountOf(item));
      return isOver || silent.has(item.subjectId ?? 0) ? [] : item;
    }
    if (item.kind === 'registeredSilent') return withDelay(item, delays.get(item.letterId ?? 0));
    return item.kind === 'creditToAllocate' && proposed.has(item.customerId) ? [] : item;
  });
}

/** A registered letter without news, with the day and the amount of the delay that it gave. */
function withDelay<Item extends DatedItem>(letter: Item, delay: Item | undefined): Item {
  if (delay === undefined) return letter;
  const { on, isLate, amountCents } = delay;
  return { ...letter, on, isLate, amountCents };
}

function accountOf({ customerId, currency }: DatedItem): string {
  return accountKey({ customerId: customerId ?? 0, currency });
}
