import { sql } from 'drizzle-orm';
import { foundRow } from '../../sqlite/row-schemas.ts';
import { readRow } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';

/** True for a document that the user makes wait: a hold on it alone or a dispute has not ended, or a promise or a plan that was not given up pays it. */
export function isWaiting(reader: Reader, documentId: number): boolean {
  const { found } = readRow(
    reader,
    foundRow,
    sql`select
      exists (select 1 from holds where document_id = ${documentId} and ended_at is null)
      or exists (select 1 from disputes where document_id = ${documentId} and ended_at is null)
      or exists (select 1 from promise_documents join promises on promises.id = promise_id
        where promise_documents.document_id = ${documentId} and ended_at is null)
      or exists (select 1 from plan_documents join plans on plans.id = plan_documents.plan_id
        where plan_documents.document_id = ${documentId} and plans.state in ('proposed', 'accepted', 'running')) as found`,
  );
  return found === 1;
}
