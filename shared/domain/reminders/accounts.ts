import { imputeCredits } from '../allocations/impute-credits.ts';
import type { ExchangeFacts } from '../receivables/exchange.ts';
import { officeDays } from '../scenarios/sending-days.ts';
import { type Cents, ledgerCurrency, sumCents } from '../values/money.ts';
import { type Contested, contestedBy, contestedShares, paidParts } from './contested.ts';
import { toAllocate } from './deductions.ts';
import { withoutExchange } from './exchange.ts';
import { unpaidNotices } from './formal-notice.ts';
import { groupReasons } from './reason-to-wait.ts';
import type {
  Account,
  ContestedShare,
  OwedDocument,
  ReminderCustomer,
  ReminderDocument,
  ReminderInput,
  ReminderScenario,
} from './types.ts';

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
  return [...accountsByCustomer(input)].flat();
}

/**
 * The accounts of each customer who has any, in the order of the customers: made as they are asked for, so that those of ten thousand customers
 * are not in memory at once.
 */
export function* accountsByCustomer(input: ReminderInput): Generator<readonly Account[], void> {
  const scenarios = new Map(input.scenarios.map((scenario) => [scenario.id, scenario]));
  const documents = Map.groupBy(input.documents, (document) => document.customerId);
  const reasons = groupReasons(input.reasonsToWait);
  const contested = contestedBy(reasons);
  for (const customer of input.customers) {
    const scenario = scenarios.get(customer.scenarioId ?? input.defaultScenarioId ?? 0) ?? noScenario;
    const calendar = { ...scenario, area: input.area };
    const byCurrency = Map.groupBy(documents.get(customer.id) ?? [], (document) => document.currency);
    const ledgerBalanceCents = balanceOf(byCurrency.get(ledgerCurrency) ?? []);
    const accounts = [...byCurrency].flatMap(([currency, all]) => {
      const inCurrency = all.filter(isMoney);
      const debits = owedDocuments(inCurrency, contested, input.exchange);
      if (debits.length === 0) return [];
      const credits = inCurrency.filter((document) => document.side === 'credit');
      return [
        {
          customer,
          notices: [],
          currency,
          debits,
          toAllocate: toAllocate(credits),
          balanceCents: openSum(debits) - openSum(credits),
          ledgerBalanceCents,
          scenario,
          scales: input.scales,
          reasons,
          senderHasAddress: input.senderHasAddress,
          calendar,
          freshness: input.freshness,
          opensClosedDays: input.opensClosedDays,
        },
      ];
    });
    if (accounts.length > 0) yield withNotices(accounts, customer);
  }
}

/** Most customers have had no formal notice: their accounts stay as they are. */
function withNotices(accounts: readonly Account[], customer: ReminderCustomer): readonly Account[] {
  const notices = unpaidNotices(
    customer.notices,
    accounts.flatMap(({ debits }) => debits),
  );
  return notices.length === 0 ? accounts : accounts.map((account) => ({ ...account, notices }));
}

/** Σ open cents of debits − Σ of credits. */
function balanceOf(documents: readonly ReminderDocument[]): Cents {
  return sumCents(documents.filter(isMoney).map(({ side, openCents }) => (side === 'debit' ? openCents : -openCents)));
}

/** An exchange difference left on a payment is no money: it pays nothing. */
function isMoney(document: ReminderDocument): boolean {
  return document.side === 'debit' || !document.isExchangeDifference;
}

/** The debits of one customer in one currency, each with the credits that pay a part of it, what is left to claim and what is contested. */
export function owedDocuments(
  open: readonly ReminderDocument[],
  contested: Contested,
  exchange: ExchangeFacts,
): OwedDocument[] {
  const found = open.filter(isMoney);
  // Most customers have no credit: their documents need not be copied to be set against one.
  const impute = (own: readonly ReminderDocument[]) =>
    own.some(({ side }) => side === 'credit')
      ? imputeCredits(own.flatMap((document) => paidParts(document, contested)))
      : [];
  const asFound = impute(found);
  const documents = withoutExchange(found, asFound, exchange);
  const parts = documents === found ? asFound : impute(documents);
  const deductions = Map.groupBy(parts, (part) => part.debit.id);
  const debits = documents.filter(({ side }) => side === 'debit');
  return debits.map((document): OwedDocument => {
    const paid = deductions.get(document.id) ?? [];
    if (paid.length === 0 && contested.partsOf(document.id).length === 0) return whollyOwed(document);
    const own = paid.map(({ credit, amountCents, on }) => ({ credit: credit.document, amountCents, on }));
    const shares = contestedShares(document, contested, paid);
    const [awaitedCents, disputedCents] = [leftOf(shares, true), leftOf(shares, false)];
    const paidCents = sumCents(paid.map(({ amountCents }) => amountCents));
    const owedCents = document.openCents - paidCents - disputedCents - awaitedCents;
    return { ...document, contested: shares, deductions: own, owedCents, disputedCents, awaitedCents };
  });
}

const none: readonly never[] = [];

/** A debit that no credit pays and nobody disputes: most of a hundred thousand, so that nothing is computed and no list is made. */
function whollyOwed(document: ReminderDocument): OwedDocument {
  const { openCents: owedCents } = document;
  return { ...document, contested: none, deductions: none, owedCents, disputedCents: 0, awaitedCents: 0 };
}

/** Σ what is left of the conceded parts, or of the disputed ones. */
function leftOf(shares: readonly ContestedShare[], isAwaited: boolean): Cents {
  return sumCents(shares.flatMap((share) => (share.isAwaited === isAwaited ? [share.leftCents] : [])));
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

/** Σ cents of `documents` that may be claimed: once the credits are set against them, what is contested left out. */
export function owedSum(documents: readonly OwedDocument[]): number {
  return sumCents(documents.map((document) => document.owedCents));
}

/** Σ open cents of `documents` that are neither disputed nor conceded. */
export function undisputedSum(documents: readonly OwedDocument[]): number {
  return sumCents(documents.map(undisputedOf));
}

/** Open cents of a document that are neither disputed nor conceded. */
export function undisputedOf({ openCents, disputedCents, awaitedCents }: OwedDocument): Cents {
  return openCents - disputedCents - awaitedCents;
}

/** Σ cents of `documents` that credits pay. */
export function deductedSum(documents: readonly OwedDocument[]): number {
  return sumCents(documents.flatMap(({ deductions }) => deductions.map(({ amountCents }) => amountCents)));
}
