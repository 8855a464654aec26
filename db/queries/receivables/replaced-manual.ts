import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { documentKinds, dueOrigins } from '../../../shared/domain/kinds.ts';
import { documents } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { accountOf, placeOf } from '../common/merges.ts';
import { type Correction, earlierKeeper } from './earlier-documents.ts';
import { refreshEstimatedDueDates } from './estimated-due-dates.ts';
import { refreshOpenAmount } from './open-amount.ts';
import type { DocumentRow } from './reading.ts';

const manualValues = z.object({
  sourceKey: z.string(),
  /** Absent when no import changed the document's amount. */
  amountCents: z.int().optional(),
  kind: z.enum(documentKinds),
  reference: z.string(),
  label: z.string(),
  issuedOn: z.string(),
  bookedOn: z.string(),
  dueOn: z.string().nullable(),
  dueOrigin: z.enum(dueOrigins),
  /** The customer on whose account the user entered it, since a file may name one merged with it; absent: its present account. */
  accountId: z.int().optional(),
});

/** The document with the values that the user entered, whether or not an import took it over since. */
export function asManual(row: DocumentRow): DocumentRow {
  if (row.manualValues === null) return row;
  const known = manualValues.parse(JSON.parse(row.manualValues));
  const { accountId = accountOf(row), amountCents = row.amountCents, ...values } = known;
  return { ...row, ...values, amountCents, customerId: accountId, mergedFromId: null };
}

/** The values, as JSON, that a manual document keeps while an import has taken it over. */
export function manualValuesOf(row: DocumentRow): string {
  const known =
    row.manualValues === null ? { accountId: accountOf(row) } : manualValues.parse(JSON.parse(row.manualValues));
  return JSON.stringify(manualValues.parse({ ...row, ...known }));
}

/** Gives documents back the values the user entered, once no import holds them; a due date the user gave since stays. */
export function releaseManual(tx: Tx, rows: readonly DocumentRow[], correction: Correction): void {
  const keepEarlier = earlierKeeper(tx, correction);
  for (const row of rows) {
    const manual = asManual(row);
    const { sourceKey, kind, reference, label, issuedOn, bookedOn, dueOn, dueOrigin, amountCents } = manual;
    const due = row.dueOrigin === 'manual' ? {} : { dueOn, dueOrigin };
    keepEarlier(row, { isManual: true, amountCents });
    const unimported = {
      foreignCents: null,
      foreignCurrency: null,
      isDoubtful: false,
      batchId: null,
      manualValues: null,
    };
    tx.update(documents)
      .set({
        sourceKey,
        kind,
        reference,
        label,
        issuedOn,
        bookedOn,
        amountCents,
        ...due,
        ...unimported,
        ...placeOf(tx, accountOf(manual)),
      })
      .where(eq(documents.id, row.id))
      .run();
    refreshOpenAmount(tx, row.id);
  }
  // The payment terms may have changed while the import held the documents.
  for (const customerId of new Set(rows.map((row) => row.customerId)))
    refreshEstimatedDueDates(tx, correction.now, customerId);
}
