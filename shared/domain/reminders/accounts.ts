import { sumCents } from '../money.ts';
import type { Account, ReminderDocument, ReminderInput, ReminderScenario } from './types.ts';

/** A firm without any scenario reminds nobody; its documents are held back as having no step left. */
const noScenario: ReminderScenario = { id: 0, minimumCents: 0, minimumDaysBetween: 0, steps: [] };

/** Groups the open documents by customer and currency, in the order of the customers. Without debit documents there is no account. */
export function accountsOf(input: ReminderInput): Account[] {
  const scenarios = new Map(input.scenarios.map((scenario) => [scenario.id, scenario]));
  const documents = Map.groupBy(input.documents, (document) => document.customerId);
  const holds = Map.groupBy(input.holds, (hold) => hold.customerId);
  return input.customers.flatMap((customer) => {
    const scenario = scenarios.get(customer.scenarioId ?? input.defaultScenarioId ?? 0) ?? noScenario;
    const byCurrency = Map.groupBy(documents.get(customer.id) ?? [], (document) => document.currency);
    return [...byCurrency].flatMap(([currency, inCurrency]) => {
      const debits = inCurrency.filter((document) => document.side === 'debit');
      if (debits.length === 0) return [];
      const creditCents = openSum(inCurrency.filter((document) => document.side === 'credit'));
      const balanceCents = openSum(debits) - creditCents;
      return [
        {
          customer,
          currency,
          debits,
          creditCents,
          balanceCents,
          lastReminderOn: customer.remindedOn.get(currency) ?? null,
          scenario,
          holds: holds.get(customer.id) ?? [],
        },
      ];
    });
  });
}

/** Σ open cents of `documents`. */
export function openSum(documents: readonly ReminderDocument[]): number {
  return sumCents(documents.map((document) => document.openCents));
}
