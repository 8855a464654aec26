import {
  type LedgerField,
  legalNames,
  missingLedgerFields,
} from '../../../../../shared/domain/imports/ledger-columns.ts';
import { AppError } from '../../../../../shared/errors.ts';
import { columnMeant, columnSpelt, isLedgerName } from './fec-headings.ts';
import { isInLegalOrder, namesLegalOrder } from './legal-order.ts';

/** Where each field is; -1 for a column the file does not have. */
export type FecColumns = {
  readonly separator: '\t' | '|';
  readonly count: number;
  readonly hasHeader: boolean;
  readonly at: Readonly<Record<LedgerField, number>>;
  /** Headings that are no known spelling and were taken for a column by their words. */
  readonly meant: readonly { readonly heading: string; readonly name: LedgerField }[];
  /** Headings of the columns that are not read. */
  readonly unread: readonly string[];
};

const fewestKnown = 4;
/** Headings that only a ledger has: with fewer of them, the file is a list of invoices. */
const fewestOwn = 2;

/** Finds the columns from the first line, and where its headings say nothing, from the one below. @throws AppError `file_format` / `notFec`, or `missingColumns` naming them. */
export function readColumns(line: string, below = ''): FecColumns {
  const found = (['\t', '|'] as const).map((separator) => {
    const headings = line.split(separator);
    const known = headings.filter((heading) => columnSpelt(heading) !== undefined).length;
    return { separator, headings, known };
  });
  const best = found.reduce((a, b) => (b.known > a.known ? b : a));
  if (best.known < fewestKnown || best.headings.filter(isLedgerName).length < fewestOwn) {
    const positional = byPosition(line, below);
    if (positional) return positional;
    throw new AppError('file_format', { reason: 'notFec' });
  }
  const columns = mapHeadings(best.headings);
  const { at } = columns;
  const missing = missingLedgerFields((name) => at[name] >= 0);
  if (missing.length > 0)
    throw new AppError('file_format', { reason: 'missingColumns', details: { columns: missing.join(', ') } });
  return { separator: best.separator, count: best.headings.length, hasHeader: true, ...columns };
}

/** Known spellings first; the others take the columns that are still missing by what their words mean. */
export function mapHeadings(headings: readonly string[]): Pick<FecColumns, 'at' | 'meant' | 'unread'> {
  const at = noColumns();
  const taken = new Set<number>();
  const take = (index: number, name: LedgerField | undefined) => {
    if (name === undefined || taken.has(index) || at[name] >= 0) return false;
    at[name] = index;
    taken.add(index);
    return true;
  };
  for (const [index, heading] of headings.entries()) take(index, columnSpelt(heading));
  const meant: { heading: string; name: LedgerField }[] = [];
  for (const [index, heading] of headings.entries()) {
    const name = columnMeant(heading);
    if (name !== undefined && take(index, name)) meant.push({ heading: heading.trim(), name });
  }
  const unread = headings.filter((heading, index) => !taken.has(index) && heading.trim() !== '');
  return { at, meant, unread: unread.map((heading) => heading.trim()) };
}

/** A file without known headings is read by position, only with exactly the 18 legal columns and data where dates, accounts and amounts belong. */
function byPosition(line: string, below: string): FecColumns | null {
  for (const separator of ['\t', '|'] as const) {
    const fields = line.split(separator);
    const hasHeader = namesLegalOrder(fields, below.split(separator));
    if (!hasHeader && !isInLegalOrder(fields)) continue;
    const at = noColumns();
    for (const [index, name] of legalNames.entries()) at[name] = index;
    const meant = legalNames.map((name, index) => ({ heading: (fields[index] ?? '').trim(), name }));
    return { separator, count: legalNames.length, hasHeader, at, meant: hasHeader ? meant : [], unread: [] };
  }
  return null;
}

function noColumns(): Record<LedgerField, number> {
  return {
    JournalCode: -1,
    JournalLib: -1,
    EcritureNum: -1,
    EcritureDate: -1,
    CompteNum: -1,
    CompteLib: -1,
    CompAuxNum: -1,
    CompAuxLib: -1,
    PieceRef: -1,
    PieceDate: -1,
    EcritureLib: -1,
    Debit: -1,
    Credit: -1,
    EcritureLet: -1,
    DateLet: -1,
    ValidDate: -1,
    Montantdevise: -1,
    Idevise: -1,
    Montant: -1,
    Sens: -1,
    DateEcheance: -1,
  };
}
