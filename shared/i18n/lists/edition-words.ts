import type { Edition } from '../../contract/editions.ts';
import type { EditionColumn } from '../../domain/lists/edition-list.ts';
import { ledgerCurrency } from '../../domain/values/money.ts';
import type { ListWords } from './list-words.ts';

/** The columns of the list of closed balances, on screen and in its reports: the figures are those of the first currency of each. */
export const editionWords: ListWords<EditionColumn, Edition> = {
  number: { heading: 'editions.number', value: ({ number }) => number },
  asOf: { heading: 'balance.asOf', value: ({ asOf }) => asOf },
  recordedAt: { heading: 'editions.recordedAt', value: ({ recordedAt }) => recordedAt },
  customerCount: { heading: 'editions.customers', value: (row) => firstOf(row).customerCount },
  totalCents: { heading: 'editions.total', value: (row) => firstOf(row).totalCents },
  currency: { heading: 'common.currency', value: (row) => firstOf(row).currency },
  sha256: { heading: 'editions.seal', value: ({ sha256 }) => sha256 },
};

function firstOf({ parameters: { currencies } }: Edition) {
  return currencies[0] ?? { currency: ledgerCurrency, customerCount: 0, totalCents: 0 };
}
