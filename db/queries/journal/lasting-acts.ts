import { sql } from 'drizzle-orm';
import type { Reader } from '../../types.ts';

/** An act of the journal, and how many of its kind were recorded with it. */
export type JournalAct = {
  readonly kind: string;
  readonly data: string;
  readonly customerName: string | null;
  readonly count: number;
};

/** The last act of one of `kinds` recorded after the event `afterId`. */
export function lastActOf(reader: Reader, kinds: readonly string[], afterId: number): JournalAct | undefined {
  return reader.get<JournalAct | undefined>(sql`
    select events.kind, events.data, customers.name as customerName,
      (select count(*) from events as other where other.id > ${afterId} and other.kind = events.kind and other.at = events.at) as count
    from events left join customers on customers.id = events.customer_id
    where events.id > ${afterId} and events.kind in ${kinds} order by events.id desc limit 1`);
}

/** The number of the last event of the journal; 0 when there is none. */
export function lastEventId(reader: Reader): number {
  return reader.get<{ id: number }>(sql`select coalesce(max(id), 0) as id from events`).id;
}
