import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventKind, JournalEvent } from '../../../shared/domain/events/registry.ts';
import type { User } from '../../journal/journal.ts';
import { eventRow, parseEvent } from '../../journal/read-events.ts';
import { findRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { personNamed } from './acts.ts';

const actRow = eventRow.extend({ customerName: z.string().nullable(), count: z.int() });

/** An event of the journal, the name of its customer, and the number of events of its kind at the same instant, itself included. */
export type JournalAct = {
  readonly event: JournalEvent;
  readonly customerName: string | null;
  readonly count: number;
};

/** The last act of `user` of one of `kinds` after the event `afterId`; null when there is none. */
export function lastActOf(
  reader: Reader,
  { kinds, user, afterId }: { readonly kinds: readonly EventKind[]; readonly user: User; readonly afterId: number },
): JournalAct | null {
  const found = findRow(
    reader,
    actRow,
    sql`
      select events.id, events.at, author_id as authorId, events.kind, version, subject_id as subjectId, customer_id as customerId,
        replaces_id as replacesId, events.data,
        customers.name as customerName,
        (select count(*) from events as other where other.id > ${afterId} and other.kind = events.kind and other.at = events.at) as count
      from events left join customers on customers.id = events.customer_id
      where events.id > ${afterId} and author_id = ${personNamed(user.name)} and events.kind in ${kinds} order by events.id desc limit 1`,
  );
  const event = found ? parseEvent(found, kinds) : null;
  return found && event ? { event, customerName: found.customerName, count: found.count } : null;
}
