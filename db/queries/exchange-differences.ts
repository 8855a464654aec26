import { sql } from 'drizzle-orm';
import type { Day } from '../../shared/domain/days.ts';
import {
  type DocumentPair,
  type ExchangedDocument,
  settledInOwnCurrency,
} from '../../shared/domain/ledger/exchange.ts';
import { ledgerCurrency } from '../../shared/domain/money.ts';
import type { Reader } from '../types.ts';

/**
 * Of the open documents `ids`, those of which only an exchange difference is left: they were settled in their own currency by
 * what was set against them by `asOf` (null: whatever its day).
 */
export function readExchangeDifferences(reader: Reader, ids: readonly number[], asOf: Day | null): ReadonlySet<number> {
  if (ids.length === 0) return new Set();
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
    select documents.id, kind, side, foreign_cents as foreignCents, foreign_currency as foreignCurrency
    from reached cross join documents on documents.id = reached.id`);
  if (documents.length === 0) return new Set();
  const pairs = reader.all<DocumentPair>(sql`
    select debit_document_id as debitDocumentId, credit_document_id as creditDocumentId from allocations
    where ${holds} and debit_document_id in (select value from json_each(${JSON.stringify(documents.map(({ id }) => id))}))`);
  const settled = settledInOwnCurrency(documents, pairs);
  return new Set(ids.filter((id) => settled.has(id)));
}
