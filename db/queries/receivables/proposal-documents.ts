import { sql } from 'drizzle-orm';
import type { DocumentKind } from '../../../shared/domain/kinds.ts';
import type { OpenDocument } from '../../../shared/domain/receivables/allocation-proposals.ts';
import type { Reader } from '../../types.ts';

export type ProposalCustomer = { readonly id: number; readonly code: string; readonly name: string };
export type ProposalDocument = OpenDocument & { readonly kind: DocumentKind; readonly currency: string };

/**
 * Customers with something open on both sides, by code from `fromCode` on. Buckets and factors are left out: their payments
 * are not for their invoices. So are deposits: they wait for the invoice the accounts will set them against.
 */
export function listProposalCustomers(
  reader: Reader,
  { fromCode, customerId }: { readonly fromCode: string; readonly customerId?: number | undefined },
): ProposalCustomer[] {
  const hasOpen = (side: string) => sql`exists (
    select 1 from documents indexed by documents_open
    where customer_id = customers.id and side = ${side} and kind <> 'deposit' and open_cents > 0 and voided_at is null)`;
  return reader.all<ProposalCustomer>(sql`
    select id, code, name from customers
    where code >= ${fromCode} and is_miscellaneous = 0 ${customerId === undefined ? sql`` : sql`and id = ${customerId}`}
      and ${hasOpen('credit')} and ${hasOpen('debit')}
    order by code`);
}

/** What a customer has open, deposits left out. */
export function listProposalDocuments(reader: Reader, customerId: number): ProposalDocument[] {
  return reader.all<ProposalDocument>(sql`
    select id, kind, side, currency, reference, label, issued_on as issuedOn, booked_on as bookedOn, open_cents as openCents
    from documents where customer_id = ${customerId} and kind <> 'deposit' and open_cents > 0 and voided_at is null`);
}
