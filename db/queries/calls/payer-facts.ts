import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { isMissed } from '../../../shared/domain/promises/follow-promises.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { ledgerCurrency } from '../../../shared/domain/values/money.ts';
import { findRow, readRow, readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { openDocumentsAt } from '../common/open-documents.ts';
import { readFollowedDisputes } from '../disputes/in-force.ts';
import { readFollowedPromises } from '../promises/follow.ts';

const overdueRow = z.object({ id: z.int(), reference: z.string(), dueOn: z.string(), openCents: z.int() });

/** What is overdue of a customer on `today` in the ledger's currency, the oldest first. `disputedCents`, `concededCents`: parts of `openCents`. */
export function readOverdue(reader: Reader, customerId: number, today: Day) {
  const rows = readRows(
    reader,
    overdueRow,
    sql`
      select owed.id, reference, owed.due_on as dueOn, owed.open_cents as openCents
      from (${openDocumentsAt(reader, { asOf: today, knownAt: null }, customerId)}) as owed join documents on documents.id = owed.id
      where owed.side = 'debit' and owed.currency = ${ledgerCurrency} and owed.due_on < ${today}
      order by owed.due_on, owed.id`,
  );
  const followed = readFollowedDisputes(reader, { asOf: today, knownAt: null }, { customerId });
  return rows.map((row) => {
    const left = (standing: 'disputed' | 'conceded', most: number) =>
      followed
        .filter((each) => each.dispute.documentId === row.id && each.standing === standing)
        .reduce((sum, { leftCents }) => Math.min(most, sum + leftCents), 0);
    const disputedCents = left('disputed', row.openCents);
    return { ...row, disputedCents, concededCents: left('conceded', row.openCents - disputedCents) };
  });
}

/** The last promise of a customer that it did not keep and has not paid since; undefined: there is none. */
export function findBrokenPromise(reader: Reader, customerId: number, today: Day) {
  return readFollowedPromises(reader, { asOf: today, knownAt: null }, [customerId])
    .filter(({ state, leftCents }) => isMissed(state) && leftCents > 0)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? 1 : -1))[0];
}

const pastRow = z.object({ paidInvoices: z.int(), firstDocumentOn: z.string().nullable() });

/** How many invoices a customer has paid, and the day of its first document. */
export function readPaymentPast(reader: Reader, customerId: number) {
  return readRow(
    reader,
    pastRow,
    sql`
      select count(*) filter (where kind = 'invoice' and settled_on is not null) as paidInvoices, min(issued_on) as firstDocumentOn
      from documents indexed by documents_customer where customer_id = ${customerId} and voided_at is null`,
  );
}

const personRow = z.object({ name: z.string() });

/** The name of the person of a customer who is called first. */
export function findCalledPerson(reader: Reader, customerId: number): string | null {
  const found = findRow(
    reader,
    personRow,
    sql`
      select name from contacts where customer_id = ${customerId}
      order by (phone is null or phone = ''), is_preferred desc, id limit 1`,
  );
  return found?.name ?? null;
}
