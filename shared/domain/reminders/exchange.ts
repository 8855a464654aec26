import { type ExchangeFacts, exchangeDifferences } from '../receivables/exchange.ts';
import type { Cents } from '../values/money.ts';
import type { ReminderDocument } from './types.ts';

type Part = {
  readonly debit: { readonly id: number };
  readonly credit: { readonly id: number };
  readonly amountCents: Cents;
};

/**
 * The documents of one account, exchange differences taken off the debits as if the unallocated credits had already
 * paid them as `parts` says: allocated or not, a payment in the invoice's currency leaves a debt in that currency only.
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
  return documents.map((document) => {
    const exchangeCents = differences.get(document.id) ?? 0;
    const moreCents = exchangeCents - document.exchangeCents;
    if (document.side === 'credit' || document.isExchangeDifference || moreCents <= 0) return document;
    return { ...document, openCents: document.openCents - moreCents, exchangeCents };
  });
}
