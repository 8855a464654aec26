import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClaimableDocuments } from '../../../db/queries/common/claimable-documents.ts';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { documents } from '../../../db/schema.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import { letterDeadline } from '../../../shared/domain/reminders/formal-notice.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { FormalNotice } from '../../../shared/domain/reminders/types.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

const today = '2025-06-30';
const row = fc.record({
  issued: fc.integer({ min: -260, max: -1 }),
  terms: fc.integer({ min: 0, max: 60 }),
  /** Days after the issue on which it is paid; null: never. */
  paid: fc.option(fc.integer({ min: 1, max: 200 })),
  part: fc.boolean(),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
});
const content = fc.record({
  minimumDaysBetween: fc.integer({ min: 0, max: 20 }),
  mostContacts: fc.option(fc.integer({ min: 1, max: 4 })),
  minimumCents: fc.constantFrom(0, 0, 8_000),
});
/** The step sent by registered letter, and the days after it at which the next follows; null: as the scenario says. */
const registered = fc.option(
  fc.record({ level: fc.integer({ min: 2, max: 3 }), next: fc.integer({ min: 0, max: 9 }) }),
);

type Reached = { level: number; remindedOn: Day | null; reminderCount: number; isUnproven: boolean };
const never: Reached = { level: 0, remindedOn: null, reminderCount: 0, isUnproven: false };

/** A registered letter counts as presented a week after it was sent. */
function standing(reached: Reached, day: Day): Reached {
  const { remindedOn, isUnproven } = reached;
  return { ...reached, isUnproven: isUnproven && remindedOn !== null && addDays(remindedOn, 7) > day };
}

test('what a scenario would have sent is what planning each working day would have sent', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      content,
      registered,
      async (rows, limits, letter) => {
        const context = collectionContext({ today });
        const { db } = context;
        context.session.firm?.connection.exec('pragma synchronous = off');
        const client = createRouterClient({ scenarios: scenariosHandlers }, { context });
        const customerId = addCustomer(db, 'ELAN');
        for (const [index, { issued, terms, paid, part, currency }] of rows.entries()) {
          const issuedOn = addDays(today, issued);
          const values = { issuedOn, bookedOn: issuedOn, currency };
          const id = addInvoice(db, customerId, `F${index}`, 10_000, addDays(issuedOn, terms), values);
          const paidOn = addDays(issuedOn, paid ?? 999);
          if (paidOn >= today) continue;
          pay(db, customerId, id, part ? 4_000 : 10_000, paidOn);
          if (!part) db.update(documents).set({ settledOn: paidOn }).where(eq(documents.id, id)).run();
        }
        const standard = (await client.scenarios.list()).find(({ isDefault }) => isDefault);
        if (!standard) throw new Error('no scenario');
        const { isDefault: _d, isArchived: _a, customerCount: _c, assignedCount: _n, ...written } = standard;
        const steps = written.steps.map((step) => {
          if (step.level === letter?.level) return { ...step, channel: 'registered' as const };
          if (letter === null || step.level !== letter.level + 1) return step;
          return { ...step, trigger: 'previousStep' as const, days: letter.next };
        });
        const scenario = { ...written, ...limits, steps };
        const { from, past } = await client.scenarios.try({ scenario, customerId });

        const expected: unknown[] = [];
        const base = gatherReminderInput(db, today, { customerId, tried: { ...scenario, isArchived: false } });
        const reached = new Map<number, Reached>();
        const remindedOn = new Map<string, Day>();
        const contactedOn: Day[] = [];
        const notices: FormalNotice[] = [];
        for (let day = from; day < today; day = addDays(day, 1)) {
          const { documents: open, exchange } = readClaimableDocuments(db, { asOf: day, knownAt: null }, customerId);
          const { proposals } = planReminders({
            ...base,
            asOf: day,
            customers: base.customers.map((customer) => ({
              ...customer,
              remindedOn,
              reachedOn: null,
              notices,
              contactedOn,
            })),
            documents: open.map((document) => ({
              ...document,
              brokenPromiseIds: [],
              ...standing(reached.get(document.id) ?? never, day),
            })),
            exchange,
          });
          for (const proposal of proposals) {
            expected.push([day, proposal.currency, proposal.step, proposal.claimedCents]);
            const isUnproven = proposal.channel === 'registered';
            for (const { id, level } of proposal.documents)
              reached.set(id, { ...never, level, remindedOn: day, isUnproven });
            remindedOn.set(proposal.currency, day);
            contactedOn.push(day);
            const untilOn = letterDeadline({ ...proposal, issuedOn: day }, base.area);
            const documentIds = proposal.documents.map(({ id }) => id);
            if (proposal.isFormalNotice) notices.push({ on: day, untilOn, documentIds });
          }
        }
        const told = past.map(({ on, currency, step, claimedCents }) => [on, currency, step, claimedCents]);
        expect(told.map(String).sort()).toEqual(expected.map(String).sort());
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
