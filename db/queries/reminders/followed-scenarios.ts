import type { ReminderDocument } from '../../../shared/domain/reminders/types.ts';
import { followedBy } from '../../../shared/domain/scenarios/rules.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, ledgerCurrency } from '../../../shared/domain/values/money.ts';
import type { Reader } from '../../types.ts';
import { readRuleFacts } from '../scenarios/followers.ts';
import { readAssigning } from '../scenarios/rules.ts';
import type { StoredScenario } from '../scenarios/scenarios.ts';

type Owing = {
  readonly asOf: Day;
  readonly ids: readonly number[];
  readonly scenarios: readonly StoredScenario[];
  readonly open: readonly Pick<ReminderDocument, 'customerId' | 'side' | 'openCents' | 'currency'>[];
};

/** The id of the scenario that each customer follows on `asOf`, by the customer's id; what it owes is summed from its open documents. */
export function readFollowed(
  reader: Reader,
  { asOf, ids, scenarios, open }: Owing,
): ReadonlyMap<number, number | null> {
  const assigning = readAssigning(reader, scenarios);
  const owed = owedByCustomer(open);
  return new Map(
    readRuleFacts(reader, ids).map(({ id, assignedId, facts }) => {
      const owedCents = owed.get(id) ?? 0;
      return [id, followedBy({ assignedId, facts: { ...facts, owedCents } }, assigning, asOf).scenarioId];
    }),
  );
}

/** What each customer owes in the ledger's currency: Σ open debits less credits, in cents, by the customer's id. */
export function owedByCustomer(open: Owing['open']): ReadonlyMap<number, Cents> {
  const owed = new Map<number, Cents>();
  for (const { customerId, side, openCents, currency } of open)
    if (currency === ledgerCurrency)
      owed.set(customerId, (owed.get(customerId) ?? 0) + (side === 'debit' ? openCents : -openCents));
  return owed;
}
