import type { CustomerField } from '../customers/fields.ts';
import type { ListField } from '../open-items/item.ts';

/** True when one of the columns of an open-items list holds an amount. */
export function hasAmount(fields: ReadonlySet<ListField | null>): boolean {
  return (['amount', 'open', 'debit', 'credit', 'paid', 'bucket'] as const).some((field) => fields.has(field));
}

/** True for an open-items list without amounts that gives documents their due dates. */
export function isOfDueDates(columns: readonly (ListField | null)[]): boolean {
  const fields = new Set(columns);
  return !hasAmount(fields) && fields.has('reference') && fields.has('dueOn');
}

/** True when the columns of a list of customers name them and tell something more. */
export function identifiesCustomers(columns: readonly (CustomerField | null)[]): boolean {
  const isNamed = (['code', 'name', 'siren', 'siret'] as const).some((field) => columns.includes(field));
  return isNamed && columns.filter((field) => field !== null).length >= 2;
}

/** What a row says of a document rather than of a whole account. */
const documentFields: readonly ListField[] = [
  'reference',
  'issuedOn',
  'dueOn',
  'paidOn',
  'terms',
  'kind',
  'label',
  'lettering',
  'disputed',
  'bucket',
];

/** True for columns that name customers and what each owes, and nothing of their documents. */
export function mayBeBalances(columns: readonly (ListField | null)[]): boolean {
  const has = (field: ListField) => columns.includes(field);
  return !documentFields.some(has) && (has('open') || (has('debit') && has('credit')));
}
