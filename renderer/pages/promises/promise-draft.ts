import type { Outputs } from '../../../shared/contract/index.ts';
import type { PromiseRow } from '../../../shared/contract/promises.ts';
import type { PromiseChannel } from '../../../shared/domain/kinds.ts';
import { documentsCovering, usualDueOn, usualGraceDays } from '../../../shared/domain/promises/terms.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { type Cents, ledgerCurrency, sumCents } from '../../../shared/domain/values/money.ts';

export type Debit = Outputs['promises']['owed'][number];

/** A promise as it is typed; `documentIds` null: those that cover the amount (`promisedOf`). */
export type PromiseDraft = {
  amountCents: Cents | null;
  /** The day it was said. */
  promisedOn: Day;
  dueOn: Day;
  graceDays: number;
  channel: PromiseChannel;
  saidBy: string;
  documentIds: readonly number[] | null;
};

type Start = {
  readonly debits: readonly Debit[];
  readonly today: Day;
  readonly documentIds: readonly number[];
  readonly former?: PromiseRow | undefined;
  /** Who says it, where that is known. */
  readonly saidBy?: string | undefined;
};

/** What the form proposes: the documents one came from, or what is overdue, in seven days; of a promise that is replaced, its terms. */
export function draftOf({ debits, today, documentIds, former, saidBy = '' }: Start): PromiseDraft {
  const usual = {
    promisedOn: today,
    dueOn: usualDueOn(today),
    graceDays: usualGraceDays,
    channel: 'call' as const,
    saidBy,
  };
  const chosen = debits.filter(({ id }) =>
    former ? former.documents.some((document) => document.id === id) : documentIds.includes(id),
  );
  if (former)
    return {
      ...usual,
      graceDays: former.graceDays,
      channel: former.channel,
      saidBy: former.saidBy ?? '',
      amountCents: Math.min(former.spokenCents - former.keptCents, freeOf(chosen)) || null,
      documentIds: idsOf(chosen),
    };
  if (chosen.length > 0) return { ...usual, amountCents: uncontestedOf(chosen) || null, documentIds: idsOf(chosen) };
  const own = debits.filter(({ currency }) => currency === currencyOf(debits));
  const overdue = own.filter(({ dueOn }) => dueOn !== null && dueOn < today);
  return { ...usual, amountCents: uncontestedOf(overdue) || uncontestedOf(own) || null, documentIds: null };
}

/** The debits that the draft is about; where nobody chose, the oldest due that cover the amount with what nobody promised of them. */
export function promisedOf(
  { amountCents, documentIds }: Pick<PromiseDraft, 'amountCents' | 'documentIds'>,
  debits: readonly Debit[],
): Debit[] {
  if (documentIds !== null) return debits.filter(({ id }) => documentIds.includes(id));
  const own = debits.filter(({ currency }) => currency === currencyOf(debits));
  return documentsCovering(own, amountCents ?? 0);
}

/** The currency of a promise nobody chose documents for: that of the ledger, where the customer owes some. */
export function currencyOf(debits: readonly Debit[]): string {
  const isOwed = debits.some(({ currency }) => currency === ledgerCurrency);
  return isOwed ? ledgerCurrency : (debits[0]?.currency ?? ledgerCurrency);
}

export function owedOf(debits: readonly Debit[]): Cents {
  return sumCents(debits.map(({ owedCents }) => owedCents));
}

/** What may still be promised of the debits. */
export function freeOf(debits: readonly Debit[]): Cents {
  return sumCents(debits.map(({ freeCents }) => freeCents));
}

/** Cents of the debits that a promise may be about and nobody disputes: who contests a part promises the rest. */
function uncontestedOf(debits: readonly Debit[]): Cents {
  const left = debits.map(({ freeCents, owedCents, disputedCents }) => Math.min(freeCents, owedCents - disputedCents));
  return sumCents(left) || freeOf(debits);
}

function idsOf(debits: readonly Debit[]): number[] {
  return debits.map(({ id }) => id);
}
