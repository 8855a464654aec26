import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { type ImportColumn, importList } from '../../../shared/domain/lists/import-list.ts';
import { importBatches } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import type { Reader } from '../../types.ts';
import { type ListQuery, readList } from '../common/listing.ts';

const batchRow = rowOf(importBatches);
const batchColumns = Object.entries(getTableColumns(importBatches));

/** Applied and undone imports, the latest first unless asked otherwise. */
export function listBatches(reader: Reader, query: ListQuery<ImportColumn>) {
  const { sort, where, cursor, limit = 100 } = query;
  const source = {
    base: sql`import_batches`,
    id: sql`import_batches.id`,
    where: sql`import_batches.state in ('applied', 'undone')`,
    columns: {
      fileName: sql`import_batches.file_name`,
      kind: sql`import_batches.kind`,
      state: sql`import_batches.state`,
      periodFrom: sql`import_batches.period_from`,
      periodTo: sql`import_batches.period_to`,
      rows: sql`import_batches.row_count`,
      issueCount: sql`nullif(import_batches.issue_count, 0)`,
      recordedAt: sql`import_batches.recorded_at`,
      undoneAt: sql`import_batches.undone_at`,
      format: sql`import_batches.format`,
      id: sql`import_batches.id`,
    } satisfies Record<ImportColumn, SQL>,
    select: Object.fromEntries(batchColumns.map(([name, column]) => [name, sql`${column}`])),
  };
  return readList(reader, batchRow, { list: importList, source, question: { sort, where }, page: { cursor, limit } });
}
