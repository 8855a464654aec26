import { readNextContacts } from '../../../../db/queries/interactions/next-contacts.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import type { AgendaDays } from './days.ts';

/** Next contacts that were planned and not made. */
export function nextContactItems(reader: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  return readNextContacts(reader, from, to).map(({ id, nextOn, nextNote, ...row }) => ({
    ...row,
    id: `next-contact-${id}`,
    kind: 'nextContact',
    on: nextOn,
    title: nextNote ?? '',
    amountCents: null,
    currency: ledgerCurrency,
    subjectId: id,
    isLate: nextOn < today,
  }));
}
