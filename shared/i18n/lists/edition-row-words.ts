import type { ComparedRow, EditionRow } from '../../contract/editions.ts';
import { agedWords, disputedWords } from './balance-words.ts';
import type { ListWords } from './list-words.ts';

/** The columns of a closed balance, on screen and in its reports. */
export const editionRowWords = (columns: readonly string[]): ListWords<string, EditionRow> => ({
  ...disputedWords<EditionRow>(columns),
  remark: { heading: 'editions.remark', value: ({ remark }) => remark },
  currency: { heading: 'common.currency', value: ({ currency }) => currency },
});

/** The columns of two closed balances side by side, as they are sorted and narrowed: by what changed. */
export const comparisonWords = (columns: readonly string[]): ListWords<string, ChangedRow> => ({
  ...agedWords<ChangedRow>(columns),
  remark: { heading: 'editions.remark', value: ({ remark }) => remark },
});

type ChangedRow = Pick<ComparedRow, 'code' | 'name'> & {
  readonly columns: Readonly<Record<string, number>>;
  readonly totalCents: number;
  readonly remark: string;
};
