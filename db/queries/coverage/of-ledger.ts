import { sql } from 'drizzle-orm';

/**
 * SQL condition on `documents`, joined to the `import_batches` that brought each and to the `customers` on whose account its file put it:
 * an accounting ledger states the document. A list may have brought it first; the verdict on the item then tells.
 */
export const isOfLedger = sql<number>`(import_batches.kind = 'ledger' or exists (
  select 1 from list_lines
  where list_lines.batch_id in (select id from import_batches where kind = 'openItems' and state = 'applied')
    and list_lines.customer_code = customers.code and list_lines.verdict = 'inLedger' and list_lines.act = 'item'
    and reference_key(list_lines.reference) = reference_key(documents.reference) and list_lines.currency = documents.currency
    and iif(list_lines.signed_cents > 0, 'debit', 'credit') = documents.side
    and (reference_key(documents.reference) <> '' or (list_lines.document_on = documents.issued_on and abs(list_lines.signed_cents) = documents.amount_cents))))`;
