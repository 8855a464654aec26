import { getFirm } from '../../../../../db/queries/firm/firm.ts';
import { readKnownCustomers } from '../../../../../db/queries/imports/known-customers.ts';
import { readStagedRows } from '../../../../../db/queries/imports/rows.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { CustomerChange, CustomersPreview } from '../../../../../shared/contract/imports-customers.ts';
import { type CustomerRow, customerRow } from '../../../../../shared/domain/customers/fields.ts';
import {
  type CustomerOutcome,
  type CustomerPlan,
  type CustomerPolicy,
  type CustomersPlan,
  type outcomes,
  planCustomers,
} from '../../../../../shared/domain/customers/plan.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';

/** Most lines of the file named for one customer. */
const shownLines = 20;

/** The policy until the user chooses: keeps existing values, and creates only customers that have a code. */
export const defaultPolicy: CustomerPolicy = { replace: false, create: 'coded' };

export type Planning = { readonly policy: CustomerPolicy; readonly today: Day };

/** The changes that a staged list would make now. */
export function planBatch(reader: Reader, batchId: number, planning: Planning): CustomersPlan {
  return planRows(reader, readStagedRows(reader, batchId, customerRow), planning);
}

/** The changes that these rows of a list would make now. */
export function planRows(reader: Reader, rows: readonly CustomerRow[], planning: Planning): CustomersPlan {
  return planCustomers(readKnownCustomers(reader), rows, {
    ...planning,
    firmSector: getFirm(reader).sector ?? 'general',
  });
}

/** Number of customers by outcome. */
export function countOutcomes(plans: readonly { readonly outcome: CustomerOutcome }[]): CustomersPreview['counts'] {
  const count = (outcome: CustomerOutcome) => plans.filter((plan) => plan.outcome === outcome).length;
  return {
    new: count('new'),
    completed: count('completed'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    unmatched: count('unmatched'),
  } satisfies Record<(typeof outcomes)[number], number>;
}

/** A plan in the shape of the contract. */
export function toChange(plan: CustomerPlan): CustomerChange {
  return {
    ...plan,
    lines: plan.lines.slice(0, shownLines),
    values: plan.values.map((value) => ({ ...value })),
    contacts: plan.contacts.map((contact) => ({ ...contact })),
    keptSince: [],
  };
}
