import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Outputs } from '../../../shared/contract/index.ts';
import { payerOf } from '../../../shared/domain/law/payment-ceilings.ts';
import { exceededDueDay } from '../../../shared/domain/law/terms-ceiling.ts';
import { type customers, documents } from '../../schema.ts';
import { rowOf } from '../../sqlite/row-schemas.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { getFirm } from '../firm/firm.ts';

type LongDueDates = Outputs['customers']['get']['longDueDates'];
type Customer = Pick<typeof customers.$inferSelect, 'id' | 'kind' | 'sector' | 'publicBuyer'>;

/** Days of the shortest legal ceiling on payment terms (C. com. L441-11: 20 days for fresh meat). */
const shortestCeiling = 20;
const listed = 10;

const longRow = rowOf(documents, 'id', 'reference', 'issuedOn').extend({ dueOn: z.string() });

/**
 * The open invoices of a customer whose due date, given by a file or the user, is later than the law allows: the first ten, and their
 * number. Due dates computed from terms are left out: the terms themselves are checked.
 */
export function findLongDueDates(reader: Reader, customer: Customer): LongDueDates {
  const payer = payerOf(customer, getFirm(reader).sector);
  const rows = readRows(
    reader,
    longRow,
    sql`
      select id, reference, issued_on as issuedOn, due_on as dueOn from documents indexed by documents_customer
      where customer_id = ${customer.id} and open_cents > 0 and voided_at is null and kind = 'invoice'
        and due_origin in ('file', 'list', 'label', 'manual')
        and julianday(due_on) - julianday(issued_on) > ${shortestCeiling}
      order by issued_on, id`,
  ).flatMap(({ issuedOn, ...row }) => {
    const exceeded = exceededDueDay({ issuedOn, dueOn: row.dueOn }, payer);
    return exceeded === null ? [] : [{ ...row, lastOn: exceeded.lastOn }];
  });
  return { count: rows.length, rows: rows.slice(0, listed) };
}
