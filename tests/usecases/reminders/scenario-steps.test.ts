import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { reminderDocuments, reminders, scenarioSteps } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { Scenario, ScenarioStep } from '../../../shared/contract/scenarios.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

/** A firm whose customer has had the formal notice, the last step, for an invoice still owed. */
async function served() {
  let today = '2025-06-30';
  const context = { ...collectionContext(), today: () => today, now: () => `${today}T10:00:00.000Z` };
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  const documentId = addInvoice(db, customerId, 'F1', 120_000, '2025-02-28');
  const client = createRouterClient(router, { context });
  async function remind(on: string): Promise<void> {
    today = on;
    const messages = await messagesTo(client, [customerId], on);
    const steps = await client.reminders.confirm({ messages, asOf: on, opensClosedDays: true });
    for (let step = await steps.next(); !step.done; step = await steps.next());
  }
  const proposed = async (on: string) =>
    (await client.reminders.proposals({ asOf: on })).rows.map(({ level, step }) => `${level} ${step}`);
  const heldFor = async (on: string) => (await client.reminders.heldBack({ asOf: on })).rows[0]?.reasons;
  for (const on of ['2025-04-15', '2025-05-01', '2025-05-15', '2025-06-01']) await remind(on);
  expect(
    db
      .select()
      .from(reminders)
      .all()
      .map(({ stepName }) => stepName)
      .at(-1),
  ).toBe('Mise en demeure');
  const scenario = async (): Promise<Scenario> => {
    const [first] = await client.scenarios.list();
    if (!first) throw new Error('no scenario');
    return first;
  };
  async function save(change: (steps: ScenarioStep[]) => ScenarioStep[]): Promise<void> {
    const before = await scenario();
    const steps = change(before.steps).map((step, index) => ({ ...step, level: index + 1 }));
    await client.scenarios.save({ ...before, steps });
  }
  const levelOf = async () => (await client.documents.get({ id: documentId })).level;
  return { context, db, client, customerId, remind, proposed, heldFor, scenario, save, levelOf };
}

const added: ScenarioStep = {
  id: null,
  level: 0,
  name: 'Courriel de relance',
  trigger: 'dueDate',
  direction: 'after',
  days: 10,
  channel: 'letter',
  tone: 'courteous',
  isFormalNotice: false,
  deadlineDays: 8,
  mode: 'batch',
  minimumCents: 0,
  minimumDocumentCents: 0,
  recipient: 'preferred',
  copies: [],
  ceilingCents: null,
};

test('a step inserted, moved or renamed serves no notice a second time', async () => {
  const { client, proposed, heldFor, save, scenario, levelOf } = await served();
  expect([await proposed('2025-06-30'), await heldFor('2025-06-30'), await levelOf()]).toEqual([
    [],
    ['lastStepDone'],
    5,
  ]);
  await save((steps) => [...steps.slice(0, 2), added, ...steps.slice(2)]);
  expect([await proposed('2025-06-30'), await heldFor('2025-06-30'), await levelOf()]).toEqual([
    [],
    ['lastStepDone'],
    6,
  ]);
  await save((steps) => steps.map((step) => ({ ...step, name: `${step.name} bis` })));
  expect([await proposed('2025-06-30'), await heldFor('2025-06-30')]).toEqual([[], ['lastStepDone']]);
  const ids = (await scenario()).steps.map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
  await client.edits.undo({ past: true });
  await client.edits.undo({ past: true });
  expect((await scenario()).steps.map(({ name }) => name)).not.toContain('Courriel de relance');
  await client.edits.redo();
  await client.edits.redo();
  expect((await scenario()).steps.map(({ id }) => id)).toEqual(ids);
});

test('a step taken out after it was used is retired: what was sent keeps its name, and nothing is sent again', async () => {
  const { context, db, client, customerId, proposed, heldFor, save, scenario } = await served();
  const before = await scenario();
  await save((steps) => steps.filter(({ isFormalNotice }) => !isFormalNotice));
  expect([await proposed('2025-06-30'), await heldFor('2025-06-30')]).toEqual([[], ['lastStepDone']]);
  const sent = await client.reminders.list({ customerId });
  expect(sent.rows.map(({ step }) => step)).toContain('Mise en demeure');
  expect(
    db
      .select()
      .from(scenarioSteps)
      .all()
      .filter(({ retiredAt }) => retiredAt !== null),
  ).toHaveLength(1);
  // The documents and the clock of this test are set manually; reminders, letters and the journal agree.
  const { checks } = await checkedFirm(createRouterClient(router, { context }));
  expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['instants', 'manualDocuments', 'dueDates']);
  await client.edits.undo({ past: true });
  expect(await scenario()).toEqual(before);
  expect(await heldFor('2025-06-30')).toEqual(['lastStepDone']);
});

test('a step that was never used is deleted, and comes back the same', async () => {
  const { client, db, save, scenario } = await served();
  await save((steps) => [...steps, { ...added, days: 60 }]);
  const before = await scenario();
  await save((steps) => steps.slice(0, -1));
  expect(db.select().from(scenarioSteps).where(eq(scenarioSteps.scenarioId, before.id)).all()).toHaveLength(5);
  await client.edits.undo({ past: true });
  expect(await scenario()).toEqual(before);
});

test('what is sent keeps the identity of its step', async () => {
  const { db, scenario } = await served();
  const ids = (await scenario()).steps.map(({ id }) => id).slice(1);
  expect(
    db
      .select()
      .from(reminders)
      .all()
      .map(({ stepId }) => stepId),
  ).toEqual(ids);
  expect(
    db
      .select()
      .from(reminderDocuments)
      .all()
      .map(({ stepId }) => stepId),
  ).toEqual(ids);
});

test('steps of another window are not overwritten in silence', async () => {
  const { client, save, scenario } = await served();
  await save((steps) => [...steps, { ...added, days: 60 }]);
  const stale = await scenario();
  await save((steps) => steps.slice(0, -1));
  await expect(client.scenarios.save(stale)).rejects.toMatchObject({ data: { reason: 'scenarioChanged' } });
});

test('a step by e-mail of an older file goes by letter, and none can be chosen', async () => {
  const context = collectionContext();
  const { db } = context;
  context.session.firm?.connection.exec("update scenario_steps set channel = 'email' where level = 2");
  addInvoice(db, addCustomer(db, 'LILAS'), 'F1', 120_000, '2025-05-31');
  const client = createRouterClient(router, { context });
  expect((await client.reminders.proposals({ asOf: '2025-06-30' })).rows.map(({ channel }) => channel)).toEqual([
    'letter',
  ]);
  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  expect(scenario.steps.map(({ channel }) => channel)).toEqual(['letter', 'letter', 'call', 'letter', 'registered']);
  await client.scenarios.save(scenario);
  expect(
    db
      .select()
      .from(scenarioSteps)
      .where(eq(scenarioSteps.scenarioId, scenario.id))
      .all()
      .map(({ channel }) => channel),
  ).not.toContain('email');
  const chosen = { ...scenario, steps: scenario.steps.map((step) => ({ ...step, channel: 'email' })) };
  // @ts-expect-error A channel the contract does not offer, as an older page would send it.
  await expect(client.scenarios.save(chosen)).rejects.toThrow();
});
