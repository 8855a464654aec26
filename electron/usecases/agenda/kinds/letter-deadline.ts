import { readLetterDeadlines } from '../../../../db/queries/agenda/agenda.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import type { AgendaDays } from './days.ts';

/** Ends of the delays that letters gave, as long as something they list is open. */
export function letterDeadlineItems(reader: Db, { from, to, today }: AgendaDays): AgendaItem[] {
  return readLetterDeadlines(reader, from, to).map(({ letterId, openCents, ...row }) => ({
    ...row,
    id: `letter-${letterId}`,
    kind: 'letterDeadline',
    amountCents: openCents,
    subjectId: letterId,
    isLate: row.on < today,
  }));
}
