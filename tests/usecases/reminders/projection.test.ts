import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gatherReminderInput } from '../../../db/queries/reminders/input.ts';
import { gatherProjectionInput } from '../../../db/queries/reminders/projection-input.ts';
import { insertReminder } from '../../../db/queries/reminders/records.ts';
import type { Db } from '../../../db/types.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import { scenarioOf } from '../../../shared/domain/reminders/accounts.ts';
import { heldBackAhead, projectReminders } from '../../../shared/domain/reminders/ahead/project-reminders.ts';
import { givesNotice, letterDeadline } from '../../../shared/domain/reminders/formal-notice.ts';
import { planReminders } from '../../../shared/domain/reminders/plan-reminders.ts';
import type { HeldBack, Proposal } from '../../../shared/domain/reminders/proposal.ts';
import type { ReminderInput } from '../../../shared/domain/reminders/types.ts';
import { noCondition, type ScenarioRule } from '../../../shared/domain/scenarios/rules.ts';
import { addDays, addMonths, type Day } from '../../../shared/domain/values/days.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

const today = '2025-06-30';
const to = '2025-09-30';

/** A firm with a second scenario, which `rules` give to customers. */
async function firmWithRules(rules: readonly Partial<ScenarioRule>[]) {
  const context = collectionContext({ today });
  const client = createRouterClient({ scenarios: scenariosHandlers, reminders: remindersHandlers }, { context });
  context.session.firm?.connection.exec('pragma synchronous = off');
  const { id: scenarioId } = await client.scenarios.create({ name: 'Anciens clients', from: 'firm' });
  const [scenario] = (await client.scenarios.list()).filter(({ id }) => id === scenarioId);
  if (!scenario) throw new Error('no scenario');
  const steps = scenario.steps.map((step) => (step.direction === 'after' ? { ...step, days: step.days + 3 } : step));
  await client.scenarios.save({ ...scenario, steps: steps.map((step) => ({ ...step, channel: 'letter' as const })) });
  await client.scenarios.saveRules({ rules: rules.map((rule) => ({ ...noCondition, ...rule, scenarioId })) });
  return { ...context, client };
}

/** Records the messages as sent on `on`, as confirming them does, but for their letters. */
function send(db: Db, input: ReminderInput, proposals: readonly Proposal[], on: Day): void {
  const levelsBefore = new Map(input.documents.map(({ id, level }) => [id, level]));
  db.transaction((tx) => {
    for (const proposal of proposals) {
      const { steps } = scenarioOf(input, proposal.customerId);
      const stepIds = new Map(steps.flatMap(({ level, id }) => (id === null ? [] : [[level, id] as const])));
      const recordedAt = `${on}T10:00:00.000Z`;
      const deadlineOn = givesNotice(proposal) ? letterDeadline({ ...proposal, issuedOn: on }, input.area) : null;
      const sent = { proposal, levelsBefore, stepIds, issuedOn: on, deadlineOn, letterId: null, recordedAt };
      insertReminder(tx, sent);
    }
  });
}

test('an invoice dated later and a scenario that a rule will give are foreseen, and told where the next message is', async () => {
  const { db, client } = await firmWithRules([{ monthsFrom: 6 }]);
  const later = { issuedOn: '2025-07-10', bookedOn: '2025-07-10' };
  const aheadId = addCustomer(db, 'AVANCE');
  addInvoice(db, aheadId, 'F-A', 90_000, '2025-07-31', later);
  addInvoice(db, addCustomer(db, 'ANCIEN'), 'F-B', 90_000, '2025-07-20');
  const { rows } = await client.reminders.simulate({ from: today, to });
  const scenariosOf = (code: string) => new Set(rows.flatMap((row) => (row.customer === code ? [row.scenario] : [])));
  // The relation is six months old on 15 July, when the due date is announced: the other scenario is followed from then on.
  expect([...scenariosOf('ANCIEN')]).toEqual(['Anciens clients']);
  expect([...scenariosOf('AVANCE')]).toEqual(['Standard']);
  const why = await client.reminders.whyNot({ customerId: aheadId });
  expect(why.next?.on).toBe(rows.find(({ customer }) => customer === 'AVANCE')?.on);
});

test('a payment dated later and already in the ledger stops what would be sent after it', async () => {
  const { db, client } = await firmWithRules([]);
  const customerId = addCustomer(db, 'ELAN');
  const id = addInvoice(db, customerId, 'F-1', 90_000, '2025-06-20');
  pay(db, customerId, id, 90_000, '2025-07-03');
  const { rows } = await client.reminders.simulate({ from: today, to });
  expect(rows.filter(({ on }) => on >= '2025-07-03')).toEqual([]);
});

test('what follows a registered letter is simulated, and tried on a customer, as if it were presented within a week', async () => {
  const { db, client } = await firmWithRules([]);
  const customerId = addCustomer(db, 'ELAN');
  addInvoice(db, customerId, 'F-1', 90_000, '2025-06-20');
  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  const steps = scenario.steps.map((step) => ({ ...step, channel: 'registered' as const }));
  await client.scenarios.save({ ...scenario, steps });
  const { rows } = await client.reminders.simulate({ from: today, to });
  const reminders = steps.filter(({ direction }) => direction === 'after');
  expect(rows.map(({ step }) => step)).toEqual(reminders.map(({ name }) => name));
  const held = await client.reminders.heldBack({ asOf: to, isAhead: true });
  expect(held.rows).toMatchObject([{ reasons: ['lastStepDone'] }]);
  const { coming } = await client.scenarios.try({ scenario: { ...scenario, steps }, customerId });
  expect(coming.map(({ on }) => on)).toEqual(rows.map(({ on }) => on).filter((on) => on <= addMonths(today, 2)));
});

const row = fc.record({
  customer: fc.integer({ min: 0, max: 2 }),
  issued: fc.integer({ min: -120, max: 50 }),
  terms: fc.integer({ min: 0, max: 45 }),
  paid: fc.option(fc.integer({ min: 1, max: 90 })),
  part: fc.boolean(),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
});
const rule = fc.record(
  {
    monthsFrom: fc.integer({ min: 0, max: 6 }),
    monthsBelow: fc.integer({ min: 1, max: 8 }),
    owedFromCents: fc.integer({ min: 0, max: 30_000 }),
  },
  { requiredKeys: [] },
);

test('the projection made today is what planning each day proposes, whatever is dated later and whatever rules will give', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.array(rule, { maxLength: 2 }),
      fc.integer({ min: 0, max: 80 }),
      async (rows, rules, heldAfter) => {
        const { db } = await firmWithRules(rules);
        const ids = ['A', 'B', 'C'].map((code) => addCustomer(db, code));
        for (const [index, { customer, issued, terms, paid, part, currency }] of rows.entries()) {
          const issuedOn = addDays(today, issued);
          const customerId = ids[customer] ?? 0;
          const values = { issuedOn, bookedOn: issuedOn, currency };
          const id = addInvoice(db, customerId, `F${index}`, 10_000, addDays(issuedOn, terms), values);
          if (paid !== null && currency === 'EUR')
            pay(db, customerId, id, part ? 4_000 : 10_000, addDays(issuedOn, paid));
        }
        const projection = gatherProjectionInput(db, today, to);
        const projected = projectReminders(projection, { from: today, to });
        const heldOn = addDays(today, heldAfter);
        const held = heldBackAhead(projection, heldOn);
        const planned: unknown[] = [];
        for (let on = today; on <= to; on = addDays(on, 1)) {
          const input = gatherReminderInput(db, on);
          const { proposals, heldBack } = planReminders(input);
          if (on === heldOn) expect(sorted(held)).toEqual(sorted(heldBack));
          planned.push(...proposals.map((proposal) => ({ on, proposal })));
          send(db, input, proposals, on);
        }
        expect(projected).toEqual(planned);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);

const sorted = (rows: readonly HeldBack[]) => rows.toSorted((a, b) => a.documentId - b.documentId);
