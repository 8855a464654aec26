import { parseTerms } from '../../../../shared/domain/customers/terms-text.ts';
import { isOfDueDates, mayBeBalances } from '../../../../shared/domain/imports/columns.ts';
import type { DocumentKind } from '../../../../shared/domain/kinds.ts';
import { dayFields, type ListField, type OpenItem } from '../../../../shared/domain/open-items/item.ts';
import { otherReferenceOf, referenceOf } from '../../../../shared/domain/sources/references.ts';
import type { Day } from '../../../../shared/domain/values/days.ts';
import { dueOnByTerms } from '../../../../shared/domain/values/terms.ts';
import { countLines } from '../../files/count-lines.ts';
import { type GridRow, isBlank } from '../../files/grid.ts';
import { keepLineIssues, withBoundedFacts } from '../../files/long-fields.ts';
import { isCollective } from '../../tables/account-column.ts';
import { disputeIn } from '../../tables/dispute-flags.ts';
import { sideIn } from '../../tables/side.ts';
import { parseListDay } from '../../tables/values.ts';
import type { LedgerSummary, LineIssue, RowIssue } from '../../types.ts';
import { defaultPrefixes, isReceivable } from '../ledger/receivable.ts';
import { readAged } from './aged-row.ts';
import { balancesOf } from './balance-list.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { type DueDateRow, readDueDate } from './due-date-row.ts';
import { compareTotal, type FileTotal, isGrandTotal } from './file-total.ts';
import { refuseLongCode, withoutLongTexts } from './long-cells.ts';
import { describeRefusedRow, readableCents } from './refused-row.ts';
import { readAmounts } from './row-amounts.ts';
import { readCurrency } from './row-currency.ts';
import { amountReader, type Format, formatOf } from './row-format.ts';
import { kindOf, signOf } from './row-kind.ts';
import type { Customer } from './row-place.ts';
import { groupAbove, groupOf, isGroupName, isHeadingAgain, isTotal } from './row-place.ts';
import { subtotalRows } from './subtotals.ts';

export type ListItems = {
  readonly items: readonly OpenItem[];
  /** True for a list of what each customer owes, without documents. */
  readonly isOfBalances: boolean;
  /** Of a list without amounts: due dates for documents of other imports. */
  readonly dueDates: readonly DueDateRow[];
  readonly issues: readonly LineIssue[];
  /** The lines of which an oversized text was cut. */
  readonly cutTexts: LedgerSummary['fileIssues'];
  /** Data rows: neither blank, nor totals, nor repeated headings, nor the name of a group. */
  readonly rows: number;
  readonly skippedRows: number;
  /** Of a journal or a ledger of all accounts: rows on accounts that are not customers'. */
  readonly otherAccounts: number;
  /** True when the balance column runs on from row to row, so that it was left aside. */
  readonly isBalanceRunning: boolean;
  /** The total at the end of the file against its rows; null when there is none. */
  readonly total: FileTotal | null;
};

/** Reads the rows under the heading; `asOf` dates what an aged balance does not detail, `titles` stand above the heading. */
export function readItems(
  rows: readonly GridRow[],
  mapping: ColumnMapping,
  { asOf, titles }: { readonly asOf: Day; readonly titles: readonly GridRow[] },
): ListItems {
  const format = formatOf(rows, mapping);
  const subtotals = subtotalRows(rows, format);
  const items: OpenItem[] = [];
  const dueDates: DueDateRow[] = [];
  const issues: LineIssue[] = [];
  const isWithoutAmounts = isOfDueDates(mapping.columns);
  const cut = countLines();
  let group = groupAbove(titles, mapping);
  let read = 0;
  let skippedRows = 0;
  let otherAccounts = 0;
  let totalCents: number | null = null;
  for (const row of rows) {
    if (isBlank(row)) continue;
    const whole = (field: ListField) => row.cells[format.at.get(field) ?? -1] ?? '';
    let isCut = false;
    const cell = withoutLongTexts(whole, () => {
      isCut = true;
    });
    if (isTotal(row, cell) || subtotals.has(row) || isHeadingAgain(row, mapping)) {
      if (isGrandTotal(row)) totalCents = readableCents(row, cell, format);
      skippedRows++;
      continue;
    }
    const account = cell('account');
    if (account !== '' && !isReceivable(account, defaultPrefixes)) {
      otherAccounts++;
      continue;
    }
    const own = { code: cell('customerCode') || account, name: cell('customerName') };
    if (isGroupName(row, own, mapping)) {
      group = groupOf(row, own);
      skippedRows++;
      continue;
    }
    read++;
    totalCents = null;
    const longCode = refuseLongCode(whole, (field) => mapping.headings[format.at.get(field) ?? -1] ?? '');
    const named = own.code === '' && own.name === '' ? group : own;
    const customer = longCode === null ? named : { ...named, code: '' };
    if (isWithoutAmounts) {
      const due = longCode ?? readDueDate(row, customer, cell, mapping);
      if (due !== null && 'code' in due) issues.push({ lineNumber: row.number, ...due, raw: row.raw });
      else if (due !== null) dueDates.push(due);
      if (isCut) cut.add(String(row.number));
      continue;
    }
    const found =
      longCode ??
      (account !== '' && isCollective(own.code)
        ? { code: 'accountWithoutCustomer', details: { account } }
        : mapping.columns.includes('bucket')
          ? readAged(row, customer, cell, { format, asOf })
          : readRow(row, customer, cell, { format, asOf }));
    if ('code' in found) issues.push(describeRefusedRow(row, found, { customer, cell, format }));
    else items.push(...found);
    if (isCut) cut.add(String(row.number));
  }
  const balances = mayBeBalances(mapping.columns) ? balancesOf(items, asOf) : null;
  return {
    items: balances ?? items,
    isOfBalances: balances !== null,
    dueDates,
    issues: keepLineIssues(issues.map(withBoundedFacts)),
    cutTexts: cut.issue('cutTexts'),
    rows: read,
    skippedRows,
    otherAccounts,
    isBalanceRunning: !format.isBalanceOwn,
    total: compareTotal(totalCents, items, issues),
  };
}

function readRow(
  row: GridRow,
  customer: Customer,
  cell: (field: ListField) => string,
  { format, asOf }: { readonly format: Format; readonly asOf: Day },
): OpenItem[] | RowIssue {
  const { mapping } = format;
  if (customer.code === '' && customer.name === '') return { code: 'rowWithoutCustomer', details: {} };
  const amounts = readAmounts(amountReader(cell, format));
  if ('code' in amounts) return amounts;
  const currencies = readCurrency(row, cell, format);
  if ('code' in currencies) return currencies;
  const days: Record<'issuedOn' | 'dueOn' | 'paidOn', Day | null> = { issuedOn: null, dueOn: null, paidOn: null };
  for (const field of dayFields) {
    const text = cell(field);
    if (text === '') continue;
    days[field] = parseListDay(text, mapping.dateOrder);
    // While the order of dates is asked, none is wrong.
    const isAsked = mapping.needsDateOrder && mapping.dateOrder === null;
    if (days[field] === null && !isAsked) return { code: 'badDate', details: { value: text } };
  }
  const terms = days.dueOn === null && cell('terms') !== '' ? parseTerms(cell('terms')) : null;
  if (terms !== null && days.issuedOn !== null) days.dueOn = dueOnByTerms(days.issuedOn, terms);
  const [kind, side] = [cell('kind'), cell('side')];
  if (side !== '' && sideIn(side) === null) return { code: 'badSide', details: { value: side } };
  const sign = signOf({ kind, side }, mapping, amounts.signedCents);
  const signedCents = sign * amounts.signedCents;
  if (signedCents === 0) return [];
  const isPaid = mapping.columns.includes('paidOn') && amounts.openCents === null;
  const openCents = isPaid ? (days.paidOn === null ? signedCents : 0) : amounts.openCents;
  const document = kindOf({ kind, reference: cell('reference'), label: cell('label') }, signedCents);
  return [
    {
      lineNumber: row.number,
      customerCode: customer.code,
      customerName: customer.name,
      kind: document,
      reference: referenceOfRow(cell, document, days.issuedOn ?? asOf),
      label: cell('label'),
      ...days,
      signedCents,
      ...currencies,
      hasOwnAmount: amounts.hasOwnAmount,
      openCents: openCents === null || isPaid ? openCents : sign * openCents,
      lettering: cell('lettering') || null,
      isAged: false,
      isDisputed: mapping.columns.includes('disputed') ? disputeIn(cell('disputed')) : null,
    },
  ];
}

/** The number of a document; that of an invoice without one is looked for in its label, as that of a ledger is. */
function referenceOfRow(cell: (field: ListField) => string, kind: DocumentKind, issuedOn: Day): string {
  const row = { PieceRef: cell('reference'), EcritureLib: cell('label'), EcritureNum: '' };
  const reference = referenceOf(row, 'PieceRef');
  // For invoices only: the label of a payment or a credit note names the invoice it is for, not itself.
  return reference === '' && kind === 'invoice' ? otherReferenceOf(row, issuedOn) : reference;
}
