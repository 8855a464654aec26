import type { Edition, EditionRow } from '../../../shared/contract/editions.ts';
import { filledColumns } from '../../../shared/domain/balance/shown-columns.ts';
import type { ReportFrame } from '../../exports/index.ts';
import { type BalanceEdition, remarkKey } from '../balance/index.ts';

/** A stored edition ready to be written down: exactly its rows, with its number, its seal and the remarks. */
export function storedEdition(
  { number, asOf, knownAt, recordedAt, sha256, parameters }: Edition,
  rows: readonly EditionRow[],
  frame: ReportFrame,
): BalanceEdition {
  return {
    // The name of the firm is that of the day it was closed.
    ...frame,
    ...parameters,
    columns: filledColumns(parameters.columns, parameters.currencies),
    asOf,
    knownAt,
    sort: 'name',
    descending: false,
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
