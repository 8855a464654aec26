import { readAgendaCustomers } from '../../../db/queries/agenda/customer-facts.ts';
import { readImportedTo } from '../../../db/queries/imports/last-import.ts';
import type { Db } from '../../../db/types.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { mayLeave } from '../../../shared/domain/reminders/obstacles.ts';
import { mostRunCustomers } from '../../../shared/domain/runs/run.ts';
import { type Day, daysBetween } from '../../../shared/domain/values/days.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { reminderPlan } from '../reminders/index.ts';

/** What to look at before a run of these customers sends anything on `today`. */
export function beforeRun(db: Db, customerIds: readonly number[], today: Day): Outputs['runs']['before'] {
  const asked = new Set(customerIds);
  const proposals = reminderPlan(db, today).proposals.filter(({ customerId }) => asked.has(customerId));
  const importedTo = readImportedTo(db);
  const credits = [...readAgendaCustomers(db, today).values()].filter(
    ({ customerId, creditCents }) => asked.has(customerId) && creditCents > 0,
  );
  const lacking = proposals.filter((each) => !mayLeave(each) || each.warnings.includes('contactMissing'));
  return {
    customers: asked.size,
    messages: proposals.length,
    imported: importedTo === null ? null : { to: importedTo, days: Math.max(0, daysBetween(importedTo, today)) },
    credits: { customers: credits.length, cents: sumCents(credits.map(({ creditCents }) => creditCents)) },
    incomplete: new Set(lacking.map(({ customerId }) => customerId)).size,
  };
}

/** The customers of the messages proposed on `today`, in their order, as many as a run may have. */
export function customersToRemind(db: Db, today: Day): number[] {
  const ids = new Set(reminderPlan(db, today).proposals.map(({ customerId }) => customerId));
  return [...ids].slice(0, mostRunCustomers);
}
