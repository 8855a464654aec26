import { AppError } from '../../shared/errors.ts';
import { parseFecDay } from './fec-values.ts';

/** The eighteen columns of the text form, in their order (LPF art. A47 A-1 VII). */
export const legalNames = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;
export type ColumnName = (typeof legalNames)[number] | 'Montant' | 'Sens' | 'DateEcheance';

/** Where each field is; -1 for a column the file does not have. */
export type FecColumns = {
  readonly separator: '\t' | '|';
  readonly count: number;
  readonly hasHeader: boolean;
  readonly at: Readonly<Record<ColumnName, number>>;
};

/** Spellings met in real files, accents, case and punctuation removed. */
const spellings: Readonly<Record<string, ColumnName>> = {
  ...Object.fromEntries(legalNames.map((name) => [name.toLowerCase(), name])),
  codejournal: 'JournalCode',
  numecriture: 'EcritureNum',
  dateecriture: 'EcritureDate',
  iddevise: 'Idevise',
  montant: 'Montant',
  sens: 'Sens',
  dateecheance: 'DateEcheance',
  echeancedate: 'DateEcheance',
  dateech: 'DateEcheance',
  echeance: 'DateEcheance',
};

/** Finds the columns from the first line. @throws AppError `file_format` / `notFec`, or `missingColumns` naming them. */
export function readColumns(line: string): FecColumns {
  const found = (['\t', '|'] as const).map((separator) => ({ separator, ...mapNames(line.split(separator)) }));
  const best = found.reduce((a, b) => (b.known > a.known ? b : a));
  if (best.known < 4) {
    const positional = byPosition(line);
    if (positional) return positional;
    throw new AppError('file_format', { reason: 'notFec' });
  }
  const { at } = best;
  const missing: ColumnName[] = (['EcritureDate', 'CompteNum'] as const).filter((name) => at[name] < 0);
  if ((at.Debit < 0 || at.Credit < 0) && (at.Montant < 0 || at.Sens < 0))
    missing.push(
      ...(at.Montant < 0 ? (['Debit', 'Credit'] as const).filter((name) => at[name] < 0) : (['Sens'] as const)),
    );
  if (missing.length > 0)
    throw new AppError('file_format', { reason: 'missingColumns', details: { columns: missing.join(', ') } });
  return { separator: best.separator, count: best.count, hasHeader: true, at };
}

function mapNames(names: readonly string[]) {
  const at = noColumns();
  let known = 0;
  for (const [index, text] of names.entries()) {
    const name =
      spellings[
        text
          .normalize('NFD')
          .replace(/[^A-Za-z]/g, '')
          .toLowerCase()
      ];
    if (name === undefined || at[name] >= 0) continue;
    at[name] = index;
    known++;
  }
  return { at, known, count: names.length };
}

/** A file without header is read by position, only with exactly the 18 legal columns and data where dates and accounts belong. */
function byPosition(line: string): FecColumns | null {
  for (const separator of ['\t', '|'] as const) {
    const fields = line.split(separator);
    if (fields.length !== 18 || parseFecDay(fields[3] ?? '') === null || !/^\d/.test(fields[4] ?? '')) continue;
    const at = noColumns();
    for (const [index, name] of legalNames.entries()) at[name] = index;
    return { separator, count: 18, hasHeader: false, at };
  }
  return null;
}

function noColumns(): Record<ColumnName, number> {
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
