import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { firm } from '../../../db/schema.ts';
import { penaltiesHandlers } from '../../../electron/usecases/penalties/index.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

const asOf = '2025-06-30';

function ledger() {
  const context = collectionContext();
  const { db } = context;
  const lilas = addCustomer(db, 'LILAS');
  const invoice = addInvoice(db, lilas, 'F1', 150_000, '2025-05-31');
  return { db, lilas, invoice, client: createRouterClient({ penalties: penaltiesHandlers }, { context }) };
}

test('an invoice paid in part owes interest on what was outstanding in each period, and 40 € once', async () => {
  const { db, lilas, invoice, client } = ledger();
  pay(db, lilas, invoice, 50_000, '2025-06-10');
  expect(await client.penalties.list({ asOf })).toEqual([
    {
      customer: 'LILAS',
      reference: 'F1',
      dueOn: '2025-05-31',
      openCents: 100_000,
      owedCents: 100_000,
      disputedCents: 0,
      awaitedCents: 0,
      periods: [
        { from: '2025-06-01', to: '2025-06-10', days: 10, baseCents: 150_000, ratePercent: 13.15, interestCents: 540 },
        { from: '2025-06-11', to: '2025-06-30', days: 20, baseCents: 100_000, ratePercent: 13.15, interestCents: 721 },
      ],
      interestCents: 1261,
      indemnityCents: 4000,
    },
  ]);
});

test('at a past date, a payment that came later counts for nothing', async () => {
  const { db, lilas, invoice, client } = ledger();
  pay(db, lilas, invoice, 150_000, '2025-06-20');
  expect(await client.penalties.list({ asOf })).toEqual([]);
  const [then] = await client.penalties.list({ asOf: '2025-06-15' });
  expect([then?.openCents, then?.periods.length, then?.periods[0]?.days]).toEqual([150_000, 1, 15]);
});

test("the firm's own rate is used, raised to the lawful minimum of the half-year", async () => {
  const { db, client } = ledger();
  const rate = async () => (await client.penalties.list({ asOf }))[0]?.periods[0]?.ratePercent;
  db.update(firm).set({ lateRateBasisPoints: 1500 }).where(eq(firm.id, 1)).run();
  expect(await rate()).toBe(15);
  db.update(firm).set({ lateRateBasisPoints: 300 }).where(eq(firm.id, 1)).run();
  expect(await rate()).toBe(11.13);
});

test('consumers, foreign currencies, debits that are not invoices and what is not due owe nothing', async () => {
  const { db, client } = ledger();
  addInvoice(db, addCustomer(db, 'PARTICULIER', { kind: 'consumer' }), 'F2', 1000, '2025-05-31');
  const other = addCustomer(db, 'AUTRE');
  addInvoice(db, other, 'F3', 1000, '2025-05-31', { currency: 'CHF' });
  addInvoice(db, other, 'F4', 1000, '2025-05-31', { kind: 'adjustment' });
  addInvoice(db, other, 'F5', 1000, '2025-06-30');
  addInvoice(db, other, 'F6', 1000, null);
  expect((await client.penalties.list({ asOf })).map((row) => row.reference)).toEqual(['F1']);
  expect(await client.penalties.list({ asOf, customerId: other })).toEqual([]);
});
