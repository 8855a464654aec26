import { type PlainListKind, plainListKinds } from '../../../shared/domain/imports/kinds.ts';
import type { GridRow } from '../files/grid.ts';
import type { Certainty } from '../tables/certainty.ts';
import { isCustomerList } from '../tables/customer-list.ts';
import { isPaymentList } from './payments/reader.ts';

/** The kind of a list that is not, or may not be, one of open items. */
export type OtherList = { readonly kind: PlainListKind; readonly isSure: boolean };

/** How a list of each kind is told, by its headings, from one of open items, which every list could be read as. */
const tellers: Record<PlainListKind, (rows: readonly GridRow[]) => Certainty> = {
  customers: (rows) => (isCustomerList(rows) ? 'sure' : 'no'),
  payments: isPaymentList,
};

/** The kind of these rows when it is, or may be, another than open items: the surest; null when it is not. */
export function otherListOf(rows: readonly GridRow[]): OtherList | null {
  const told = plainListKinds.map((kind) => ({ kind, certainty: tellers[kind](rows) }));
  const { kind } = told.find(({ certainty }) => certainty === 'sure') ?? {};
  if (kind) return { kind, isSure: true };
  const { kind: possible } = told.find(({ certainty }) => certainty === 'maybe') ?? {};
  return possible ? { kind: possible, isSure: false } : null;
}
