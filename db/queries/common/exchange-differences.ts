import { sql } from 'drizzle-orm';
import { type ExchangeFacts, exchangeDifferences } from '../../../shared/domain/receivables/exchange.ts';
import { type Cents, ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { allocations, documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from './earlier-documents.ts';
import type { LedgerMoment } from './open-documents.ts';

const exchangedDocument = rowOf(documents, 'id', 'kind', 'side', 'amountCents', 'foreignCents', 'foreignCurrency');
const documentPair = rowOf(allocations, 'debitDocumentId', 'creditDocumentId', 'amountCents');

/** The moment of the stored `open_cents`, which count every allocation, even one effective in the future. */
export const openNow: LedgerMoment = { asOf: '9999-12-31', knownAt: null };

/**
 * The part of the open amount of documents `ids` at a moment that is an exchange difference, in cents by document; documents without one
 * are absent. It arises when a document in a foreign currency is paid, whole or in part, in that currency at another rate.
 */
export function readExchangeDifferences(
  reader: Reader,
  ids: readonly number[],
  moment: LedgerMoment,
): ReadonlyMap<number, Cents> {
  const facts = readExchangeFacts(reader, ids, moment);
  return exchangeDifferences(facts.documents, facts.pairs);
}

/** The documents and allocations from which `exchangeDifferences` computes, reached from `ids` through allocations at a moment. */
export function readExchangeFacts(
  reader: Reader,
  ids: readonly number[],
  { asOf, knownAt }: LedgerMoment,
): ExchangeFacts {
  if (ids.length === 0) return { documents: [], pairs: [] };
  const holds =
    knownAt === null
      ? sql`voided_at is null and effective_on <= ${asOf}`
      : sql`recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt}) and effective_on <= ${asOf}`;
  const reached = sql`
    with recursive reached (id) as (
      select id from documents where id in (select value from json_each(${JSON.stringify(ids)}))
        and foreign_currency is not null and currency = ${ledgerCurrency}
      union
      select pairs.other from reached join documents on documents.id = reached.id and foreign_currency is not null
        join (
          select debit_document_id as own, credit_document_id as other from allocations where ${holds}
          union all select credit_document_id, debit_document_id from allocations where ${holds}
        ) as pairs on pairs.own = reached.id)`;
  const exchanged = readRows(
    reader,
    exchangedDocument,
    sql`${reached}
    select known.id, known.kind, known.side, known.amount_cents as amountCents, documents.foreign_cents as foreignCents,
      documents.foreign_currency as foreignCurrency
    from reached cross join ${knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt)} as known on known.id = reached.id
      cross join documents on documents.id = reached.id`,
  );
  if (exchanged.length === 0) return { documents: [], pairs: [] };
  const found = JSON.stringify(exchanged.map(({ id }) => id));
  const pairs = readRows(
    reader,
    documentPair,
    sql`
      select debit_document_id as debitDocumentId, credit_document_id as creditDocumentId, amount_cents as amountCents from allocations
      where ${holds} and (debit_document_id in (select value from json_each(${found}))
        or credit_document_id in (select value from json_each(${found})))`,
  );
  return { documents: exchanged, pairs };
}
