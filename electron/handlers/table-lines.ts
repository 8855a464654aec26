import {
  type ImportedDocument,
  readCustomerNames,
  readImportedDocuments,
  readOpenItemLines,
} from '../../db/queries/open-items.ts';
import type { Reader } from '../../db/types.ts';
import type { ImportNotice } from '../../shared/contract/imports.ts';
import type { Day } from '../../shared/domain/days.ts';
import { foldText } from '../../shared/domain/fold-text.ts';
import type { ImportMode } from '../../shared/domain/kinds.ts';
import type { LedgerLine } from '../../shared/domain/ledger/line.ts';
import type { OpenItem } from '../../shared/domain/open-items/item.ts';
import { sideOf } from '../../shared/domain/open-items/match.ts';
import { reconcileCustomer } from '../../shared/domain/open-items/reconcile.ts';

export type TableSource = {
  readonly items: readonly OpenItem[];
  readonly mode: ImportMode;
  readonly asOf: Day;
  readonly fileName: string;
};

export type TableLines = { readonly lines: readonly LedgerLine[]; readonly notices: readonly ImportNotice[] };

/** Compares a list with the ledger, customer by customer, and gives the lines that bring the ledger to what it says. */
export function tableLines(reader: Reader, source: TableSource): TableLines {
  const { mode, asOf, fileName } = source;
  const names = readCustomerNames(reader);
  const knownLines = readOpenItemLines(reader);
  const imported = readImportedDocuments(reader);
  const documents = Map.groupBy(imported, (document) => document.customerCode);
  const { items, repeated } = withoutLedgerDocuments(source.items, imported, names.codeOf);
  const byCode = Map.groupBy(items, ({ code }) => code);
  const codes = new Set([...byCode.keys(), ...(mode === 'stock' ? knownLines.keys() : [])]);
  const lines: LedgerLine[] = [];
  let [corrected, reopened] = [0, 0];
  for (const customerCode of [...codes].sort()) {
    const rows = (byCode.get(customerCode) ?? []).map(({ item }) => item);
    const named = rows.find((item) => item.customerName !== '')?.customerName;
    const done = reconcileCustomer({
      customerCode,
      customerName: named ?? names.nameOf.get(customerCode) ?? customerCode,
      items: rows,
      knownLines: knownLines.get(customerCode) ?? [],
      documents: documents.get(customerCode) ?? [],
      mode,
      asOf,
      source: fileName,
    });
    lines.push(...done.lines);
    corrected += done.corrected;
    reopened += done.reopened;
  }
  const counted = (code: string, count: number) => (count > 0 ? [{ code, details: { count } }] : []);
  return {
    lines,
    notices: [...counted('corrected', corrected), ...counted('reopened', reopened), ...counted('inLedger', repeated)],
  };
}

type CodedItem = { readonly code: string; readonly item: OpenItem };

/** Leaves out what the accounting ledger already holds: it says itself what is open of it. */
function withoutLedgerDocuments(
  items: readonly OpenItem[],
  imported: readonly ImportedDocument[],
  codeOf: ReadonlyMap<string, string>,
): { items: CodedItem[]; repeated: number } {
  const keyOf = (code: string, side: string, reference: string) => JSON.stringify([code, side, reference]);
  const inLedger = new Set(
    imported
      .filter(({ isOfTable, reference }) => !isOfTable && reference !== '')
      .map(({ customerCode, side, reference }) => keyOf(customerCode, side, reference)),
  );
  const coded = items.map((item) => ({ item, code: codeOfItem(item, codeOf) }));
  const kept = coded.filter(({ item, code }) => !inLedger.has(keyOf(code, sideOf(item), item.reference)));
  return { items: kept, repeated: items.length - kept.length };
}

/** A file that only names its customers means the one of that name; a name nobody bears becomes the code. */
function codeOfItem({ customerCode, customerName }: OpenItem, codeOf: ReadonlyMap<string, string>): string {
  return customerCode === '' ? (codeOf.get(foldText(customerName)) ?? customerName) : customerCode;
}
