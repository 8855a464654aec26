import type { ColumnName } from '../ledger/fec-names.ts';
import type { Fields, RowProblem } from '../ledger/fec-row.ts';

/** Texts are cut there, and it is said: a label tells nothing more, and everything that looks into one stays quick. */
export const longestText = 500;
export const longestName = 200;

/** Cut, these could name another customer, account or lettering: a line where one is longer is refused. */
const codeColumns = ['CompteNum', 'CompAuxNum', 'JournalCode', 'EcritureLet'] as const satisfies readonly ColumnName[];
export const longestCode = 200;

/** The refusal of a line whose code is too long to be one; null for the others. */
export function refuseLongCode(field: Fields, at: Readonly<Record<ColumnName, number>>): RowProblem | null {
  for (const column of codeColumns) {
    const { length } = field(at[column]);
    if (length > longestCode) return { code: 'longCode', details: { column, length, most: longestCode } };
  }
  return null;
}

/** What a refused line says, no fact longer than a person would read. */
export function withBoundedDetails<Problem extends RowProblem>(problem: Problem): Problem {
  const details = Object.fromEntries(
    Object.entries(problem.details).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestName) : value,
    ]),
  );
  return { ...problem, details };
}
