import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { sourceKinds } from '../../../shared/domain/imports/kinds.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const instantRow = z.object({ at: z.string().nullable() });

/**
 * The instant when the firm's file first held a ledger line or a document, imported or manual, even if the import was undone since or an
 * import took over the document; null when it never held any.
 */
export function firstKnownAt(reader: Reader): string | null {
  const { at } = readRow(
    reader,
    instantRow,
    sql`
      select min(at) as at from (
        select min(recorded_at) as at from import_batches where state <> 'staged' and kind in ${[...sourceKinds]}
        union all select min(recorded_at) from documents where batch_id is null
        union all select min(documents.recorded_at) from earlier_documents join documents on documents.id = document_id where is_manual)`,
  );
  return at;
}
