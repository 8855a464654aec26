import { parseSide } from '../../../tables/side.ts';
import type { RowIssue } from '../../../types.ts';
import type { FecColumns } from './fec-columns.ts';
import { parseFecCents, parseFecDay } from './fec-values.ts';

/** How rows of this file are cut and read. */
export type RowFormat = {
  readonly columns: FecColumns;
  /** Numbers of fields that many rows have: rows shorter than the heading are then the habit of the software, not an accident. */
  readonly usualCounts: ReadonlySet<number>;
  readonly decimal: ',' | '.' | undefined;
};

/** The fields of a row by their place, as written; `''` for a place the row does not have. */
export type Fields = (index: number) => string;

export const fieldsOf =
  (row: readonly string[]): Fields =>
  (index) =>
    row[index] ?? '';

/**
 * Returns a function that cuts one row after another like `splitRow`, but makes only the fields that are asked for: of
 * most rows of a ledger that is the account alone. The fields of a row can no longer be read once the next row is cut.
 */
export function rowCutter(format: RowFormat): (line: string) => Fields | null {
  const { count, separator } = format.columns;
  const starts = new Int32Array(count + 1);
  let text = '';
  const fields: Fields = (index) => (index < 0 ? '' : text.slice(starts[index], (starts[index + 1] ?? 0) - 1));
  return (line) => {
    let place = 0;
    for (let at = line.indexOf(separator); at >= 0 && place < count; at = line.indexOf(separator, at + 1))
      starts[++place] = at + 1;
    if (place !== count - 1) {
      const row = splitRow(line, format);
      return row && fieldsOf(row);
    }
    starts[count] = line.length + 1;
    text = line;
    return fields;
  };
}

/**
 * Cuts a row into the fields of the heading. A separator inside a text is recovered by anchoring both ends, and only
 * when dates and amounts then read; amounts are never shifted. Returns null when the row cannot be cut.
 */
export function splitRow(line: string, format: RowFormat): string[] | null {
  const { columns } = format;
  const fields = line.split(columns.separator);
  if (fields.length === columns.count) return fields;
  if (fields.length < columns.count) {
    const needed = Math.max(columns.at.CompteNum, columns.at.EcritureDate, columns.at.Credit, columns.at.Sens);
    return fields.length > needed && format.usualCounts.has(fields.length) ? fields : null;
  }
  const isPadded = fields.slice(columns.count).every((field) => field.trim() === '');
  const isHabit = isPadded || format.usualCounts.has(fields.length);
  return isHabit && isPlausible(fields, format) ? fields : recover(fields, format);
}

function recover(fields: readonly string[], format: RowFormat): string[] | null {
  const { at, count, separator } = format.columns;
  const extra = fields.length - count;
  for (const index of [at.EcritureLib, at.CompAuxLib, at.CompteLib, at.JournalLib]) {
    if (index < 0) continue;
    const text = fields.slice(index, index + extra + 1).join(separator === '\t' ? ' ' : separator);
    const row = [...fields.slice(0, index), text, ...fields.slice(index + extra + 1)];
    if (isPlausible(row, format) && readAmount(fieldsOf(row), format) !== 0) return row;
  }
  return null;
}

/** Dates, account and amounts read, and no amount stands where the lettering belongs: the sign of a shifted row. */
function isPlausible(row: readonly string[], format: RowFormat): boolean {
  const { at } = format.columns;
  const optionalDays = [at.PieceDate, at.DateLet, at.ValidDate, at.DateEcheance].map((index) => row[index] ?? '');
  return (
    parseFecDay(row[at.EcritureDate] ?? '') !== null &&
    optionalDays.every((text) => text.trim() === '' || parseFecDay(text) !== null) &&
    /^\d{2}/.test(row[at.CompteNum] ?? '') &&
    (row[at.Debit] ?? row[at.Montant] ?? '').trim() + (row[at.Credit] ?? '').trim() !== '' &&
    !/^-?\d+[,.]\d\d$/.test((row[at.EcritureLet] ?? '').trim()) &&
    typeof readAmount(fieldsOf(row), format) === 'number'
  );
}

/** Signed cents of the row, debit positive; 0 for a row written with no amount. */
export function readAmount(field: Fields, format: RowFormat): number | RowIssue {
  const { at } = format.columns;
  if (at.Debit < 0 || at.Credit < 0) {
    const amount = field(at.Montant);
    const cents = parseFecCents(amount, format.decimal);
    if (cents === null) return { code: 'badAmount', details: { value: amount } };
    if (amount.trim() === '') return { code: 'noAmount', details: {} };
    const side = parseSide(field(at.Sens));
    if (side === null) return { code: 'badSide', details: { value: field(at.Sens) } };
    return cents === 0 ? 0 : cents * side;
  }
  const debitText = field(at.Debit);
  const creditText = field(at.Credit);
  const debit = parseFecCents(debitText, format.decimal);
  const credit = parseFecCents(creditText, format.decimal);
  if (debit === null) return { code: 'badAmount', details: { value: debitText } };
  if (credit === null) return { code: 'badAmount', details: { value: creditText } };
  if (debit !== 0 && credit !== 0) return { code: 'bothSides', details: { debit: debitText, credit: creditText } };
  if (debitText.trim() === '' && creditText.trim() === '') return { code: 'noAmount', details: {} };
  return debit - credit;
}
