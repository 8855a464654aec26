import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { documents } from '../../../db/schema.ts';
import { levelsHandlers } from '../../../electron/usecases/levels/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { scenariosHandlers } from '../../../electron/usecases/scenarios/index.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { failureOf } from '../../hosts/application.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

/** A firm on Monday 30 June 2025, with one customer. */
async function firmOf() {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(
    { scenarios: scenariosHandlers, levels: levelsHandlers, reminders: remindersHandlers },
    { context },
  );
  const customerId = addCustomer(db, 'ELAN');
  const standard = (await client.scenarios.list()).find(({ isDefault }) => isDefault);
  if (!standard) throw new Error('no scenario');
  const { isDefault: _d, isArchived: _a, customerCount: _c, assignedCount: _n, ...written } = standard;
  const scenario: Scenario = written;
  const invoice = (reference: string, issuedOn: string, dueOn: string) =>
    addInvoice(db, customerId, reference, 10_000, dueOn, { issuedOn, bookedOn: issuedOn });
  const tried = async (content = scenario) => {
    const found = await client.scenarios.try({ scenario: content, customerId });
    const told = (messages: typeof found.past) => messages.map(({ on, step }) => [on, step]);
    return { ...found, past: told(found.past), coming: told(found.coming), sent: told(found.sent) };
  };
  return { context, db, client, customerId, scenario, invoice, tried };
}

describe('a scenario tried on a customer', () => {
  test('tells what it would have sent, message by message, and what it will send', async () => {
    const { invoice, tried } = await firmOf();
    invoice('F-1', '2025-03-01', '2025-03-31');
    invoice('F-2', '2025-05-31', '2025-06-30');
    const found = await tried();
    expect([found.from, found.today, found.to]).toEqual(['2024-12-30', '2025-06-30', '2025-08-30']);
    // Five days before the due date, then 8, 15, 25 and 40 days after; what falls on a Sunday or a holiday comes the next working day.
    expect(found.past).toEqual([
      ['2025-03-26', 'Rappel courtois'],
      ['2025-04-08', 'Première relance'],
      ['2025-04-15', 'Appel'],
      ['2025-04-25', 'Deuxième relance'],
      ['2025-05-12', 'Mise en demeure'],
    ]);
    expect(found.coming[0]).toEqual(['2025-06-30', 'Première relance']);
    expect(found.sent).toEqual([]);
  });

  test('knows the ledger of each day: what is paid is reminded no more, a bill not booked yet is not there', async () => {
    const { db, customerId, invoice, tried } = await firmOf();
    const first = invoice('F-1', '2025-03-01', '2025-03-31');
    pay(db, customerId, first, 10_000, '2025-04-10');
    db.update(documents).set({ settledOn: '2025-04-10' }).run();
    const found = await tried();
    expect(found.past).toEqual([
      ['2025-03-26', 'Rappel courtois'],
      ['2025-04-08', 'Première relance'],
    ]);
    expect(found.coming).toEqual([]);
    expect(found.documents).toMatchObject([{ reference: 'F-1', settledOn: '2025-04-10' }]);
    invoice('F-2', '2025-06-20', '2025-06-20');
    expect((await tried()).past.slice(2)).toEqual([['2025-06-20', 'Rappel courtois']]);
    expect((await tried()).coming[0]).toEqual(['2025-06-30', 'Première relance']);
  });

  test('is tried as it is being edited, with steps that were never saved', async () => {
    const { client, customerId, scenario, invoice, tried } = await firmOf();
    invoice('F-1', '2025-03-01', '2025-03-31');
    const [before, first, ...others] = scenario.steps;
    if (!before || !first) throw new Error('no step');
    const added = { ...first, id: null, name: 'Mot de plus', days: 12 };
    const steps = [before, first, added, ...others].map((step, index) => ({ ...step, level: index + 1 }));
    const found = await tried({ ...scenario, minimumDaysBetween: 1, steps });
    expect(found.past.slice(0, 4)).toEqual([
      ['2025-03-26', 'Rappel courtois'],
      ['2025-04-08', 'Première relance'],
      ['2025-04-14', 'Mot de plus'],
      ['2025-04-15', 'Appel'],
    ]);
    // The level really reached is that of its step, whatever was inserted before it.
    const stepId = others[0]?.id ?? 0;
    await client.levels.record({ customerId, documentId: null, stepId, reachedOn: '2025-06-01' });
    expect((await tried({ ...scenario, steps })).coming[0]).toEqual(['2025-06-30', 'Deuxième relance']);
    expect((await client.scenarios.list())[0]?.steps).toHaveLength(5);
  });

  test('is compared with what was really sent, from which the future goes on', async () => {
    const { context, client, customerId, invoice, tried } = await firmOf();
    invoice('F-1', '2025-03-01', '2025-03-31');
    const { rows } = await client.reminders.proposals({ asOf: context.today() });
    for await (const _ of await client.reminders.confirm({
      messages: rows.map(({ customerId, currency, stepId, documentId }) => ({
        customerId,
        currency,
        stepId,
        documentId,
      })),
      asOf: context.today(),
    }));
    const found = await tried();
    expect(found.sent).toEqual([['2025-06-30', 'Première relance']]);
    expect(found.past.at(-1)).toEqual(['2025-05-12', 'Mise en demeure']);
    expect(found.coming[0]).toEqual(['2025-07-07', 'Appel']);
    expect(customerId).toBeGreaterThan(0);
  });

  test('writes nothing, and refuses a customer that is not there', async () => {
    const { context, client, scenario, invoice, tried } = await firmOf();
    invoice('F-1', '2025-03-01', '2025-03-31');
    const changes = () => context.session.firm?.connection.prepare('select total_changes() as n').pluck().get();
    const before = changes();
    await tried();
    expect(changes()).toBe(before);
    expect(await failureOf(client.scenarios.try({ scenario, customerId: 999 }))).toBe('not_found: customer');
    const wrong = { ...scenario, steps: scenario.steps.map((step) => ({ ...step, level: 1 })) };
    expect(await failureOf(client.scenarios.try({ scenario: wrong, customerId: 1 }))).toMatch(/^validation/);
  });
});
