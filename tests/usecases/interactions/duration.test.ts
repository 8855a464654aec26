import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { checkFirm } from '../../../db/check/check.ts';
import { router } from '../../../electron/usecases/router.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';
import { asOf, issue, silentCall } from '../set-up/reminder-steps.ts';

/** Élan, to be called about F1 on 30 June 2025, and another account of the same customer. */
function office() {
  const context = collectionContext();
  const customerId = addCustomer(context.db, 'ELAN');
  addInvoice(context.db, customerId, 'F1', 100_00, '2025-05-31');
  const otherId = addCustomer(context.db, 'ELAN2');
  context.session.firm?.connection.exec("update scenario_steps set channel = 'call'");
  const client = createRouterClient(router, { context });
  const told = async (id = customerId) =>
    (await client.customers.history({ id, groups: ['interactions'] })).rows.flatMap(
      ({ details }) => details.gist ?? [],
    );
  const broken = () => checkFirm(context.db).flatMap(({ name, ok }) => (ok ? [] : [name]));
  // The documents of this ledger were entered without their events.
  const before = broken();
  const wrong = () => broken().filter((name) => !before.includes(name));
  return { context, client, customerId, otherId, told, wrong };
}

const call = {
  ...silentCall,
  channel: 'callOut' as const,
  occurredAt: '2025-06-30T08:15:00.000Z',
  person: 'Mme Petit',
  documentIds: [],
};

test('the call of a scenario is evidence of when it began and how long it took', async () => {
  const { context, client, customerId, told, wrong } = office();
  const startedAt = '2025-06-30T07:40:00.000Z';
  const report = { ...silentCall, person: 'Mme Petit', startedAt, durationSeconds: 134 };
  const messages = await messagesTo(client, [customerId], asOf);
  await issue(
    context,
    messages.map((message) => ({ ...message, call: report })),
  );
  expect(await client.interactions.get({ id: 1 })).toMatchObject({ occurredAt: startedAt, durationSeconds: 134 });
  expect((await told())[0]).toMatch(/^Mme Petit · 2 min 14 s · /);
  expect(wrong()).toEqual([]);
});

test('so is a call noted by hand: its length is corrected, undone, brought back, and follows a merge', async () => {
  const { client, customerId, otherId, told, wrong } = office();
  const { id } = await client.interactions.create({ ...call, customerId: otherId, durationSeconds: 134 });
  await client.interactions.update({ ...call, id, durationSeconds: 200 });
  expect(await told(otherId)).toEqual(['Mme Petit · 3 min 20 s']);
  const { rows } = await client.customers.history({ id: otherId });
  expect(rows.find(({ kind }) => kind === 'interactions.update')?.details.fields).toBe('interactions.durationSeconds');
  await client.edits.undo();
  expect(await told(otherId)).toEqual(['Mme Petit · 2 min 14 s']);
  await client.interactions.withdraw({ id });
  await client.edits.undo();
  await client.customers.merge({ fromId: otherId, intoId: customerId });
  const [merged] = await told();
  expect(merged).toBe('Mme Petit · 2 min 14 s');
  expect(wrong()).toEqual([]);
});

test('what has no length is refused one, and so is a length that no call has', async () => {
  const { client, customerId } = office();
  const note = { ...call, customerId, channel: 'note' as const, text: 'Pour moi', durationSeconds: 60 };
  await expect(client.interactions.create(note)).rejects.toMatchObject({ data: { reason: 'durationSeconds' } });
  for (const durationSeconds of [0, -5, 43_201, 1.5])
    await expect(client.interactions.create({ ...call, customerId, durationSeconds })).rejects.toMatchObject({
      code: 'validation',
    });
  const { id } = await client.interactions.create({ ...call, customerId });
  expect((await client.interactions.get({ id })).durationSeconds).toBeNull();
});
