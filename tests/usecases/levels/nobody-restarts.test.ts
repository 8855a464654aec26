import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelsHandlers } from '../../../electron/usecases/levels/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const asOf = '2025-06-30';

const invoice = fc.record({
  customer: fc.nat(2),
  issued: fc.integer({ min: -150, max: -1 }),
  terms: fc.integer({ min: 0, max: 60 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD'),
});
const level = fc.record({
  customer: fc.nat(2),
  /** Place of the document among those of the customer; null: the customer as a whole. */
  document: fc.option(fc.nat(3)),
  step: fc.nat(4),
  reached: fc.option(fc.integer({ min: -120, max: 0 })),
});

test('nobody restarts: no message is below the level that was reached elsewhere, and none comes before its delay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(invoice, { minLength: 1, maxLength: 12 }),
      fc.array(level, { maxLength: 6 }),
      async (invoices, said) => {
        const context = collectionContext({ today: asOf });
        context.session.firm?.connection.exec('pragma synchronous = off');
        const client = createRouterClient(
          { levels: levelsHandlers, reminders: remindersHandlers, scenarios: scenariosHandlers },
          { context },
        );
        const steps = (await client.scenarios.list()).find(({ isDefault }) => isDefault)?.steps ?? [];
        const customerIds = [0, 1, 2].map((index) => addCustomer(context.db, `C${index}`));
        const documents = invoices.map(({ customer, issued, terms, currency }, index) => {
          const issuedOn = addDays(asOf, issued);
          const dueOn = addDays(issuedOn, terms);
          const customerId = customerIds[customer] ?? 0;
          const values = { issuedOn, bookedOn: issuedOn, currency };
          return {
            id: addInvoice(context.db, customerId, `F${index}`, 10_000, dueOn, values),
            customer,
            issuedOn,
            dueOn,
            currency,
          };
        });
        // What counts of each customer and document: the last that was said of it.
        const standing = new Map<
          string,
          { level: number; customer: number; id: number | null; on: string; isKnown: boolean }
        >();
        for (const { customer, document, step, reached } of said) {
          const own = documents.filter((each) => each.customer === customer);
          const id = document === null ? null : (own[document % Math.max(1, own.length)]?.id ?? null);
          const { id: stepId, level } = steps[step] ?? { id: 0, level: 0 };
          const reachedOn = reached === null ? null : addDays(asOf, reached);
          await client.levels.record({
            customerId: customerIds[customer] ?? 0,
            documentId: id,
            stepId: stepId ?? 0,
            reachedOn,
          });
          const on = reachedOn ?? asOf;
          standing.set(`${customer} ${id}`, { level, customer, id, on, isKnown: reachedOn !== null });
        }
        const levelOf = (documentId: number) => {
          const document = documents.find(({ id }) => id === documentId);
          const said = [...standing.values()];
          // What is said of the document itself counts for it, even below what is said of the customer.
          const own = said.find(({ id }) => id === documentId);
          const whole = said.filter(
            ({ id, customer, on }) =>
              id === null && customer === document?.customer && document.issuedOn <= on && document.dueOn < on,
          );
          return own?.level ?? Math.max(0, ...whole.map((each) => each.level));
        };
        for (const proposal of (await client.reminders.proposals({ asOf })).rows) {
          const listed = proposal.documents.map(({ id }) => levelOf(id));
          expect(proposal.level).toBeGreaterThanOrEqual(Math.max(...listed));
          for (const [index, document] of proposal.documents.entries())
            expect(document.level).toBeGreaterThanOrEqual(listed[index] ?? 0);
          const customer = customerIds.indexOf(proposal.customerId);
          const currencyOf = (id: number | null) => documents.find((each) => each.id === id)?.currency;
          const last = [...standing.values()].filter(
            (each) =>
              each.isKnown &&
              each.customer === customer &&
              (each.id === null || currencyOf(each.id) === proposal.currency),
          );
          for (const { on } of last) expect(addDays(on, 7) <= asOf).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});
