import { and, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import {
  type DocumentFacts,
  type EarlierFacts,
  factNames,
  factsOf,
} from '../../../shared/domain/comparison/past-documents.ts';
import type { StoredDocument } from '../../../shared/domain/comparison/stored.ts';
import { documents, earlierDocuments } from '../../schema.ts';
import { columnsOf, prepareInsert } from '../../sqlite/connection.ts';
import { foundRow, rowOf } from '../../sqlite/row-schemas.ts';
import { prepareFindRow, prepareRows, readRow } from '../../sqlite/rows.ts';
import { valueList } from '../../sqlite/value-list.ts';
import type { Reader, Tx } from '../../types.ts';

/** The fields that a correction may change and that a balance as known at an earlier instant needs. */
const facts = [...factNames, 'isManual', 'voidedAt'] as const;

const factColumns = facts.map((name) => earlierDocuments[name].name);

type StoredFacts = Pick<typeof earlierDocuments.$inferSelect, (typeof facts)[number]>;

function storedFactsOf(row: StoredDocument): StoredFacts {
  return { ...row, isManual: row.batchId === null };
}

/** When a correction is made, and by which import; null for a manual correction. */
export type Correction = {
  readonly now: string;
  readonly correctedBatchId: number | null;
};

/**
 * Returns the function that stores a document's facts before they become `next`, if they differ. A document recorded at the very instant
 * of the correction is not stored, because nobody ever saw it; of two corrections at one instant, only the facts before the first are.
 */
export function earlierKeeper(tx: Tx, { now, correctedBatchId }: Correction) {
  const place = sql.placeholder;
  const values = {
    documentId: place('id'),
    recordedUntil: now,
    correctedBatchId,
    kind: place('kind'),
    reference: place('reference'),
    label: place('label'),
    issuedOn: place('issuedOn'),
    bookedOn: place('bookedOn'),
    amountCents: place('amountCents'),
    dueOn: place('dueOn'),
    dueOrigin: place('dueOrigin'),
    isDoubtful: place('isDoubtful'),
    isManual: place('isManual'),
    voidedAt: place('voidedAt'),
  };
  const insert = tx.insert(earlierDocuments).values(values).onConflictDoNothing().prepare();
  return (row: StoredDocument, next: Partial<StoredFacts>): void => {
    const before = storedFactsOf(row);
    if (row.recordedAt >= now || facts.every((name) => !(name in next) || before[name] === next[name])) return;
    insert.run({ id: row.id, ...before });
  };
}

/** Returns the function that reads, by document, the facts until each instant from `since` on, the earliest first. */
export function earlierFactsReader(
  reader: Reader,
  since: string,
): (documentIds: readonly number[]) => ReadonlyMap<number, EarlierFacts[]> {
  const rows = prepareRows(
    reader,
    rowOf(earlierDocuments),
    `select ${columnsOf(earlierDocuments)} from earlier_documents
      where document_id in (select value from json_each(?)) and recorded_until >= ? order by recorded_until`,
  );
  return (documentIds) => {
    const found = rows(JSON.stringify(documentIds), since).map((row) => ({
      ...row,
      isDoubtful: row.isDoubtful === 1,
      isManual: row.isManual === 1,
    }));
    return Map.groupBy(found, ({ documentId }) => documentId);
  };
}

/** Returns the function that reads the facts of a document as they are now. */
export function documentFactsReader(reader: Reader): (id: number) => DocumentFacts {
  const find = prepareFindRow(reader, rowOf(documents), `select ${columnsOf(documents)} from documents where id = ?`);
  return (id) => {
    const row = find(id);
    if (row === undefined) throw new Error('no such document');
    return factsOf({ ...row, isDoubtful: row.isDoubtful === 1 }, row.batchId === null);
  };
}

/** Returns the function that replaces a document's facts until each instant from `since` on. */
export function earlierRewriter(tx: Tx, since: string): (documentId: number, earlier: readonly EarlierFacts[]) => void {
  const forget = tx
    .delete(earlierDocuments)
    .where(
      and(
        eq(earlierDocuments.documentId, sql.placeholder('documentId')),
        gte(earlierDocuments.recordedUntil, sql.placeholder('since')),
      ),
    )
    .prepare();
  const insert = prepareInsert(tx, earlierDocuments, ['documentId', 'recordedUntil', 'correctedBatchId', ...facts]);
  return (documentId, earlier) => {
    forget.run({ documentId, since });
    for (const row of earlier) {
      const values = facts.map((name) => (typeof row[name] === 'boolean' ? Number(row[name]) : row[name]));
      insert([documentId, row.recordedUntil, row.correctedBatchId, ...values]);
    }
  };
}

/** Deletes the earlier facts of documents that are about to be deleted. */
export function deleteEarlier(tx: Tx, documentIds: readonly number[]): void {
  if (documentIds.length > 0)
    tx.delete(earlierDocuments)
      .where(inArray(earlierDocuments.documentId, valueList(documentIds)))
      .run();
}

/**
 * SQL of all documents with their facts as known at `knownAt`, to be named `documents`: (id, customer_id, currency, side, nature, recorded_at, and
 * the facts above). The caller leaves out those recorded later or withdrawn then.
 */
export function documentsAsKnown(reader: Reader, knownAt: string): SQL {
  if (!wasCorrectedSince(reader, knownAt)) return sql`(select *, batch_id is null as is_manual from documents)`;
  const then = factColumns.map((name) => {
    const now = name === 'is_manual' ? 'documents.batch_id is null' : `documents.${name}`;
    return sql.raw(`iif(earlier.id is null, ${now}, earlier.${name}) as ${name}`);
  });
  return sql`(
    select documents.id, customer_id, currency, side, nature, recorded_at, ${sql.join(then, sql`, `)}
    from documents left join earlier_documents as earlier on earlier.document_id = documents.id and earlier.recorded_until = (
      select min(recorded_until) from earlier_documents where document_id = documents.id and recorded_until > ${knownAt}))`;
}

/** Rarely true, since most balances are asked as known recently; when false, no lookup for each of a million documents is needed. */
export function wasCorrectedSince(reader: Reader, instant: string): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select exists (select 1 from earlier_documents where recorded_until > ${instant}) as found`,
  );
  return found === 1;
}
