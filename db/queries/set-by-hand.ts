import { type SQL, sql } from 'drizzle-orm';
import { ledgerCurrency } from '../../shared/domain/money.ts';
import type { LaterList } from '../../shared/domain/open-items/takeover.ts';

/**
 * SQL of (customer_code, name, cents): of the ledger's documents, what the user had already set by hand when `list` came and by its day. The
 * list, which does not know it, leaves it out of what is open: it settles so much less (settle-by-lists.ts).
 */
export function setByHand({ on, recordedAt }: LaterList, knownAt: string | null): SQL {
  const isKnown =
    knownAt === null
      ? sql`documents.voided_at is null`
      : sql`documents.recorded_at <= ${knownAt} and (documents.voided_at is null or documents.voided_at > ${knownAt})`;
  return sql`
    select customers.code as customer_code, customers.name, iif(documents.side = 'debit', allocations.amount_cents, -allocations.amount_cents) as cents
    from allocations join documents on documents.id in (debit_document_id, credit_document_id)
      join import_batches on import_batches.id = documents.batch_id
      join customers on customers.id = coalesce(documents.merged_from_id, documents.customer_id)
    where allocations.origin = 'manual' and allocations.recorded_at < ${recordedAt}
      and (allocations.voided_at is null or allocations.voided_at >= ${recordedAt}) and allocations.effective_on <= ${on}
      and documents.currency = ${ledgerCurrency} and import_batches.mode is null and ${isKnown}
      and not exists (select 1 from ledger_lines join import_batches as lists on lists.id = ledger_lines.batch_id
        where ledger_lines.customer_code = customers.code and lists.mode is not null and lists.state = 'applied' and ledger_lines.currency <> ${ledgerCurrency})`;
}
