import { and, desc, eq, gt, inArray, isNotNull, isNull, max, ne, or, sql } from 'drizzle-orm';
import { importModes, type Side } from '../../../shared/domain/kinds.ts';
import { uniteLines } from '../../../shared/domain/ledger/ledger-units.ts';
import type { ImportedLine } from '../../../shared/domain/ledger/line.ts';
import { sourceRulesOf } from '../../../shared/domain/ledger/source-rules.ts';
import type { OpenDocument } from '../../../shared/domain/open-items/known-items.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { foldText } from '../../../shared/domain/values/fold-text.ts';
import { customers, documents, importBatches, importMappings, ledgerLines } from '../../schema.ts';
import type { Reader, Tx } from '../../types.ts';
import type { BatchRow } from '../common/batch.ts';
import { readMerges } from '../common/merges.ts';
import { importedPeriods } from './ledger-control.ts';

const isApplied = eq(importBatches.state, 'applied');

/** The last day of the accounting ledgers, and the day of the newest list of open items. */
export function readListState(reader: Reader): { ledgerOn: Day | null; newestOn: Day | null } {
  const ledger = reader
    .select({ on: max(importBatches.periodTo) })
    .from(importBatches)
    .where(and(isApplied, isNull(importBatches.mode)))
    .get();
  const newest = reader
    .select({ on: importBatches.asOfOn })
    .from(importBatches)
    .where(and(isApplied, isNotNull(importBatches.asOfOn)))
    .orderBy(desc(importBatches.asOfOn))
    .get();
  return { ledgerOn: ledger?.on ?? null, newestOn: newest?.on ?? null };
}

/** The lines of the applied lists, each once, by customer. */
export function readOpenItemLines(reader: Reader): Map<string, ImportedLine[]> {
  const periods = importedPeriods(reader).filter((period) => period.isOpenItemsList);
  const ids = periods.map((period) => period.batchId);
  const lines = reader.select().from(ledgerLines).where(inArray(ledgerLines.batchId, ids)).all();
  const reading = sourceRulesOf(periods);
  const united = new Map<string, ImportedLine[]>();
  for (const [code, own] of Map.groupBy(lines, (line) => line.customerCode))
    united.set(
      code,
      uniteLines(own, reading).units.map((unit) => unit.line),
    );
  return united;
}

/** A document some import brought. */
export type ImportedDocument = OpenDocument & {
  readonly customerCode: string;
  readonly side: Side;
  readonly reference: string;
  readonly isOfLedger: boolean;
};

/** The documents that imports brought and that hold. */
export function readImportedDocuments(reader: Reader): ImportedDocument[] {
  const { sourceKey, openCents, side, reference } = documents;
  return reader
    .select({ customerCode: customers.code, sourceKey, openCents, side, reference, mode: importBatches.mode })
    .from(documents)
    .innerJoin(importBatches, eq(importBatches.id, documents.batchId))
    .innerJoin(customers, eq(customers.id, sql`coalesce(${documents.mergedFromId}, ${documents.customerId})`))
    .where(and(isNotNull(documents.batchId), isNull(documents.voidedAt)))
    .all()
    .map(({ mode, ...document }) => ({ ...document, isOfLedger: mode === null }));
}

/** Customers by code, and the codes of those whose name no other bears (but those merged with it), by folded name. */
export function readCustomerNames(reader: Reader): {
  readonly nameOf: ReadonlyMap<string, string>;
  readonly codeOf: ReadonlyMap<string, string>;
} {
  const rows = reader
    .select({ code: customers.code, name: customers.name, importedName: customers.importedName })
    .from(customers)
    .all();
  const codes = new Map<string, Set<string>>();
  for (const { code, name, importedName } of rows)
    for (const text of new Set([foldText(name), foldText(importedName ?? name)]))
      codes.set(text, (codes.get(text) ?? new Set()).add(code));
  const { survivorCodes } = readMerges(reader);
  const survivorOf = (code: string) => survivorCodes.get(code) ?? code;
  const alone = [...codes].flatMap(([name, [code = '', ...others]]) => {
    if (others.length === 0) return [[name, code] as const];
    const isOne = others.every((other) => survivorOf(other) === survivorOf(code));
    return isOne ? [[name, survivorOf(code)] as const] : [];
  });
  return { nameOf: new Map(rows.map((row) => [row.code, row.importedName ?? row.name])), codeOf: new Map(alone) };
}

/** File name of a list applied after `batch`, whose settlements may rest on it; null when there is none. */
export function findLaterList(reader: Reader, batch: BatchRow): string | null {
  const later = reader
    .select({ fileName: importBatches.fileName })
    .from(importBatches)
    .where(
      and(
        isApplied,
        inArray(importBatches.mode, [...importModes]),
        ne(importBatches.id, batch.id),
        or(
          gt(importBatches.recordedAt, batch.recordedAt),
          and(eq(importBatches.recordedAt, batch.recordedAt), gt(importBatches.id, batch.id)),
        ),
      ),
    )
    .get();
  return later?.fileName ?? null;
}

/** True when an import was applied or undone after `batch` was staged: what it settles was compared with another ledger. */
export function hasChangedSince(reader: Reader, batch: BatchRow): boolean {
  const { recordedAt } = batch;
  const change = reader
    .select({ id: importBatches.id })
    .from(importBatches)
    .where(or(and(isApplied, gt(importBatches.recordedAt, recordedAt)), gt(importBatches.undoneAt, recordedAt)))
    .get();
  return change !== undefined;
}

/** The mapping remembered for these headings, as JSON. */
export function readMapping(reader: Reader, headingsHash: string): string | null {
  const row = reader.select().from(importMappings).where(eq(importMappings.headingsHash, headingsHash)).get();
  return row?.mapping ?? null;
}

export function saveMapping(tx: Tx, row: { headingsHash: string; mapping: string; recordedAt: string }): void {
  const { mapping, recordedAt } = row;
  tx.insert(importMappings)
    .values(row)
    .onConflictDoUpdate({ target: importMappings.headingsHash, set: { mapping, recordedAt } })
    .run();
}
