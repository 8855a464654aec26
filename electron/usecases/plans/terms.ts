import {
  type PlanAmounts,
  type PlanContent,
  readDocumentsUnderPlan,
  readPlannableDocuments,
} from '../../../db/queries/plans/plans.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { readInvoicesUnderPlan } from '../../../db/queries/reminders/penalties.ts';
import type { Reader } from '../../../db/types.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import type { PlanInstalment } from '../../../shared/domain/plans/instalments.ts';
import { accountsOf, deductedSum } from '../../../shared/domain/reminders/accounts.ts';
import type { Account } from '../../../shared/domain/reminders/types.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, sumCents } from '../../../shared/domain/values/money.ts';
import { AppError } from '../../../shared/errors.ts';
import { penaltiesOf } from '../penalties/index.ts';

export type PlanDebt = PlanAmounts & {
  readonly customerId: number;
  readonly totalCents: Cents;
  /** Cents of the documents that unallocated credits pay by law. */
  readonly creditCents: Cents;
  readonly documents: PlanContent['documents'];
};

/**
 * The debt on `today` that a plan over the documents of `terms` spreads.
 * @throws AppError `validation` / `planDocument` (not an open debit of one customer in one currency), `conflict` /
 * `documentPlanned`, `validation` / `rateMissing` (penalties asked for a half-year whose rate is not known)
 */
export function planDebt(reader: Reader, terms: PlanTerms, today: Day): PlanDebt {
  const documents = readPlannableDocuments(reader, terms.documentIds);
  const [first] = documents;
  if (!first || documents.length !== new Set(terms.documentIds).size)
    throw new AppError('not_found', { reason: 'document' });
  const odd = documents.find(
    (document) =>
      document.side !== 'debit' ||
      document.openCents === 0 ||
      document.customerId !== first.customerId ||
      document.currency !== first.currency,
  );
  if (odd) throw new AppError('validation', { reason: 'planDocument', details: { reference: odd.reference } });
  const [planned] = readDocumentsUnderPlan(reader, { documentIds: terms.documentIds });
  if (planned !== undefined)
    throw new AppError('conflict', { reason: 'documentPlanned', details: { reference: planned.reference } });
  const principalCents = sumCents(documents.map((document) => document.openCents));
  const documentIds = new Set(terms.documentIds);
  const accounts = accountsOf(gatherReminderInput(reader, today, { customerId: first.customerId }));
  const covered = accounts.flatMap(({ debits }) => debits).filter((document) => documentIds.has(document.id));
  const { penaltyCents, indemnityCents } = planPenalties(reader, terms, accounts, today);
  return {
    customerId: first.customerId,
    currency: first.currency,
    principalCents,
    penaltyCents,
    indemnityCents,
    totalCents: principalCents + penaltyCents + indemnityCents,
    creditCents: deductedSum(covered),
    documents: documents.map(({ id, openCents }) => ({ id, openCents })),
  };
}

function planPenalties(reader: Reader, terms: PlanTerms, accounts: readonly Account[], today: Day) {
  if (!terms.includePenalties && !terms.includeIndemnities) return { penaltyCents: 0, indemnityCents: 0 };
  const documentIds = new Set(terms.documentIds);
  const owed = penaltiesOf(reader, accounts, today, { documentIds, claimed: readInvoicesUnderPlan(reader) });
  const indemnityCents = terms.includeIndemnities ? sumCents(owed.map((invoice) => invoice.indemnityCents)) : 0;
  if (!terms.includePenalties) return { penaltyCents: 0, indemnityCents };
  const amounts = owed.map(({ interestCents, reference }) => {
    if (interestCents === null) throw new AppError('validation', { reason: 'rateMissing', details: { reference } });
    return interestCents;
  });
  return { penaltyCents: sumCents(amounts), indemnityCents };
}

/**
 * Refuses instalments that do not add up to `totalCents` or whose days do not increase. @throws AppError `validation` / `planTotal`,
 * `planDates`
 */
export function checkInstalments(instalments: readonly PlanInstalment[], totalCents: Cents): void {
  if (sumCents(instalments.map((instalment) => instalment.amountCents)) !== totalCents)
    throw new AppError('validation', { reason: 'planTotal' });
  const isOrdered = instalments.every(
    ({ dueOn }, index) => index === 0 || dueOn > (instalments[index - 1]?.dueOn ?? ''),
  );
  if (!isOrdered) throw new AppError('validation', { reason: 'planDates' });
}
