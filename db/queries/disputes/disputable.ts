import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { contestedPart } from './disputed-parts.ts';

const disputableRow = rowOf(documents, 'id', 'reference', 'issuedOn', 'dueOn', 'openCents', 'currency').extend({
  freeCents: z.int(),
});

/** The open debits of a customer in the order they fall due, with what of each may be disputed, as if the dispute `exceptId` were not. */
export function readDisputable(
  reader: Reader,
  { customerId, exceptId }: Inputs['disputes']['disputable'],
): Outputs['disputes']['disputable'] {
  const contested = contestedPart(reader, { customerId, exceptId })(sql`documents.id`, sql`open_cents`);
  return readRows(
    reader,
    disputableRow,
    sql`
      select id, reference, issued_on as issuedOn, due_on as dueOn, open_cents as openCents, currency, open_cents - ${contested} as freeCents
      from documents where customer_id = ${customerId} and side = 'debit' and open_cents > 0 and voided_at is null
      order by coalesce(due_on, issued_on), id`,
  );
}
