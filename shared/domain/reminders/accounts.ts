import { imputeCredits } from '../allocations/impute-credits.ts';
import type { ExchangeFacts } from '../receivables/exchange.ts';
import { officeDays } from '../scenarios/sending-days.ts';
import { sumCents } from '../values/money.ts';
import { withoutExchange } from './exchange.ts';
import { groupReasons } from './reason-to-wait.ts';
import type { Account, OwedDocument, ReminderDocument, ReminderInput, ReminderScenario } from './types.ts';

/** A firm without any scenario reminds nobody; its documents are held back as having no step left. */
const noScenario: ReminderScenario = {
  id: 0,
  name: '',
  isArchived: false,
  minimumCents: 0,
  minimumDaysBetween: 0,
  mostContacts: null,
  messagesPer: 'customer',
  mostReminders: null,
  sendingDays: officeDays,
  closedDayRule: 'after',
  augustRule: 'usual',
  steps: [],
};

/**
 * Groups the open documents by customer and currency, in the order of the customers, with what the credits that wait to
 * be allocated leave of each debit. Without debit documents there is no account.
 */
export function accountsOf(input: ReminderInput): Account[] {
  const scenarios = new Map(input.scenarios.map((scenario) => [scenario.id, scenario]));
  const documents = Map.groupBy(input.documents, (document) => document.customerId);
  const reasons = groupReasons(input.reasonsToWait);
  return input.customers.flatMap((customer) => {
    const scenario = scenarios.get(customer.scenarioId ?? input.defaultScenarioId ?? 0) ?? noScenario;
    const byCurrency = Map.groupBy(documents.get(customer.id) ?? [], (document) => document.currency);
    return [...byCurrency].flatMap(([currency, all]) => {
      const inCurrency = all.filter(isMoney);
      const isContested = (id: number) => reasons.ofDocuments.get(id)?.some((reason) => reason.isContested) === true;
      const debits = owedDocuments(inCurrency, isContested, input.exchange);
      if (debits.length === 0) return [];
      const creditCents = openSum(inCurrency.filter((document) => document.side === 'credit'));
      return [
        {
          customer,
          currency,
          debits,
          creditCents,
          balanceCents: openSum(debits) - creditCents,
          scenario,
          reasons,
          senderHasAddress: input.senderHasAddress,
          calendar: { ...scenario, area: input.area },
          freshness: input.freshness,
          opensClosedDays: input.opensClosedDays,
        },
      ];
    });
  });
}

/** The accounts of each customer who has any, in the order of the customers. */
export function accountsByCustomer(input: ReminderInput): readonly (readonly Account[])[] {
  return [...Map.groupBy(accountsOf(input), ({ customer }) => customer.id).values()];
}

/** An exchange difference left on a payment is no money: it pays nothing. */
function isMoney(document: ReminderDocument): boolean {
  return document.side === 'debit' || !document.isExchangeDifference;
}

/** The debits of one customer in one currency, each with the credits that pay a part of it and what is left to claim. */
export function owedDocuments(
  open: readonly ReminderDocument[],
  isContested: (id: number) => boolean,
  exchange: ExchangeFacts,
): OwedDocument[] {
  const found = open.filter(isMoney);
  const impute = (own: readonly ReminderDocument[]) =>
    imputeCredits(
      own.map((document) => ({
        ...document,
        isContested: document.isExchangeDifference || isContested(document.id),
        document,
      })),
    );
  const asFound = impute(found);
  const documents = withoutExchange(found, asFound, exchange);
  const parts = documents === found ? asFound : impute(documents);
  const deductions = Map.groupBy(parts, (part) => part.debit.id);
  return documents.flatMap((document) => {
    if (document.side === 'credit') return [];
    const own = (deductions.get(document.id) ?? []).map(({ credit, amountCents, on }) => ({
      credit: credit.document,
      amountCents,
      on,
    }));
    const owedCents = document.openCents - sumCents(own.map((deduction) => deduction.amountCents));
    return [{ ...document, deductions: own, owedCents }];
  });
}

/** The scenario a customer follows; a firm without any reminds nobody. */
export function scenarioOf(input: ReminderInput, customerId: number): ReminderScenario {
  const own = input.customers.find((customer) => customer.id === customerId)?.scenarioId;
  return input.scenarios.find(({ id }) => id === (own ?? input.defaultScenarioId)) ?? noScenario;
}

/** Σ open cents of `documents`. */
export function openSum(documents: readonly ReminderDocument[]): number {
  return sumCents(documents.map((document) => document.openCents));
}

/** Σ cents of `documents` once the credits are set against them. */
export function owedSum(documents: readonly OwedDocument[]): number {
  return sumCents(documents.map((document) => document.owedCents));
}
