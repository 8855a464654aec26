import { inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { plainFacts, toldFacts } from '../../../shared/domain/events/plain-facts.ts';
import { eventKinds } from '../../../shared/domain/events/registry.ts';
import { eventRow, parseEvent, readEventData } from '../../journal/read-events.ts';
import { letters } from '../../schema.ts';
import { zeroOrOne } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { readCursor, writeCursor } from '../common/cursor.ts';
import { readMerges } from '../common/merges.ts';

type HistoryPage = Outputs['customers']['history'];
type Facts = HistoryPage['rows'][number]['details'];
const historyRow = eventRow.extend({
  /** 1: an event of the journal; 0: a document. */
  source: zeroOrOne,
  isTakenBack: zeroOrOne,
});
type Found = z.infer<typeof historyRow>;

/**
 * A page of a customer's history, newest first: its events of the journal, and its documents on their own day (`documents.invoice`,
 * `documents.payment`…), so that reminders are shown between the payments that followed.
 */
export function listHistory(reader: Reader, { id, cursor, limit = 100 }: Inputs['customers']['history']): HistoryPage {
  const [at, source, last] = cursor === undefined ? ['9999', 1, 0] : readCursor(cursor, 3);
  const found = readRows(
    reader,
    historyRow,
    sql`
      select * from (
        select at, 1 as source, events.id, author_id as authorId, kind, version, subject_id as subjectId, customer_id as customerId,
          replaces_id as replacesId, data,
          exists (select 1 from events as later where later.undoes_id = coalesce(events.act_id, events.id)) as isTakenBack
        from events where customer_id in ${readMerges(reader).unitedIn(id)} and (at, 1, events.id) < (${at}, ${source}, ${last})
        order by at desc, events.id desc limit ${limit + 1})
      union all
      select * from (
        select issued_on as at, 0 as source, id, 0, 'documents.' || kind || coalesce('.' || nature, ''), 1, id, customer_id, null, json_object('reference', reference,
          'label', label, 'amountCents', amount_cents, 'currency', currency, 'side', side, 'documentId', id), 0
        from documents where customer_id = ${id} and voided_at is null and (issued_on, 0, id) < (${at}, ${source}, ${last})
        order by issued_on desc, id desc limit ${limit + 1})
      order by at desc, source desc, id desc limit ${limit + 1}`,
  );
  const page = found.slice(0, limit).map((row) => ({ row, facts: factsOf(row) }));
  const end = page.at(-1)?.row;
  const letterIds = readLetterIds(reader, page);
  return {
    rows: page.map(({ row: { at, kind, isTakenBack }, facts }) => ({
      at,
      kind,
      details: facts,
      letterId: letterIds.get(facts.letterNumber) ?? null,
      isTakenBack: isTakenBack === 1,
    })),
    nextCursor: end && found.length > limit ? writeCursor([end.at, end.source, end.id]) : null,
  };
}

/** The facts of an event as its kind declares them, or those of a document. */
function factsOf(row: Found): Facts {
  if (row.source === 0) return plainFacts({ ...readEventData(row.data)?.facts });
  const event = parseEvent(row, eventKinds);
  return event ? toldFacts(event) : {};
}

/** Ids, by number, of the letters that the entries of a page name. */
function readLetterIds(reader: Reader, page: readonly { readonly facts: Facts }[]): ReadonlyMap<unknown, number> {
  const numbers = page.flatMap(({ facts: { letterNumber } }) =>
    letterNumber === undefined ? [] : [Number(letterNumber)],
  );
  if (numbers.length === 0) return new Map();
  const rows = reader
    .select({ number: letters.number, id: letters.id })
    .from(letters)
    .where(inArray(letters.number, numbers))
    .all();
  return new Map(rows.map(({ number, id }) => [String(number), id]));
}
