import { legalNames } from '../../../../../shared/domain/imports/ledger-columns.ts';
import { parseFecCents, parseFecDay } from './fec-values.ts';

/** True for the cells of an entry in the legal order: a day, an account and amounts stand where they belong. */
export function isInLegalOrder(cells: readonly string[]): boolean {
  if (cells.length !== legalNames.length) return false;
  const isAmount = (index: number) => parseFecCents(cells[index] ?? '', ',') !== null;
  return parseFecDay(cells[3] ?? '') !== null && /^\d/.test(cells[4] ?? '') && isAmount(11) && isAmount(12);
}

/** True for eighteen headings of any names above an entry in the legal order: the order tells what the columns hold. */
export function namesLegalOrder(cells: readonly string[], below: readonly string[]): boolean {
  const isName = (cell: string) => /\p{L}/u.test(cell) && parseFecDay(cell) === null;
  return cells.length === legalNames.length && cells.every(isName) && isInLegalOrder(below);
}
