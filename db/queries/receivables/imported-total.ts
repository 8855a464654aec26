import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { documents } from '../../schema.ts';
import type { Reader } from '../../types.ts';

/** Balance of all imported documents in cents, debit − credit, in the ledger's currency. */
export function importedOpenTotal(reader: Reader): number {
  const signed =
    sql`coalesce(sum(case when ${documents.side} = 'debit' then ${documents.amountCents} else -${documents.amountCents} end), 0)`.mapWith(
      Number,
    );
  const row = reader
    .select({ cents: signed })
    .from(documents)
    .where(and(isNotNull(documents.batchId), isNull(documents.voidedAt), eq(documents.currency, ledgerCurrency)))
    .get();
  return row?.cents ?? 0;
}
