import { type ExchangeFacts, exchangeDifferences } from '../receivables/exchange.ts';
import type { Cents } from '../values/money.ts';
import type { ReminderDocument } from './types.ts';

type Part = {
  readonly debit: { readonly id: number };
  readonly credit: { readonly id: number };
  readonly amountCents: Cents;
};

/**
 * The documents of one account, exchange differences taken off as if the unallocated credits had already paid the debits
 * as `parts` says: allocated or not, a payment in the invoice's currency leaves a debt in that currency only. A loss is
 * taken off the debit, a gain off the credits that pay it, for no invoice is owed beyond its amount.
 */
export function withoutExchange(
  documents: readonly ReminderDocument[],
  parts: readonly Part[],
  { documents: exchanged, pairs }: ExchangeFacts,
): readonly ReminderDocument[] {
  const inCurrency = new Set(exchanged.map(({ id }) => id));
  if (!parts.some(({ debit }) => inCurrency.has(debit.id))) return documents;
  const others = documents
    .filter(({ id }) => !inCurrency.has(id))
    .map((document) => ({ ...document, amountCents: document.openCents, foreignCents: null, foreignCurrency: null }));
  const imputed = parts.map(({ debit, credit, amountCents }) => ({
    debitDocumentId: debit.id,
    creditDocumentId: credit.id,
    amountCents,
  }));
  const differences = exchangeDifferences([...exchanged, ...others], [...pairs, ...imputed]);
  const gains = new Map<number, Cents>();
  for (const document of documents) {
    const differenceCents = differences.get(document.id) ?? 0;
    if (document.side === 'credit' || differenceCents >= 0) continue;
    let leftCents = document.exchangeCents - differenceCents;
    for (const { debit, credit, amountCents } of parts) {
      if (debit.id !== document.id || leftCents <= 0) continue;
      const gainCents = Math.min(leftCents, amountCents);
      gains.set(credit.id, (gains.get(credit.id) ?? 0) + gainCents);
      leftCents -= gainCents;
    }
  }
  return documents.map((document) => {
    if (document.isExchangeDifference) return document;
    const lossCents = (differences.get(document.id) ?? 0) - document.exchangeCents;
    const moreCents = document.side === 'credit' ? (gains.get(document.id) ?? 0) : lossCents;
    if (moreCents <= 0) return document;
    return {
      ...document,
      openCents: document.openCents - moreCents,
      exchangeCents: document.exchangeCents + moreCents,
    };
  });
}
