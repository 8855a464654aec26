import { type SQL, sql } from 'drizzle-orm';
import type { HistoryEntry, HistoryPage } from '../../../shared/contract/common/history.ts';
import { eventKinds } from '../../../shared/domain/events/registry.ts';
import { type HistoryGroup, historyGroupOf, historyGroups } from '../../../shared/domain/history/groups.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { readMerges } from '../common/merges.ts';
import { eventsAbout } from './about-documents.ts';
import { entriesOf, historyRow } from './entries.ts';

export type HistoryRows = { rows: HistoryEntry[]; nextCursor: string | null };

/** Which rows a history is made of: the events with the condition they begin with, conditions on documents and interactions. */
type Scope = { readonly events: SQL; readonly documents: SQL; readonly interactions: SQL };

/**
 * A page of a customer's history, newest first: its events of the journal, its interactions when they took place, and its documents on their
 * own day (`documents.invoice`, `documents.payment`…), so that reminders are shown between the payments that followed.
 */
export function listCustomerHistory(reader: Reader, { id, ...page }: HistoryPage): HistoryRows {
  const scope = {
    events: sql`events where events.customer_id in ${readMerges(reader).unitedIn(id)}`,
    documents: sql`documents.customer_id = ${id}`,
    interactions: sql`interactions.customer_id = ${id}`,
  };
  return listHistory(reader, scope, page);
}

/**
 * A page of a document's history, newest first: itself and what was set against it, what was done with it or with the rows it was written
 * in place of, and all that is about it: reminders and their letters, prior levels, plans, promises, disputes, holds, interactions.
 */
export function listDocumentHistory(reader: Reader, { id, ...page }: HistoryPage): HistoryRows {
  const rows = sql`(
    with recursive row(id) as (select ${id} union
      select replaces_id from row join events indexed by events_subject on events.subject = 'documents' and events.subject_id = row.id where replaces_id is not null)
    select id from row)`;
  const scope = {
    // A cross join, since SQLite would else read the whole of a small journal.
    events: sql`(
      select id as eventId from events indexed by events_subject where subject = 'documents' and subject_id in ${rows}
      union all ${eventsAbout(rows)}) as wanted cross join events on events.id = wanted.eventId where 1`,
    documents: sql`documents.id in (select ${id} union
      select credit_document_id from allocations where debit_document_id = ${id} and voided_at is null union
      select debit_document_id from allocations where credit_document_id = ${id} and voided_at is null)`,
    interactions: sql`interactions.id in (select interaction_id from interaction_documents where document_id in ${rows})`,
  };
  return listHistory(reader, scope, page);
}

function listHistory(reader: Reader, scope: Scope, page: Omit<HistoryPage, 'id'>): HistoryRows {
  const { groups = historyGroups, since = '', cursor, limit = 100 } = page;
  const [at, source, last] = cursor === undefined ? ['9999', 2, Number.MAX_SAFE_INTEGER] : readCursor(cursor, 3);
  const parts = partsOf(
    scope,
    groups,
    (instant, own, id) => sql`((${instant}, ${own}, ${id}) < (${at}, ${source}, ${last}) and ${instant} >= ${since})`,
  );
  const newest = sql`order by at desc, source desc, id desc limit ${limit + 1}`;
  const found = readRows(
    reader,
    historyRow,
    sql`select * from (${sql.join(
      parts.map((part) => sql`select * from (${part} ${newest})`),
      sql` union all `,
    )}) ${newest}`,
  );
  const rows = found.slice(0, limit);
  const end = rows.at(-1);
  return {
    rows: entriesOf(reader, rows),
    nextCursor: end && found.length > limit ? writeCursor([end.at, end.source, end.id]) : null,
  };
}

/** SQL: not the call of a scenario that an interaction tells, where interactions are shown. */
const isToldOtherwise = sql`and not (kind = 'reminders.issue' and exists (
        select 1 from interactions where interactions.reminder_id = events.subject_id and interactions.voided_at is null))`;

type Before = (at: SQL, source: number, id: SQL) => SQL;

/** The parts of which a history narrowed to `groups` is made: events, interactions in force, documents. */
function partsOf(scope: Scope, groups: readonly HistoryGroup[], before: Before): SQL[] {
  const isWhole = groups.length === historyGroups.length;
  const isAsked = isWhole
    ? sql`1`
    : sql`events.kind in (select value from json_each(${JSON.stringify(eventKinds.filter((kind) => groups.includes(historyGroupOf(kind))))}))`;
  const events = sql`
    select at, 1 as source, events.id, author_id as authorId, kind, version, subject_id as subjectId, customer_id as customerId,
      replaces_id as replacesId, data,
      exists (select 1 from events as later where later.undoes_id = coalesce(events.act_id, events.id)) as isTakenBack
    from ${scope.events} and ${isAsked} and ${before(sql`at`, 1, sql`events.id`)}
      and not (kind = 'interactions.create' and exists (
        select 1 from interactions where interactions.id = events.subject_id and interactions.voided_at is null))
      ${groups.includes('interactions') ? isToldOtherwise : sql``}`;
  const interactions = sql`
    select occurred_at as at, 2 as source, id, 0 as authorId, 'interactions.create' as kind, 1 as version, id as subjectId,
      customer_id as customerId, null as replacesId, '{}' as data, 0 as isTakenBack
    from interactions where ${scope.interactions} and voided_at is null and ${before(sql`occurred_at`, 2, sql`id`)}`;
  const documents = sql`
    select issued_on as at, 0 as source, id, 0 as authorId, 'documents.' || kind || coalesce('.' || nature, '') as kind, 1 as version,
      id as subjectId, customer_id as customerId, null as replacesId, json_object('reference', reference, 'label', label, 'amountCents',
      amount_cents, 'currency', currency, 'side', side, 'documentId', id) as data, 0 as isTakenBack
    from documents where ${scope.documents} and voided_at is null and ${before(sql`issued_on`, 0, sql`id`)}`;
  return [
    events,
    ...(groups.includes('interactions') ? [interactions] : []),
    ...(groups.includes('documents') ? [documents] : []),
  ];
}
