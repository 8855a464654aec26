import { type LedgerLine, roleOf } from '../../../../shared/domain/sources/ledger-line.ts';
import { type Day, daysBetween } from '../../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import { trimEndMarks } from '../../../../shared/domain/values/trim-marks.ts';
import { longestName, longestText } from '../../files/long-fields.ts';
import type { RowIssue } from '../../types.ts';
import { type Fields, readAmount } from './format/fec-row.ts';
import { parseFecCents, parseFecDay } from './format/fec-values.ts';
import { refuseLongCode } from './long-codes.ts';
import { counterpartOf, isReceivable } from './receivable.ts';
import { refuseDamage } from './spreadsheet-damage.ts';
import type { Survey } from './survey.ts';

export const oddColumns = ['PieceDate', 'DateEcheance'] as const;
export type OddColumn = (typeof oddColumns)[number];

/** Days (a century): an entry that speaks of an older document is not believed. */
const longPast = 36_500;

/** How the lines of one file are understood. */
export type LineReader = {
  readonly survey: Survey;
  /** Cuts the rows of the file. */
  readonly cut: (line: string) => Fields | null;
  readonly prefixes: readonly string[];
  /**
   * Told of a date that does not exist or is too far away: the line is then read with its booking date as the
   * document's, or without a due date of its own.
   */
  readonly onOddDay?: (column: OddColumn, lineNumber: number, value: string) => void;
  /** Told of a line some text of which was too long and is cut. */
  readonly onCutText?: (lineNumber: number) => void;
};

/**
 * A receivable line, the reason why it cannot be read, or null for a line on another account or of no amount.
 * @throws AppError `file_format` / `ledgerDamaged`: a spreadsheet rounded a number that names the line.
 */
export function readLine(text: string, lineNumber: number, reader: LineReader): LedgerLine | RowIssue | null {
  const { survey } = reader;
  const { at, count, separator } = survey.format.columns;
  const raw = reader.cut(text);
  if (!raw) return { code: 'wrongFieldCount', details: { found: text.split(separator).length, expected: count } };
  const field = (index: number) => raw(index).trim();
  const account = field(at.CompteNum);
  if (account === '') return { code: 'noAccount', details: {} };
  if (!isReceivable(account, reader.prefixes)) return null;
  const longCode = refuseLongCode(raw, at);
  if (longCode !== null) return longCode;
  for (const column of ['CompAuxNum', 'PieceRef', 'EcritureNum'] as const)
    refuseDamage(column, field(at[column]), lineNumber);
  const bookedOn = parseFecDay(field(at.EcritureDate));
  if (bookedOn === null) return { code: 'badDate', details: { value: field(at.EcritureDate) } };
  const amount = readAmount(raw, survey.format);
  if (typeof amount !== 'number') return amount;
  if (amount === 0) return null;
  let isCut = false;
  const short = (text: string, most: number) => {
    if (text.length <= most) return text;
    isCut = true;
    return text.slice(0, most).trim();
  };
  const name = (index: number) => short(field(index), longestName);
  const customer = customerOf(account, field(at.CompAuxNum), name(at.CompAuxLib), name(at.CompteLib), reader);
  if (customer.code === '') return { code: 'noCustomer', details: { account } };
  const journal = field(at.JournalCode);
  const journalKind = survey.kindOf(raw);
  const counterpart = counterpartOf(survey.entries.get(survey.entryKeyOf(raw)) ?? 0, account, amount);
  const nearDay = (column: OddColumn, reference: Day, least: number, most: number) => {
    const value = field(at[column]);
    const day = near(parseFecDay(value), reference, least, most);
    if (day === null && value !== '') reader.onOddDay?.(column, lineNumber, value);
    return day;
  };
  const documentOn = nearDay('PieceDate', bookedOn, -longPast, 366);
  // An opening carries invoices that fell due years before its own date.
  const mostBefore = journalKind === 'opening' ? longPast : 31;
  const line: LedgerLine = {
    lineNumber,
    customerCode: customer.code,
    customerName: customer.name,
    account,
    journal,
    journalKind,
    entry: name(at.EcritureNum),
    bookedOn,
    documentOn,
    reference: name(at.PieceRef),
    label: short(field(at.EcritureLib), longestText),
    signedCents: amount,
    currency: ledgerCurrency,
    lettering: field(at.EcritureLet) || null,
    letteredOn: parseFecDay(field(at.DateLet)),
    dueOn: nearDay('DateEcheance', documentOn ?? bookedOn, -mostBefore, 1830),
    counterpart,
    ...foreignOf(field(at.Montantdevise), field(at.Idevise).toUpperCase(), {
      decimal: survey.format.decimal,
      mayBeZero: roleOf({ journalKind, counterpart }) === 'other' && counterpart !== 'transfer',
    }),
  };
  if (isCut) reader.onCutText?.(lineNumber);
  return line;
}

/**
 * The amount in another currency, where the columns give one. A zero that is written says that the entry only converts a debt (`mayBeZero`);
 * on a sale or a payment it says that the software fills in the column, and nothing of the debt.
 */
function foreignOf(
  text: string,
  currency: string,
  { decimal, mayBeZero }: { readonly decimal: ',' | '.' | undefined; readonly mayBeZero: boolean },
): Pick<LedgerLine, 'foreignCents' | 'foreignCurrency'> {
  const cents = text === '' ? null : parseFecCents(text, decimal);
  const isForeign = /^[A-Z]{3}$/.test(currency) && currency !== ledgerCurrency;
  if (cents === null || (cents === 0 && !mayBeZero) || !isForeign) return { foreignCents: null, foreignCurrency: null };
  return { foreignCents: Math.abs(cents), foreignCurrency: currency };
}

/** A day too far from `reference` is a typing error and says nothing. */
function near(day: Day | null, reference: Day, least: number, most: number): Day | null {
  if (day === null || day === reference) return day;
  const distance = daysBetween(reference, day);
  return distance >= least && distance <= most ? day : null;
}

/**
 * The auxiliary account, or its name in a file that has no column of it; else the account itself when it is more than the collective one;
 * else its name.
 */
export function customerOf(
  account: string,
  auxiliary: string,
  auxiliaryName: string,
  accountName: string,
  reader: LineReader,
) {
  if (auxiliary !== '') return { code: auxiliary, name: auxiliaryName || accountName || auxiliary };
  const { accountsOf, hasAuxiliaries, format } = reader.survey;
  if (auxiliaryName !== '' && format.columns.at.CompAuxNum < 0) return { code: auxiliaryName, name: auxiliaryName };
  const prefix = reader.prefixes.find((candidate) => account.startsWith(candidate)) ?? '';
  const isOwn = trimEndMarks(account, '0').length > prefix.length;
  const isOneOfSeveral = accountsOf(prefix) > 1;
  const code = hasAuxiliaries || isOwn || isOneOfSeveral ? account : accountName || account;
  return { code, name: auxiliaryName || accountName || code };
}
