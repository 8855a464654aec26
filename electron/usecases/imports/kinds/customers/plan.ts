import { getFirm } from '../../../../../db/queries/firm/firm.ts';
import { readKnownCustomers } from '../../../../../db/queries/imports/known-customers.ts';
import { readStagedRows } from '../../../../../db/queries/imports/rows.ts';
import { readLevelsOfCustomers } from '../../../../../db/queries/levels/prior-levels.ts';
import { readEveryFollowing } from '../../../../../db/queries/scenarios/followers.ts';
import { readAssigning } from '../../../../../db/queries/scenarios/rules.ts';
import { readScenarios } from '../../../../../db/queries/scenarios/scenarios.ts';
import type { Reader } from '../../../../../db/types.ts';
import type { CustomerChange, CustomersPreview } from '../../../../../shared/contract/imports/customers.ts';
import type { ImportDecisions } from '../../../../../shared/contract/imports/kinds.ts';
import { type CustomerRow, customerRow } from '../../../../../shared/domain/customers/fields.ts';
import type { FollowUp } from '../../../../../shared/domain/customers/following.ts';
import {
  type CustomerOutcome,
  type CustomerPlan,
  type CustomerPolicy,
  type CustomersPlan,
  type outcomes,
  planCustomers,
} from '../../../../../shared/domain/customers/plan.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';
import type { Planned } from '../../lists/list.ts';

/** Most lines of the file named for one customer. */
const shownLines = 20;

/** The policy until the user chooses: keeps existing values, and creates only customers that have a code. */
export const defaultPolicy: CustomerPolicy = { replace: false, create: 'coded' };

type Planning = { readonly policy: CustomerPolicy; readonly today: Day };
type CustomersTold = Pick<CustomersPreview, 'policy' | 'counts'>;

/** The changes that a staged list would make now, by the policy decided. */
export function planBatch(
  reader: Reader,
  batchId: number,
  { decisions: { policy = defaultPolicy }, today }: { readonly decisions: ImportDecisions; readonly today: Day },
): Planned<CustomerChange, CustomersTold> {
  const { customers, issues } = planRows(reader, readStagedRows(reader, batchId, customerRow), { policy, today });
  return {
    changes: customers.map(toChange),
    issues,
    told: { policy: { ...policy }, counts: countOutcomes(customers) },
  };
}

/** The changes that these rows of a list would make now. */
export function planRows(reader: Reader, rows: readonly CustomerRow[], planning: Planning): CustomersPlan {
  return planCustomers(readKnownCustomers(reader), rows, {
    ...planning,
    firmSector: getFirm(reader).sector ?? 'general',
    followUp: readFollowUp(reader, planning.today),
  });
}

function readFollowUp(reader: Reader, today: Day): FollowUp {
  const levels = [...readLevelsOfCustomers(reader)].map(([id, level]) => {
    const { stepId, stepName: step, reachedOn, isDayKnown } = level;
    return [id, { stepId, step, reachedOn: isDayKnown ? reachedOn : null }] as const;
  });
  return {
    scenarios: readScenarios(reader),
    assigning: readAssigning(reader),
    followed: readEveryFollowing(reader, today),
    levels: new Map(levels),
  };
}

/** Number of customers by outcome. */
function countOutcomes(plans: readonly { readonly outcome: CustomerOutcome }[]): CustomersPreview['counts'] {
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
function toChange(plan: CustomerPlan): CustomerChange {
  return {
    ...plan,
    lines: plan.lines.slice(0, shownLines),
    values: plan.values.map((value) => ({ ...value })),
    contacts: plan.contacts.map((contact) => ({ ...contact })),
    scenario: plan.scenario && { ...plan.scenario },
    level: plan.level && { ...plan.level },
    keptSince: [],
  };
}
