import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { OpenDocument } from '../../../shared/domain/allocations/allocation-proposals.ts';
import { customers, documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const customerRow = rowOf(customers, 'id', 'code', 'name');
export type ProposalCustomer = Readonly<z.infer<typeof customerRow>>;
const documentRow = rowOf(
  documents,
  'id',
  'kind',
  'side',
  'currency',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'openCents',
);
export type ProposalDocument = OpenDocument & z.infer<typeof documentRow>;

/**
 * Customers with open documents on both sides, by code from `fromCode` on. Miscellaneous customers (buckets, factors) are left out, because
 * their payments are not for their own invoices. Deposits are left out, because they wait for the invoice the accounts will allocate
 * them to.
 */
export function listProposalCustomers(
  reader: Reader,
  { fromCode, customerId }: { readonly fromCode: string; readonly customerId?: number | undefined },
): ProposalCustomer[] {
  const hasOpen = (side: string) => sql`exists (
    select 1 from documents indexed by documents_open
    where customer_id = customers.id and side = ${side} and kind <> 'deposit' and open_cents > 0 and voided_at is null)`;
  return readRows(
    reader,
    customerRow,
    sql`
      select id, code, name from customers
      where code >= ${fromCode} and is_miscellaneous = 0 ${customerId === undefined ? sql`` : sql`and id = ${customerId}`}
        and ${hasOpen('credit')} and ${hasOpen('debit')}
      order by code`,
  );
}

/** The open documents of a customer, deposits left out. */
export function listProposalDocuments(reader: Reader, customerId: number): ProposalDocument[] {
  return readRows(
    reader,
    documentRow,
    sql`
      select id, kind, side, currency, reference, label, issued_on as issuedOn, booked_on as bookedOn, open_cents as openCents
      from documents where customer_id = ${customerId} and kind <> 'deposit' and open_cents > 0 and voided_at is null`,
  );
}
