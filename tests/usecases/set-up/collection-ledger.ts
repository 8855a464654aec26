import { eq, sql } from 'drizzle-orm';
import { allocations, customers, documents, firm } from '../../../db/schema.ts';
import type { Db } from '../../../db/types.ts';
import { createInProcessJobs } from '../../../electron/jobs/in-process.ts';
import type { Jobs } from '../../../electron/jobs/jobs.ts';
import { makeContext, type TestContext } from '../../make-context.ts';

const recordedAt = '2025-06-01T08:00:00.000Z';

/** Jobs on this thread; `beforeLast` runs once letters are made and before they are recorded. */
export function inlineJobs(beforeLast: () => void = () => {}): Jobs {
  const jobs = createInProcessJobs();
  return {
    ...jobs,
    async run(name, input, hooks) {
      const output = await jobs.run(name, input, hooks);
      beforeLast();
      return output;
    },
  };
}

/** A firm with an address, the default scenario and a clock at 30 June 2025. */
export function collectionContext(options: { today?: string; jobs?: Jobs } = {}): TestContext & { readonly db: Db } {
  const context = makeContext({ jobs: inlineJobs(), ...options });
  const db = context.session.firm?.db;
  if (!db) throw new Error('no firm');
  db.update(firm).set({ addressLine1: '4 rue du Port', postcode: '44000', city: 'Nantes' }).run();
  return { ...context, db };
}

export function addCustomer(db: Db, code: string, values: Partial<typeof customers.$inferInsert> = {}): number {
  return db
    .insert(customers)
    .values({
      code,
      name: `Client ${code}`,
      addressLine1: '12 rue des Lilas',
      postcode: '69003',
      city: 'Lyon',
      searchText: `client ${code.toLowerCase()} ${code.toLowerCase()}`,
      recordedAt,
      ...values,
    })
    .returning({ id: customers.id })
    .get().id;
}

/** An invoice booked on its date of issue; without a due date when `dueOn` is null. */
export function addInvoice(
  db: Db,
  customerId: number,
  reference: string,
  amountCents: number,
  dueOn: string | null,
  values: Partial<typeof documents.$inferInsert> = {},
): number {
  return db
    .insert(documents)
    .values({
      customerId,
      kind: 'invoice',
      side: 'debit',
      reference,
      issuedOn: '2025-01-15',
      bookedOn: '2025-01-15',
      dueOn,
      dueOrigin: dueOn === null ? 'none' : 'file',
      amountCents,
      openCents: amountCents,
      sourceKey: `${customerId} ${reference}`,
      recordedAt,
      ...values,
    })
    .returning({ id: documents.id })
    .get().id;
}

/** A payment set against `invoiceId`, all of it or `amountCents`. */
export function pay(db: Db, customerId: number, invoiceId: number, amountCents: number, on: string): void {
  const payment = addInvoice(db, customerId, `R-${invoiceId}-${on}`, amountCents, null, {
    kind: 'payment',
    side: 'credit',
    issuedOn: on,
    bookedOn: on,
    openCents: 0,
    settledOn: on,
  });
  const row = { debitDocumentId: invoiceId, creditDocumentId: payment, amountCents, effectiveOn: on };
  db.insert(allocations)
    .values({ ...row, origin: 'lettering', recordedAt })
    .run();
  const open = sql`${documents.openCents} - ${amountCents}`;
  db.update(documents)
    .set({ openCents: open, settledOn: sql`case when ${open} = 0 then ${on} end` })
    .where(eq(documents.id, invoiceId))
    .run();
}
