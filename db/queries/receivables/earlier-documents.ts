import { inArray, type SQL, sql } from 'drizzle-orm';
import { earlierDocuments } from '../../schema.ts';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader, Tx } from '../../types.ts';
import type { DocumentRow } from './reading.ts';

/** What a correction may change of a document and a balance as it was known is made of, or shows. */
const facts = [
  'kind',
  'reference',
  'label',
  'issuedOn',
  'bookedOn',
  'amountCents',
  'dueOn',
  'dueOrigin',
  'isDoubtful',
  'isManual',
  'voidedAt',
] as const;

const factColumns = facts.map((name) => earlierDocuments[name].name);

export type DocumentFacts = Pick<typeof earlierDocuments.$inferSelect, (typeof facts)[number]>;

function factsOf(row: DocumentRow): DocumentFacts {
  return { ...row, isManual: row.batchId === null };
}

/** When a correction is made, and by which import; by hand, none. */
export type Correction = {
  readonly now: string;
  readonly correctedBatchId: number | null;
  /** When the import being undone was applied: what it withdrew was never withdrawn by it. */
  readonly undoneFrom?: string | undefined;
};

/**
 * Returns the function that keeps what a document was, before it becomes `next`. What was recorded at the instant of the
 * correction was never known, and neither is what stands between two corrections at one instant.
 */
export function earlierKeeper(tx: Tx, { now, correctedBatchId, undoneFrom }: Correction) {
  const place = sql.placeholder;
  const values = {
    ...{ documentId: place('id'), recordedUntil: now, correctedBatchId },
    ...{ kind: place('kind'), reference: place('reference'), label: place('label'), issuedOn: place('issuedOn') },
    ...{
      bookedOn: place('bookedOn'),
      amountCents: place('amountCents'),
      dueOn: place('dueOn'),
      dueOrigin: place('dueOrigin'),
    },
    ...{ isDoubtful: place('isDoubtful'), isManual: place('isManual'), voidedAt: place('voidedAt') },
  };
  const insert = tx.insert(earlierDocuments).values(values).onConflictDoNothing().prepare();
  return (row: DocumentRow, next: Partial<DocumentFacts>): void => {
    const before = factsOf(row.voidedAt === undoneFrom ? { ...row, voidedAt: null } : row);
    if (row.recordedAt >= now || facts.every((name) => !(name in next) || before[name] === next[name])) return;
    insert.run({ id: row.id, ...before });
  };
}

/** An import, when it was applied, and when it is undone. */
type Undone = { readonly batchId: number; readonly appliedAt: string; readonly now: string };

/**
 * Prepares the undoing of an import that was applied at `appliedAt`: what it corrected was never corrected by it. Where
 * somebody corrected the document again since, they corrected what it was before; else it is for now what the undoing corrects.
 */
export function takeBackCorrections(tx: Tx, undone: Undone): void {
  const { batchId, appliedAt, now } = undone;
  const columns = sql.raw(factColumns.join(', '));
  tx.run(sql`
    update earlier_documents as later set (${columns}) = (
      select ${columns} from earlier_documents where document_id = later.document_id and corrected_batch_id = ${batchId})
    where id in (
      select (select id from earlier_documents where document_id = own.document_id and recorded_until > own.recorded_until
        order by recorded_until limit 1)
      from earlier_documents as own where corrected_batch_id = ${batchId})`);
  tx.run(sql`
    delete from earlier_documents where corrected_batch_id = ${batchId} and exists (
      select 1 from earlier_documents as later
      where later.document_id = earlier_documents.document_id and later.recorded_until > earlier_documents.recorded_until)`);
  tx.run(sql`update earlier_documents set recorded_until = ${now} where corrected_batch_id = ${batchId}`);
  // What it had withdrawn and a later import brought back was there all along.
  tx.run(sql`update earlier_documents set voided_at = null where voided_at = ${appliedAt}`);
}

/**
 * Ends it: a document that is again what it was before the import was not corrected; one that a later import says the same
 * of was corrected by that one.
 */
export function settleCorrections(tx: Tx, { batchId, appliedAt }: Undone): void {
  const isSame = factColumns.map((name) =>
    name === 'is_manual'
      ? sql`is_manual = (documents.batch_id is null)`
      : sql.raw(`earlier_documents.${name} is documents.${name}`),
  );
  tx.run(sql`
    delete from earlier_documents where corrected_batch_id = ${batchId}
      and exists (select 1 from documents where documents.id = document_id and ${sql.join(isSame, sql` and `)})`);
  tx.run(sql`
    update earlier_documents set recorded_until = import_batches.recorded_at, corrected_batch_id = import_batches.id
    from documents join import_batches on import_batches.id = documents.batch_id
    where corrected_batch_id = ${batchId} and documents.id = document_id and import_batches.recorded_at > ${appliedAt}`);
  tx.run(sql`update earlier_documents set corrected_batch_id = null where corrected_batch_id = ${batchId}`);
}

/** Deletes what is kept of documents that are about to be deleted. */
export function deleteEarlier(tx: Tx, documentIds: readonly number[]): void {
  tx.delete(earlierDocuments)
    .where(inArray(earlierDocuments.documentId, [...documentIds]))
    .run();
}

/**
 * SQL of the documents with what each was at `knownAt`, to read from as `documents`: (id, customer_id, currency, side,
 * recorded_at, and the facts above). Those not yet recorded then, or withdrawn, are among them.
 */
export function documentsAsKnown(reader: Reader, knownAt: string): SQL {
  if (!wasCorrectedSince(reader, knownAt)) return sql`(select *, batch_id is null as is_manual from documents)`;
  const then = factColumns.map((name) => {
    const now = name === 'is_manual' ? 'documents.batch_id is null' : `documents.${name}`;
    return sql.raw(`iif(earlier.id is null, ${now}, earlier.${name}) as ${name}`);
  });
  return sql`(
    select documents.id, customer_id, currency, side, recorded_at, ${sql.join(then, sql`, `)}
    from documents left join earlier_documents as earlier on earlier.document_id = documents.id and earlier.recorded_until = (
      select min(recorded_until) from earlier_documents where document_id = documents.id and recorded_until > ${knownAt}))`;
}

/** Rarely true: a balance is mostly asked as known at the end of a recent day. Looking up a million documents is then spared. */
function wasCorrectedSince(reader: Reader, instant: string): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select exists (select 1 from earlier_documents where recorded_until > ${instant}) as found`,
  );
  return found === 1;
}
