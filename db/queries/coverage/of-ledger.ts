import { type SQL, sql } from 'drizzle-orm';

/** SQL of what tells a document among those of its customer, currency and side: its number or, where it has none, its day and amount. */
const keyOf = (reference: SQL, day: SQL, cents: SQL): SQL =>
  sql`reference_key(${reference}), iif(reference_key(${reference}) = '', ${day} || ' ' || abs(${cents}), '')`;

const itemKey = keyOf(sql`reference`, sql`document_on`, sql`signed_cents`);
const documentKey = keyOf(sql`documents.reference`, sql`documents.issued_on`, sql`documents.amount_cents`);

/**
 * SQL condition on `documents`, joined to the `import_batches` that brought each and to the `customers` on whose account its file put it:
 * an accounting ledger states the document. A list may have brought it first; the verdict on the item then tells.
 */
export const isOfLedger: SQL = sql`(import_batches.kind = 'ledger'
  or (customers.code, documents.currency, documents.side, ${documentKey}) in (
    select customer_code, currency, iif(signed_cents > 0, 'debit', 'credit'), ${itemKey}
    from list_lines join import_batches as list on list.id = list_lines.batch_id
    where list.state = 'applied' and verdict = 'inLedger' and act = 'item'))`;
