import type { LedgerField } from '../../../../shared/domain/imports/ledger-columns.ts';
import { longestCode } from '../../files/long-fields.ts';
import type { RowIssue } from '../../types.ts';
import type { Fields } from './format/fec-row.ts';

/**
 * Codes that are never cut, since a cut one could name another customer, account or lettering: a line with a longer one
 * is refused.
 */
const codeColumns = ['CompteNum', 'CompAuxNum', 'JournalCode', 'EcritureLet'] as const satisfies readonly LedgerField[];

/** The refusal of a line whose code is too long to be one; null for the others. */
export function refuseLongCode(field: Fields, at: Readonly<Record<LedgerField, number>>): RowIssue | null {
  for (const column of codeColumns) {
    const { length } = field(at[column]);
    if (length > longestCode) return { code: 'longCode', details: { column, length, most: longestCode } };
  }
  return null;
}
