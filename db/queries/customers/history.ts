import { sql } from 'drizzle-orm';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { readMerges } from './merges.ts';

type HistoryPage = Outputs['customers']['history'];
type Found = {
  at: string;
  /** 1 = event of the journal, 0 = document. */
  source: number;
  id: number;
  kind: string;
  data: string;
  letterId: number | null;
};

/**
 * A page of everything that happened with a customer, newest first: what the journal holds about it, and its documents on
 * their own day (`documents.invoice`, `documents.payment`…), so that reminders are read between the payments they brought.
 */
export function listHistory(reader: Reader, { id, cursor, limit = 100 }: Inputs['customers']['history']): HistoryPage {
  const [at, source, last] = cursor === undefined ? ['9999', 1, 0] : readCursor(cursor, 3);
  const found = reader.all<Found>(sql`
    select * from (
      select at, 1 as source, events.id, kind, data, case subject
        when 'letters' then subject_id
        when 'reminders' then (select letter_id from reminders where reminders.id = subject_id)
        when 'plans' then (select agreement_letter_id from plans where plans.id = subject_id) end as letterId
      from events where customer_id in ${readMerges(reader).unitedIn(id)} and (at, 1, events.id) < (${at}, ${source}, ${last})
      order by at desc, events.id desc limit ${limit + 1})
    union all
    select * from (
      select issued_on as at, 0 as source, id, 'documents.' || kind, json_object('reference', reference, 'label', label,
        'amountCents', amount_cents, 'currency', currency, 'side', side, 'documentId', id), null
      from documents where customer_id = ${id} and voided_at is null and (issued_on, 0, id) < (${at}, ${source}, ${last})
      order by issued_on desc, id desc limit ${limit + 1})
    order by at desc, source desc, id desc limit ${limit + 1}`);
  const page = found.slice(0, limit);
  const end = page.at(-1);
  return {
    rows: page.map((row) => ({ at: row.at, kind: row.kind, details: factsOf(row.data), letterId: row.letterId })),
    nextCursor: end && found.length > limit ? writeCursor([end.at, end.source, end.id]) : null,
  };
}

/** The plain facts of an event: numbers and texts, and for a change the names of what changed. */
function factsOf(json: string): Record<string, string | number> {
  const data: unknown = JSON.parse(json);
  const facts: Record<string, string | number> = {};
  if (data === null || typeof data !== 'object') return facts;
  for (const [name, value] of Object.entries(data))
    if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
    else if (name === 'changes' && value !== null && typeof value === 'object')
      facts[name] = Object.keys(value).join(', ');
  return facts;
}
