import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Settlement } from '../../../shared/domain/promises/follow-promises.ts';
import type { OwedDocument } from '../../../shared/domain/reminders/types.ts';
import type { Cents } from '../../../shared/domain/values/money.ts';
import { readRows } from '../../sqlite/rows.ts';
import type { Reader } from '../../types.ts';
import { documentsAsKnown } from '../common/earlier-documents.ts';
import type { LedgerMoment } from '../common/open-documents.ts';
import { readOwedDebits } from '../disputes/owed-debits.ts';

const countedRow = z.object({ id: z.int(), amountCents: z.int() });

/**
 * What is settled and owed at a moment of the documents `ids` of a customer, by id: allocations, and the credits the law sets against them, settle.
 * A document that is not in the ledger at that moment is absent. `missing`: see `readMissingFromList`.
 */
export function readSettled(
  reader: Reader,
  { customerId, ids }: { readonly customerId: number; readonly ids: readonly number[] },
  moment: LedgerMoment,
  missing: ReadonlySet<number>,
): ReadonlyMap<number, Settlement> {
  const { asOf, knownAt } = moment;
  const isThere =
    knownAt === null
      ? sql`voided_at is null`
      : sql`recorded_at <= ${knownAt} and (voided_at is null or voided_at > ${knownAt})`;
  const counted = readRows(
    reader,
    countedRow,
    sql`
      select documents.id, amount_cents as amountCents
      from json_each(${JSON.stringify(ids)}) cross join ${knownAt === null ? sql`documents` : documentsAsKnown(reader, knownAt)} as documents
        on documents.id = value
      where booked_on <= ${asOf} and ${isThere}`,
  );
  const owed = new Map(readOwedDebits(reader, customerId, moment, missing).map((debit) => [debit.id, owedOf(debit)]));
  return new Map(
    counted.map(({ id, amountCents }) => {
      const owedCents = owed.get(id) ?? 0;
      return [id, { settledCents: amountCents - owedCents, owedCents }];
    }),
  );
}

/** What the customer owes of a document, disputed or not: a dispute pays nothing. What the firm conceded and an exchange difference are owed by nobody. */
export function owedOf({ owedCents, disputedCents, isExchangeDifference }: OwedDocument): Cents {
  return isExchangeDifference ? 0 : owedCents + disputedCents;
}
