import { sql } from 'drizzle-orm';
import type { Day } from '../../shared/domain/days.ts';
import { type DocumentPair, type ExchangedDocument, exchangeDifferences } from '../../shared/domain/ledger/exchange.ts';
import { type Cents, ledgerCurrency } from '../../shared/domain/money.ts';
import type { Reader } from '../types.ts';

/**
 * What is an exchange difference in what is open of the documents `ids`, by document that has some: they were paid in their own
 * currency, whole or in part, by what was set against them by `asOf` (null: whatever its day).
 */
export function readExchangeDifferences(
  reader: Reader,
  ids: readonly number[],
  asOf: Day | null,
): ReadonlyMap<number, Cents> {
  if (ids.length === 0) return new Map();
  const holds = sql`voided_at is null ${asOf === null ? sql`` : sql`and effective_on <= ${asOf}`}`;
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
  const documents = reader.all<ExchangedDocument>(sql`${reached}
    select documents.id, kind, side, amount_cents as amountCents, foreign_cents as foreignCents, foreign_currency as foreignCurrency
    from reached cross join documents on documents.id = reached.id`);
  if (documents.length === 0) return new Map();
  const known = JSON.stringify(documents.map(({ id }) => id));
  const pairs = reader.all<DocumentPair>(sql`
    select debit_document_id as debitDocumentId, credit_document_id as creditDocumentId, amount_cents as amountCents from allocations
    where ${holds} and (debit_document_id in (select value from json_each(${known}))
      or credit_document_id in (select value from json_each(${known})))`);
  return exchangeDifferences(documents, pairs);
}
