import { readFollowedPromises } from '../../../../db/queries/promises/follow.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { lastDayOf } from '../../../../shared/domain/promises/follow-promises.ts';
import type { AgendaDays } from './days.ts';

/** The last day on which each promise can still be kept; those that were kept or ended are over. */
export function promiseEndItems(reader: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  return readFollowedPromises(reader, { asOf: today, knownAt: null }).flatMap((promise) => {
    const { id, state, customerId, customer, customerName, documents, leftCents, currency } = promise;
    const on = lastDayOf(promise);
    if (on < from || on > to || leftCents === 0) return [];
    return {
      id: `promise-${id}`,
      kind: 'promiseEnd',
      on,
      customerId,
      customer,
      customerName,
      title: documents.map(({ reference }) => reference).join(', '),
      amountCents: leftCents,
      currency,
      subjectId: id,
      isLate: state !== 'running',
    };
  });
}
