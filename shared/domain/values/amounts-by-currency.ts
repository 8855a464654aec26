import { type Cents, ledgerCurrency, sumCents } from './money.ts';

export type Amount = { readonly currency: string; readonly amountCents: Cents };

/** The sum in cents of each currency, the ledger's first; rows without an amount are left out. */
export function amountsByCurrency(
  rows: readonly { readonly currency: string; readonly amountCents: Cents | null }[],
): Amount[] {
  const amounts = rows.flatMap(({ currency, amountCents }) => (amountCents === null ? [] : { currency, amountCents }));
  return [...Map.groupBy(amounts, ({ currency }) => currency)]
    .map(([currency, own]) => ({ currency, amountCents: sumCents(own.map(({ amountCents }) => amountCents)) }))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.currency < b.currency ? -1 : 1));
}

const placeOf = ({ currency }: Amount) => (currency === ledgerCurrency ? 0 : 1);
