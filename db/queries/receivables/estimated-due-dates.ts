import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { dueOnByTerms, termsOf } from '../../../shared/domain/values/terms.ts';
import { customers, documents } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { earlierKeeper } from '../common/earlier-documents.ts';
import { readFirmTerms } from './reading.ts';

/**
 * Computes again the due dates estimated from terms, after the terms of a customer (or, without `customerId`, of the firm) changed at
 * `now`. Due dates from a file or the user stay. Importing the same file again then changes nothing. Returns how many changed.
 */
export function refreshEstimatedDueDates(tx: Tx, now: string, customerId?: number): number {
  const firmTerms = readFirmTerms(tx);
  const ofCustomer: SQL | undefined = customerId === undefined ? undefined : eq(documents.customerId, customerId);
  const rows = tx
    .select({
      document: documents,
      termsKind: customers.termsKind,
      termsDays: customers.termsDays,
      termsDayOfMonth: customers.termsDayOfMonth,
    })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(and(inArray(documents.dueOrigin, ['customerTerms', 'firmTerms']), isNull(documents.voidedAt), ofCustomer))
    .all();
  const keepEarlier = earlierKeeper(tx, { now, correctedBatchId: null });
  let moved = 0;
  for (const { document, ...terms } of rows) {
    const { id, issuedOn, dueOn, dueOrigin } = document;
    const own = termsOf(terms);
    const next = {
      dueOn: dueOnByTerms(issuedOn, own ?? firmTerms),
      dueOrigin: own ? ('customerTerms' as const) : ('firmTerms' as const),
    };
    if (next.dueOn === dueOn && next.dueOrigin === dueOrigin) continue;
    keepEarlier(document, next);
    tx.update(documents).set(next).where(eq(documents.id, id)).run();
    moved++;
  }
  return moved;
}
