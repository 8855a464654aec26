import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { EvidenceRows } from '../../shared/domain/events/evidence.ts';
import { dueOnByTerms, termsOf } from '../../shared/domain/values/terms.ts';
import { readFirmTerms } from '../queries/receivables/reading.ts';
import { customers, documents } from '../schema.ts';
import { valueList } from '../sqlite/value-list.ts';
import type { Reader } from '../types.ts';
import { type CheckResult, checkResult } from './result.ts';

/**
 * Due dates that the user gave must be those of the journal; due dates estimated for a manual document must follow the terms. Due dates
 * from imports, lists included, are checked by deriving the documents again (derivation.ts).
 */
export function checkDueDates(reader: Reader, given: EvidenceRows['dueDates']): CheckResult {
  const firmTerms = readFirmTerms(reader);
  const rows = reader
    .select({ document: documents, customer: customers })
    .from(documents)
    .innerJoin(customers, eq(customers.id, documents.customerId))
    .where(
      and(
        isNull(documents.voidedAt),
        or(
          eq(documents.dueOrigin, 'manual'),
          isNull(documents.batchId),
          inArray(documents.id, valueList([...given.keys()])),
        ),
      ),
    )
    .all();
  const wrong = rows.filter(({ document, customer }) => {
    const { id, issuedOn, dueOn, dueOrigin, batchId } = document;
    if (dueOrigin === 'manual') return given.get(id) !== dueOn;
    // A manual document's event tells its due date; the file of an import that took the document over states another.
    if (document.manualValues !== null) return false;
    // An import may have changed the document's kind since, and only an invoice has a due date.
    if (batchId !== null) return dueOrigin !== 'none' && (given.get(id) ?? null) !== null;
    if (dueOrigin !== 'customerTerms' && dueOrigin !== 'firmTerms') return dueOn !== null;
    return dueOn !== dueOnByTerms(issuedOn, termsOf(customer) ?? firmTerms);
  });
  return checkResult(
    'dueDates',
    wrong.map(({ document }) => `#${document.id}`),
    rows.length,
  );
}
