import type { RefusedLine } from '../../../../shared/domain/sources/refused-line.ts';
import { ledgerCurrency } from '../../../../shared/domain/values/money.ts';
import type { LineIssue, RowIssue } from '../../types.ts';
import { fieldsOf, readAmount, splitRow } from './format/fec-row.ts';
import { parseFecDay } from './format/fec-values.ts';
import { customerOf, type LineReader } from './line.ts';
import { isReceivable } from './receivable.ts';

/** A refused line, with the entry to balance where its amount cannot be read. */
export type RefusedRow = { readonly issue: LineIssue; readonly entryKey: string | null };

/**
 * The issue of a refused line with what is known of it, on a customer account or where no account can be read. A line on another account
 * changes nothing of what customers owe.
 */
export function describeRefused(text: string, issue: LineIssue, reader: LineReader): RefusedRow {
  const { survey } = reader;
  const { at, separator } = survey.format.columns;
  const cut = splitRow(text, survey.format);
  const row = cut ?? text.split(separator);
  const field = (index: number) => (row[index] ?? '').trim();
  const account = field(at.CompteNum);
  const hasAccount = /^\d{2}/.test(account);
  if (hasAccount && !isReceivable(account, reader.prefixes)) return { issue, entryKey: null };
  const amount = cut === null || !hasAccount ? null : readAmount(fieldsOf(cut), survey.format);
  const customer = hasAccount
    ? customerOf(account, field(at.CompAuxNum), field(at.CompAuxLib), field(at.CompteLib), reader)
    : { code: '', name: '' };
  const refused: RefusedLine = {
    customerCode: customer.code,
    customerName: customer.name,
    account,
    journal: field(at.JournalCode),
    journalKind: survey.kindOf(fieldsOf(row)),
    bookedOn: parseFecDay(field(at.EcritureDate)),
    documentOn: parseFecDay(field(at.PieceDate)),
    reference: field(at.PieceRef),
    signedCents: typeof amount === 'number' ? amount : null,
    currency: ledgerCurrency,
    times: 1,
  };
  return {
    issue: { ...issue, refused },
    entryKey: typeof amount === 'number' ? null : survey.entryKeyOf(fieldsOf(row)),
  };
}

type Entry = { cents: number; unread: number; hasReceivable: boolean; hasOther: boolean };

/**
 * Reads the file once more to give refused lines of unreadable amount the amount that balances their entry. It is known
 * only where every other line of the entry can be read and one of them is on another account: a file of the customer
 * lines alone has no balanced entries. A line without an account gets it only where the entry has no other customer
 * line.
 */
export async function deduceAmounts(
  refused: readonly RefusedRow[],
  chunks: () => AsyncIterable<readonly string[]>,
  { survey, prefixes }: LineReader,
): Promise<LineIssue[]> {
  const entries = new Map<string, Entry>();
  for (const { entryKey } of refused)
    if (entryKey !== null) entries.set(entryKey, { cents: 0, unread: 0, hasReceivable: false, hasOther: false });
  if (entries.size === 0) return refused.map(({ issue }) => issue);
  const { format } = survey;
  const { at, separator } = format.columns;
  for await (const lines of chunks()) {
    for (const line of lines) {
      const cut = splitRow(line, format);
      const row = cut ?? line.split(separator);
      const entry = entries.get(survey.entryKeyOf(fieldsOf(row)));
      if (!entry) continue;
      const account = (row[at.CompteNum] ?? '').trim();
      const amount: number | RowIssue | null = cut && account !== '' ? readAmount(fieldsOf(cut), format) : null;
      if (typeof amount !== 'number') {
        entry.unread++;
        continue;
      }
      entry.cents += amount;
      if (isReceivable(account, prefixes)) entry.hasReceivable = true;
      else entry.hasOther = true;
    }
  }
  return refused.map(({ issue, entryKey }) => {
    const entry = entryKey === null ? undefined : entries.get(entryKey);
    if (entry?.unread !== 1 || !entry.hasOther) return issue;
    if (!issue.refused || (issue.refused.account === '' && entry.hasReceivable)) return issue;
    return { ...issue, refused: { ...issue.refused, signedCents: 0 - entry.cents } };
  });
}
