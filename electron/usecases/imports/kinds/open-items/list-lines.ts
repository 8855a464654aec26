import { type ImportedDocument, readImportedDocuments } from '../../../../../db/queries/coverage/open-items.ts';
import { importedPeriods } from '../../../../../db/queries/coverage/periods.ts';
import { readCustomerNames } from '../../../../../db/queries/customers/names.ts';
import { readListStatements, statementsReader } from '../../../../../db/queries/sources/statements.ts';
import type { Reader } from '../../../../../db/types.ts';
import { authoritativeListsOf } from '../../../../../shared/domain/coverage/authoritative-lists.ts';
import { endedItems } from '../../../../../shared/domain/coverage/ended-items.ts';
import type { ImportedPeriod } from '../../../../../shared/domain/coverage/fiscal-years.ts';
import { dayKey, holdingsOf, type LedgerHoldings, numberKey } from '../../../../../shared/domain/coverage/in-ledger.ts';
import { sourceRulesOf } from '../../../../../shared/domain/coverage/source-rules.ts';
import { coverCustomer } from '../../../../../shared/domain/coverage/verdicts.ts';
import { type FileIssue, issueIf } from '../../../../../shared/domain/imports/file-issues.ts';
import type { ImportMode } from '../../../../../shared/domain/kinds.ts';
import type { OpenItem } from '../../../../../shared/domain/open-items/item.ts';
import type { LedgerAmounts } from '../../../../../shared/domain/open-items/known-items.ts';
import { reconcileCustomer } from '../../../../../shared/domain/open-items/reconcile.ts';
import type { ListLine } from '../../../../../shared/domain/sources/list-line.ts';
import { referenceKey } from '../../../../../shared/domain/sources/references.ts';
import { isOfList, type ListStatement } from '../../../../../shared/domain/sources/statement.ts';
import type { Day } from '../../../../../shared/domain/values/days.ts';
import { foldText } from '../../../../../shared/domain/values/fold-text.ts';
import { ledgerCurrency, sumCents } from '../../../../../shared/domain/values/money.ts';

export type TableSource = {
  readonly items: readonly OpenItem[];
  readonly mode: ImportMode;
  readonly asOf: Day;
  readonly fileName: string;
};

export type ListLines = { readonly lines: readonly ListLine[]; readonly fileIssues: readonly FileIssue[] };

/**
 * Compares a list with the items of earlier lists, customer by customer, and gives the lines that bring these to what the list states. It
 * yields between steps, because a list may name ten thousand customers. Items that an accounting ledger also holds are among the lines:
 * `repeatedItems` leaves them out of the balance, whether the list or the ledger was imported first.
 */
export function* listLines(
  reader: Reader,
  source: TableSource,
): Generator<{ done: number; total: number }, ListLines, void> {
  const { mode, asOf, fileName } = source;
  const names = readCustomerNames(reader);
  const periods = importedPeriods(reader);
  const knownLines = listedLines(reader, periods);
  const documents = Map.groupBy(readImportedDocuments(reader, asOf), (document) => document.customerCode);
  const byCode = Map.groupBy(source.items, (item) => codeOf(item, names.codeOf));
  const codes = new Set([...byCode.keys(), ...(mode === 'snapshot' ? knownLines.keys() : [])]);
  const holdingsFor = ledgerHoldings(reader, periods);
  const isDecided = authoritativeListsOf(periods).length > 0;
  const lines: ListLine[] = [];
  let [corrected, reopened, repeated] = [0, 0, 0];
  let done = 0;
  for (const customerCode of [...codes].sort()) {
    yield { done: done++, total: codes.size };
    const rows = byCode.get(customerCode) ?? [];
    const named = rows.find((item) => item.customerName !== '')?.customerName;
    const { lines: known, ended } = knownLines.get(customerCode) ?? { lines: [], ended: new Map<string, Day>() };
    const isForeign = [...rows, ...known].some(({ currency }) => currency !== ledgerCurrency);
    const held = holdingsFor(customerCode);
    const own = documents.get(customerCode) ?? [];
    // When lists are authoritative, the amounts of an aged balance do not repeat the ledger's (see `repeatedItems`).
    const holds: typeof held.holds = (item) => !(item.isAged && isDecided && !isForeign) && held.holds(item);
    repeated += rows.filter((item) => holds({ ...item, on: item.issuedOn ?? asOf })).length;
    for (const currency of new Set([...rows, ...known].map((each) => each.currency))) {
      const reconciled = reconcileCustomer({
        customerCode,
        customerName: named ?? names.nameOf.get(customerCode) ?? customerCode,
        currency,
        items: rows.filter((item) => item.currency === currency),
        knownLines: known.filter((line) => line.currency === currency),
        documents: own,
        holds,
        isEnded: (item) => ended.has(item),
        ...(currency === ledgerCurrency ? { ofLedger: amountsInLedger(own) } : {}),
        isOpenInLedger: isDecided && mode === 'movements',
        mode,
        asOf,
        source: fileName,
      });
      lines.push(...reconciled.lines);
      corrected += reconciled.corrected;
      reopened += reconciled.reopened;
    }
  }
  const foreign = source.items.filter(({ currency }) => currency !== ledgerCurrency);
  const currencies = [...new Set(foreign.map(({ currency }) => currency))].sort().join(', ');
  return {
    lines,
    fileIssues: [
      ...issueIf(foreign.length > 0, 'otherCurrencies', { count: foreign.length, currencies }),
      ...issueIf(corrected > 0, 'corrected', { count: corrected }),
      ...issueIf(reopened > 0, 'reopened', { count: reopened }),
      ...issueIf(repeated > 0, 'inLedger', { count: repeated }),
    ],
  };
}

/** What the applied open-items lists say of one customer: their lines, a line that several of them repeat only once. */
type ListedLines = {
  readonly lines: readonly ListStatement[];
  /** Items that an opening after missing months ended (`endedItems`). */
  readonly ended: ReadonlyMap<string, Day>;
};

/** What the applied open-items lists say, by customer code. */
function listedLines(reader: Reader, periods: readonly ImportedPeriod[]): ReadonlyMap<string, ListedLines> {
  const lists = periods.filter((period) => period.isOpenItemsList);
  const byCode = Map.groupBy(readListStatements(reader, lists), (line) => line.customerCode);
  return new Map(
    [...byCode].map(([code, own]) => {
      const { kept } = coverCustomer(own, [], sourceRulesOf(lists));
      return [code, { lines: kept.filter(isOfList), ended: endedItems(own, sourceRulesOf(periods)) }];
    }),
  );
}

/** What the ledgers hold of a customer; the function answers for one customer code. */
function ledgerHoldings(reader: Reader, periods: readonly ImportedPeriod[]): (customerCode: string) => LedgerHoldings {
  const ledgers = periods.filter((period) => !period.isOpenItemsList);
  const linesOf = statementsReader(reader, ledgers);
  return (code) => holdingsOf(linesOf(code), sourceRulesOf(periods));
}

/** The ledger's documents of one number and side or, for an item without a number, of its day and amount. */
function amountsInLedger(documents: readonly ImportedDocument[]): LedgerAmounts {
  const ofLedger = documents.filter(({ isOfLedger }) => isOfLedger);
  const signed = ({ side, amountCents }: ImportedDocument) => (side === 'debit' ? amountCents : -amountCents);
  const byNumber = Map.groupBy(ofLedger, (document) => numberKey(signed(document), document.reference));
  const byDay = Map.groupBy(ofLedger, (document) => dayKey(signed(document), document.issuedOn));
  return ({ signedCents, reference, issuedOn }) => {
    const isNumbered = referenceKey(reference) !== '';
    const own = isNumbered ? byNumber.get(numberKey(signedCents, reference)) : byDay.get(dayKey(signedCents, issuedOn));
    if (!own) return null;
    return {
      openCents: sumCents(own.map(({ openCents }) => openCents)),
      manualCents: sumCents(own.map(({ manualCents }) => manualCents)),
    };
  };
}

/** Code of the customer of a row. A row without a code means the known customer of that name; an unknown name becomes the code. */
export function codeOf(
  { customerCode, customerName }: { readonly customerCode: string; readonly customerName: string },
  codes: ReadonlyMap<string, string>,
): string {
  return customerCode === '' ? (codes.get(foldText(customerName)) ?? customerName) : customerCode;
}
