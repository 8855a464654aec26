import { type Fields, type RowFormat, rowCutter } from './format/fec-row.ts';

/** The key of the entry that a row belongs to: its journal, number and day, apart by `\u0001`. */
export type EntryKey = (field: Fields) => string;

/**
 * An entry is its journal, number and day. Where nearly every line has a number of its own (some software numbers lines),
 * the document's reference stands for the number.
 */
export function entryKeyFor(format: RowFormat, lines: readonly string[]): EntryKey {
  const { at } = format.columns;
  const keyBy = (column: number) => lastKept((field) => [field(at.JournalCode), field(column), field(at.EcritureDate)]);
  const byNumber = keyBy(at.EcritureNum);
  const cut = rowCutter(format);
  const keys = lines.map((line) => {
    const field = cut(line);
    return field && byNumber(field);
  });
  const known = keys.filter((key) => key !== null);
  const distinct = new Set(known).size;
  const isLineNumber = at.EcritureNum < 0 || (known.length >= 10 && distinct > known.length * 0.8);
  return isLineNumber && at.PieceRef >= 0 ? keyBy(at.PieceRef) : byNumber;
}

/** The lines of an entry follow one another: their key is made once. */
function lastKept(partsOf: (field: Fields) => readonly [journal: string, number: string, day: string]) {
  let last: readonly [string, string, string] = ['', '', ''];
  let key = '\u0001\u0001';
  return (field: Fields): string => {
    const parts = partsOf(field);
    if (parts[0] === last[0] && parts[1] === last[1] && parts[2] === last[2]) return key;
    last = parts;
    key = `${parts[0].trim()}\u0001${parts[1]}\u0001${parts[2]}`;
    return key;
  };
}
