import type { Edition, EditionRow } from '../../../shared/contract/editions.ts';
import { filledColumns } from '../../../shared/domain/balance/shown-columns.ts';
import type { ReportFrame } from '../../exports/index.ts';
import { type BalanceEdition, remarkKey } from '../balance/index.ts';

/** The content of a stored edition for its report: exactly its stored rows, its number, its seal and its remarks. */
export function storedEdition(
  { number, asOf, knownAt, recordedAt, sha256, parameters }: Edition,
  rows: readonly EditionRow[],
  frame: ReportFrame,
): BalanceEdition {
  return {
    // The parameters include the firm's name on the day of the edition, which replaces the present one.
    ...frame,
    ...parameters,
    shown: ['name', ...filledColumns(parameters.columns, parameters.currencies), 'total', 'remark'],
    asOf,
    knownAt,
    question: {},
    groupBy: 'none',
    nothingKnown: null,
    checks: parameters.checks.map((check) => ({
      ...check,
      unknownCount: check.unknownCount ?? 0,
      list: check.list ?? null,
      items: [],
      refused: [],
    })),
    currencies: parameters.currencies.map((block) => ({
      ...block,
      groups: [],
      rows: rows.filter((row) => row.currency === block.currency).map((row) => ({ ...row, group: '' })),
    })),
    sealed: {
      number,
      recordedAt,
      sha256,
      remarks: new Map(rows.map((row) => [remarkKey(row.customerId, row.currency), row.remark ?? ''])),
    },
  };
}
