import type { Edition, EditionRow } from '../../../shared/contract/editions.ts';
import { filledColumns } from '../../../shared/domain/balance/shown-columns.ts';
import type { ListQuestion } from '../../../shared/domain/listing/question.ts';
import { editionRowList } from '../../../shared/domain/lists/edition-row-list.ts';
import { sumCents } from '../../../shared/domain/values/money.ts';
import { editionRowWords } from '../../../shared/i18n/lists/edition-row-words.ts';
import type { ReportFrame } from '../../exports/index.ts';
import { type BalanceEdition, remarkKey } from '../balance/index.ts';

type Written = {
  /** Those that `question` leaves, in its order. */
  readonly rows: readonly EditionRow[];
  readonly question: ListQuestion;
  /** Those written; without them, all that hold an amount. */
  readonly columns?: readonly string[] | undefined;
};

/** The content of a stored edition for its report: exactly its stored rows, its number, its seal and its remarks. */
export function storedEdition(
  { number, asOf, knownAt, recordedAt, sha256, parameters }: Edition,
  { rows, question, columns }: Written,
  frame: ReportFrame,
): BalanceEdition {
  const isNarrowed = (question.where ?? []).length > 0;
  return {
    // The parameters include the firm's name on the day of the edition, which replaces the present one.
    ...frame,
    ...parameters,
    list: editionRowList(
      parameters.columns,
      parameters.currencies.map(({ currency }) => currency),
    ),
    words: editionRowWords(parameters.columns),
    shown: columns ?? ['name', ...filledColumns(parameters.columns, parameters.currencies), 'total', 'remark'],
    asOf,
    knownAt,
    question,
    groupBy: 'none',
    nothingKnown: null,
    checks: parameters.checks.map((check) => ({
      ...check,
      unknownCount: check.unknownCount ?? 0,
      list: check.list ?? null,
      items: [],
      refused: [],
    })),
    currencies: parameters.currencies.flatMap((block) => {
      const own = rows
        .filter((row) => row.currency === block.currency)
        .map((row) => ({ ...row, ...withoutFacts, group: '' }));
      const totals = isNarrowed ? totalsOf(parameters.columns, own) : block;
      return isNarrowed && own.length === 0 ? [] : [{ ...block, ...totals, ...withoutLimits, groups: [], rows: own }];
    }),
    sealed: {
      number,
      recordedAt,
      sha256,
      remarks: new Map(rows.map((row) => [remarkKey(row.customerId, row.currency), row.remark ?? ''])),
    },
  };
}

/** A closed balance keeps nothing of the cards of its customers. */
const withoutFacts = { creditLimitCents: null, overLimitCents: null, isMiscellaneous: false } as const;
const withoutLimits = { creditLimitCents: 0, overLimitCents: 0 };

function totalsOf(
  columns: readonly string[],
  rows: readonly Pick<EditionRow, 'columns' | 'totalCents' | 'disputedCents'>[],
) {
  return {
    totals: Object.fromEntries(columns.map((name) => [name, sumCents(rows.map((row) => row.columns[name] ?? 0))])),
    totalCents: sumCents(rows.map(({ totalCents }) => totalCents)),
    disputedCents: sumCents(rows.map(({ disputedCents }) => disputedCents)),
    customerCount: rows.length,
  };
}
