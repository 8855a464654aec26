import type { CustomerField } from '../../../shared/domain/customers/fields.ts';
import type { ListField } from '../../../shared/domain/open-items/item.ts';
import type { GridRow } from '../files/grid.ts';
import { customerFieldsOf } from './customer-headings.ts';
import { fieldsOf } from './headings.ts';

/** Rows of titles that may stand above the heading. */
const mostTitles = 25;

/**
 * Details of a customer: with one of them, a list that does not give documents with their amount is a list of
 * customers.
 */
const ownDetails: readonly (CustomerField | null)[] = [
  'siren',
  'siret',
  'vatNumber',
  'addressLine1',
  'postcode',
  'city',
  'email',
  'phone',
  'mobile',
  'contactRole',
  'contactDuty',
  'creditLimit',
];
const amounts: readonly (ListField | null)[] = ['amount', 'open', 'debit', 'credit', 'paid', 'bucket'];
const documentFacts: readonly (ListField | null)[] = [
  'reference',
  'issuedOn',
  'dueOn',
  'paidOn',
  'bucket',
  'lettering',
  'disputed',
];

/** The row that names the most columns of customers among the first; null when none names who and something of them. */
export function findCustomerHeading(rows: readonly GridRow[]): number | null {
  let best: { index: number; score: number } | null = null;
  for (const [index, row] of rows.slice(0, mostTitles).entries()) {
    const fields = new Set(customerFieldsOf(row.cells).filter((field) => field !== null));
    const isNamed = fields.has('code') || fields.has('name') || fields.has('siren') || fields.has('siret');
    if (isNamed && fields.size >= 2 && (best === null || fields.size > best.score))
      best = { index, score: fields.size };
  }
  return best?.index ?? null;
}

/**
 * True for a list of customers rather than of what they owe: it names details of them, and no document with its amount.
 * A list of invoices may carry addresses, a list of customers their balance.
 */
export function isCustomerList(rows: readonly GridRow[]): boolean {
  const index = findCustomerHeading(rows);
  const heading = index === null ? undefined : rows[index];
  if (!heading) return false;
  const own = customerFieldsOf(heading.cells);
  const others = fieldsOf(heading.cells).filter((_, column) => own[column] === null);
  const hasAmount = others.some((field) => amounts.includes(field));
  const hasDocuments = others.some((field) => documentFacts.includes(field));
  if (own.some((field) => ownDetails.includes(field))) return !(hasAmount && hasDocuments);
  return !hasAmount && !hasDocuments;
}
