import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { disputeRows } from '../../disputes/index.ts';
import type { AgendaDays } from './days.ts';

/** The day to settle each dispute by, as long as it is about something open. */
export function disputeEndItems(reader: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  return disputeRows(reader, today).flatMap((dispute) => {
    const { id, untilOn: on, state, customerId, customer, customerName, reference, disputedCents, currency } = dispute;
    if (on < from || on > to || disputedCents === 0) return [];
    return {
      id: `dispute-${id}`,
      kind: 'disputeEnd',
      on,
      customerId,
      customer,
      customerName,
      title: reference,
      amountCents: disputedCents,
      currency,
      subjectId: id,
      isLate: state === 'late',
    };
  });
}
