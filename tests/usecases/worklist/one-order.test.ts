import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { savePromise } from '../../save-promise.ts';
import { anyScales } from '../../unit/generated-scales.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

const asOf = '2025-06-30';

const anyCustomer = fc.record({
  creditLimitCents: fc.option(fc.integer({ min: 0, max: 3_000_000 })),
  calledBefore: fc.option(fc.integer({ min: 0, max: 200 })),
  promised: fc.boolean(),
  /** By how many days after their due date invoices of the year before were paid. */
  paidAfter: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 5 }),
  owed: fc.array(
    fc.record({
      amountCents: fc.integer({ min: 1_000, max: 2_000_000 }),
      late: fc.integer({ min: 6, max: 150 }),
      currency: fc.constantFrom('EUR', 'EUR', 'USD'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
type AnyCustomer = typeof anyCustomer extends fc.Arbitrary<infer Value> ? Value : never;

async function office(customers: readonly AnyCustomer[]) {
  const context = collectionContext({ today: asOf });
  const { db } = context;
  context.session.firm?.connection.exec('pragma synchronous = off');
  const client = createRouterClient(router, { context });
  for (const [place, { creditLimitCents, calledBefore, promised, paidAfter, owed }] of customers.entries()) {
    const customerId = addCustomer(db, `C${place}`, { creditLimitCents });
    for (const [index, days] of paidAfter.entries()) {
      const dueOn = addDays('2024-12-01', index);
      pay(db, customerId, addInvoice(db, customerId, `P${index}`, 100, dueOn), 100, addDays(dueOn, days));
    }
    const ids = owed.map(({ amountCents, late, currency }, index) =>
      addInvoice(db, customerId, `F${index}`, amountCents, addDays(asOf, -late), { currency }),
    );
    if (promised) savePromise(db, { customerId, dueOn: '2025-06-12', documentIds: ids.slice(0, 1) });
    if (calledBefore !== null)
      await client.interactions.create({
        customerId,
        channel: 'callOut',
        occurredAt: `${addDays(asOf, -calledBefore)}T08:00:00.000Z`,
        text: '',
        documentIds: [],
        files: [],
        person: null,
        outcomeId: null,
        nextOn: null,
        nextNote: null,
      });
    await client.tasks.add({ customerId, text: 'Rappeler', dueOn: asOf });
  }
  const work = async () => (await client.worklist.list({ asOf, limit: 500 })).rows;
  const proposals = async () => (await client.reminders.proposals({ asOf, limit: 500 })).rows;
  return { client, work, proposals };
}

test('a message has the same points among the proposals and in the worklist, on any ledger and any scales', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCustomer, { minLength: 1, maxLength: 4 }), anyScales, async (customers, scales) => {
      const { client, work, proposals } = await office(customers);
      for (const chosen of [null, scales]) {
        if (chosen !== null) await client.priorities.set({ scales: chosen });
        const items = await work();
        const messages = items.filter(({ kind }) => kind === 'reminder');
        const proposed = await proposals();
        const keyOf = (item: { customer: string | null; currency: string }) => `${item.customer} ${item.currency}`;
        const found = new Map(messages.map((item) => [keyOf(item), item]));
        expect(messages).toHaveLength(proposed.length);
        for (const { priority, ...message } of proposed) {
          const item = found.get(keyOf(message));
          expect([item?.points, item?.facts]).toEqual([priority.points, priority.facts]);
          expect(
            Object.entries(priority.parts)
              .filter(([, points]) => points > 0)
              .toSorted(),
          ).toEqual(Object.entries(item?.parts ?? {}).toSorted());
          const task = items.find((each) => each.kind === 'task' && each.customer === message.customer);
          // What is known of the customer is the same for each thing to do about it, gathered for messages or for tasks.
          expect(task?.facts.limit).toBe(priority.facts.limit);
          if (proposed.filter(({ customer }) => customer === message.customer).length === 1)
            expect([task?.facts.silence, task?.facts.habit]).toEqual([priority.facts.silence, priority.facts.habit]);
        }
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('other points order the same things otherwise, and lose none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCustomer, { minLength: 1, maxLength: 4 }), anyScales, async (customers, scales) => {
      const { client, work } = await office(customers);
      const before = await work();
      await client.priorities.set({ scales });
      const after = await work();
      const facts = (items: typeof before) => items.map(({ points: _points, parts: _parts, ...item }) => item);
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect(facts(after).toSorted(byId)).toEqual(facts(before).toSorted(byId));
      expect(after.map(({ points }) => points)).toEqual(after.map(({ points }) => points).toSorted((a, b) => b - a));
    }),
    { numRuns: 15 },
  );
}, 60_000);
