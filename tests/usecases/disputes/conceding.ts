import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { allocations, documents } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';

export const today = '2025-06-30';

/** LILAS owes 1 000,00 € (F1) since 31 May 2025, of which `amountCents` are disputed since 11 June. */
export function disputing(amountCents: number, values: Partial<Parameters<typeof openDispute>[1]> = {}) {
  const context = collectionContext({ today });
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  const first = addInvoice(db, customerId, 'F1', 100_000, '2025-05-31');
  const id = openDispute(context, { documentId: first, amountCents, openedOn: '2025-06-11', ...values });
  const client = createRouterClient(router, { context });
  return {
    context,
    db,
    customerId,
    first,
    id,
    client,
    /** Adds a credit note, which the accounts allocate to `paidId` where it is given, and returns its id. */
    credit(amountCents: number, { on = '2025-06-20', paidId }: { on?: string; paidId?: number } = {}) {
      const facts = { kind: 'creditNote', side: 'credit', issuedOn: on, bookedOn: on } as const;
      const creditId = addInvoice(db, customerId, `AV-${amountCents}`, amountCents, null, facts);
      if (paidId !== undefined) allocate(creditId, paidId, amountCents, on);
      return creditId;
    },
    allocate,
    async claimed() {
      const { rows } = await client.reminders.proposals({ asOf: today });
      return rows.map(({ documents: listed, claimedCents }) => [
        listed.map(({ reference }) => reference),
        claimedCents,
      ]);
    },
    async bases() {
      const [row] = await client.penalties.list({ asOf: today });
      return row?.periods.map(({ from, to, baseCents }) => [from, to, baseCents]) ?? [];
    },
    row: () => client.disputes.get({ id }),
  };

  function allocate(creditId: number, debitId: number, cents: number, on = '2025-06-20') {
    const row = { debitDocumentId: debitId, creditDocumentId: creditId, amountCents: cents, effectiveOn: on };
    db.insert(allocations)
      .values({ ...row, origin: 'lettering', recordedAt: `${on}T08:00:00.000Z` })
      .run();
    for (const documentId of [creditId, debitId]) {
      const stored = db.select().from(documents).where(eq(documents.id, documentId)).get();
      const openCents = (stored?.openCents ?? 0) - cents;
      db.update(documents)
        .set({ openCents, settledOn: openCents === 0 ? on : null })
        .where(eq(documents.id, documentId))
        .run();
    }
  }
}
