import { eq } from 'drizzle-orm';
import { asManual } from '../../../shared/domain/comparison/manual-values.ts';
import { documents } from '../../schema.ts';
import type { Tx } from '../../types.ts';
import { type Correction, earlierKeeper } from '../common/earlier-documents.ts';
import { accountOf, placeOf } from '../common/merges.ts';
import { refreshEstimatedDueDates } from './estimated-due-dates.ts';
import { refreshOpenAmount } from './open-amount.ts';
import type { DocumentRow } from './reading.ts';

/** Gives documents back the values the user entered, once no import holds them; a due date the user gave since stays. */
export function releaseManual(tx: Tx, rows: readonly DocumentRow[], correction: Correction): void {
  if (rows.length === 0) return;
  const keepEarlier = earlierKeeper(tx, correction);
  for (const row of rows) {
    const manual = asManual(row);
    const { sourceKey, kind, nature, reference, label, issuedOn, bookedOn, dueOn, dueOrigin, amountCents } = manual;
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
        nature,
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
