import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

const instantRow = z.object({ at: z.string().nullable() });

/**
 * The instant the file first held anything of the ledger, imported or typed, whether undone or taken over by an import since;
 * null when it never did.
 */
export function firstKnownAt(reader: Reader): string | null {
  const { at } = readRow(
    reader,
    instantRow,
    sql`
      select min(at) as at from (
        select min(recorded_at) as at from import_batches where state <> 'staged' and mode is not 'customers'
        union all select min(recorded_at) from documents where batch_id is null
        union all select min(documents.recorded_at) from earlier_documents join documents on documents.id = document_id where is_manual)`,
  );
  return at;
}
