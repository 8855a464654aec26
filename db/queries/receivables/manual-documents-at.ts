import { type SQL, sql } from 'drizzle-orm';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import type { LedgerMoment } from '../common/open-documents.ts';

/** SQL of (id, customer_id, booked_on, cents): the manual documents in the ledger's currency at `moment`, in signed cents of their whole amount. */
export function manualDocumentsAt(reader: Reader, { asOf, knownAt }: LedgerMoment): SQL {
  const then =
    knownAt === null
      ? sql`documents indexed by documents_batch where batch_id is null and voided_at is null`
      : sql`${documentsAsKnown(reader, knownAt)} as documents
          where is_manual and recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`;
  return sql`
    select id, customer_id, booked_on, case side when 'debit' then amount_cents else -amount_cents end as cents
    from ${then} and currency = ${ledgerCurrency} and booked_on <= ${asOf}`;
}
