import { readSilentLetters } from '../../../../db/queries/agenda/agenda.ts';
import type { Db } from '../../../../db/types.ts';
import type { AgendaItem } from '../../../../shared/contract/agenda.ts';
import { addDays, type Day } from '../../../../shared/domain/values/days.ts';

/** Days after its deposit within which a registered letter is presented, waits a fortnight for the addressee and comes back (La Poste keeps it for 15 days). */
const longestWay = 21;

/** Registered letters of which nothing was heard since their deposit. */
export function registeredSilentItems(db: Db, today: Day): (AgendaItem & { readonly letterId: number })[] {
  return readSilentLetters(db, addDays(today, -longestWay)).map(({ id, title, depositedOn: _depositedOn, ...row }) => ({
    ...row,
    id: `registered-${id}`,
    kind: 'registeredSilent',
    on: today,
    title,
    subjectId: id,
    isLate: false,
  }));
}
