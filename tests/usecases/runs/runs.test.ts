import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { writeMark } from '../../../db/sqlite/write-mark.ts';
import { router } from '../../../electron/usecases/router.ts';
import { agreedTo } from '../../../shared/domain/runs/agreed.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';
import { silentCall } from '../set-up/reminder-steps.ts';

const today = '2025-06-30';

/** Three customers, each late of one invoice; the last has no address. */
function office() {
  let instant = Date.parse(`${today}T11:00:00.000Z`);
  const later = () => {
    instant += 1000;
    return new Date(instant).toISOString();
  };
  const context = { ...collectionContext({ today }), now: later };
  const { db } = context;
  const [elan = 0, lilas = 0] = ['ELAN', 'LILAS'].map((code) => addCustomer(db, code));
  const nulPart = addCustomer(db, 'NULPART', { addressLine1: null, postcode: null, city: null });
  const ids = [elan, lilas, nulPart];
  const [invoiceId = 0] = ids.map((id, place) => addInvoice(db, id, `F${place}`, 50_000, '2025-06-20'));
  const client = createRouterClient(router, { context });
  const open = async () => {
    const run = await client.runs.current();
    if (run === null) throw new Error('no run');
    return run;
  };
  const states = async () => (await open()).customers.map(({ customer, state }) => `${customer} ${state}`);
  return { context, db, client, elan, lilas, nulPart, ids, invoiceId, open, states };
}

test('before a run it is said what lacks, and how old the last bookings are', async () => {
  const { client, ids, elan } = office();
  expect(await client.runs.before({ customerIds: ids })).toEqual({
    customers: 3,
    messages: 3,
    imported: null,
    credits: { customers: 0, cents: 0 },
    incomplete: 1,
  });
  expect(await client.runs.before({ customerIds: [elan] })).toMatchObject({ customers: 1, incomplete: 0 });
});

test('a run keeps its customers in the order given, where each stands and what is typed, whichever window or start of the application', async () => {
  const { context, client, elan, lilas, nulPart, open, states } = office();
  expect(await client.runs.current()).toBeNull();
  const { id } = await client.runs.start({ customerIds: [lilas, elan, nulPart, lilas], confirms: 'each' });
  expect(await states()).toEqual(['LILAS waiting', 'ELAN waiting', 'NULPART waiting']);
  await client.runs.mark({ id, customerIds: [lilas], state: 'passed', seconds: 40 });
  const timed = { startedAt: `${today}T11:00:30.000Z`, durationSeconds: 75 };
  const draft = { ...silentCall, ...timed, person: 'Mme Petit', text: 'Rappeler après', nextOn: '2025-07-02' };
  await client.runs.keep({ id, customerId: elan, draft });

  const restarted = createRouterClient(router, { context: { ...context } });
  const run = await restarted.runs.current();
  expect(run).toMatchObject({ id, spentSeconds: 40, confirms: 'each' });
  expect(run?.customers.map(({ state }) => state)).toEqual(['passed', 'waiting', 'waiting']);
  expect(run?.customers[1]?.draft).toEqual(draft);
  await expect(client.runs.start({ customerIds: [elan], confirms: 'each' })).rejects.toMatchObject({
    data: { reason: 'runOpen' },
  });
  // Another user has a run of their own.
  const other = createRouterClient(router, { context: { ...context, user: { name: 'Claire' } } });
  expect(await other.runs.current()).toBeNull();
  await other.runs.start({ customerIds: [elan], confirms: 'atEnd' });
  expect((await open()).id).toBe(id);
});

test('what is sent, promised and noted during a run is told of each customer, and nothing done before it or taken back', async () => {
  const { client, elan, lilas, invoiceId, open } = office();
  const note = { channel: 'note' as const, occurredAt: `${today}T08:00:00.000Z`, documentIds: [], ...silentCall };
  await client.interactions.create({ ...note, customerId: elan, text: 'Avant la séance' });
  const { id } = await client.runs.start({ customerIds: [elan, lilas], confirms: 'each' });
  const messages = await messagesTo(client, [lilas], today);
  for await (const _step of await client.reminders.confirm({ messages, asOf: today })) {
    // Each letter of the batch is told as it is made.
  }
  await client.promises.record({
    customerId: elan,
    amountCents: 50_000,
    dueOn: '2025-07-10',
    documentIds: [invoiceId],
    channel: 'call',
  });
  await client.interactions.create({ ...note, customerId: elan, text: 'Pendant la séance' });
  expect((await open()).customers.map(({ acts }) => acts)).toEqual([{ promise: 1, interaction: 1 }, { letter: 1 }]);
  await client.edits.undo();
  expect((await open()).customers.map(({ acts }) => acts)).toEqual([{ promise: 1 }, { letter: 1 }]);

  await client.runs.end({ id });
  expect(await client.runs.current()).toBeNull();
  await client.interactions.create({ ...note, customerId: elan, text: 'Après la séance' });
  expect((await client.runs.get({ id })).customers.map(({ acts }) => acts)).toEqual([{ promise: 1 }, { letter: 1 }]);
  await expect(client.runs.mark({ id, customerIds: [elan], state: 'done', seconds: 1 })).rejects.toMatchObject({
    data: { reason: 'runEnded' },
  });
});

test('a message agreed to is kept as it was then, across windows, until its customer is dealt with otherwise', async () => {
  const { client, elan, lilas, open } = office();
  const { id } = await client.runs.start({ customerIds: [elan, lilas], confirms: 'atEnd' });
  const { rows } = await client.reminders.proposals({ asOf: today, customerId: elan, limit: 10 });
  const messages = rows.map(agreedTo);
  expect(messages.map(({ claimedCents }) => claimedCents)).toEqual([50_000]);
  await client.runs.agree({ id, customerId: elan, messages, seconds: 20 });
  const stored = (await open()).customers[0];
  expect(stored).toMatchObject({ state: 'agreed', agreed: messages });
  expect((await open()).spentSeconds).toBe(20);

  await client.runs.mark({ id, customerIds: [elan], state: 'waiting', seconds: 0 });
  expect((await open()).customers[0]).toMatchObject({ state: 'waiting', agreed: [] });
});

test('customers asked for during a run are added at its end, once', async () => {
  const { client, elan, lilas, nulPart, states } = office();
  const { id } = await client.runs.start({ customerIds: [lilas], confirms: 'each' });
  await client.runs.mark({ id, customerIds: [lilas], state: 'done', seconds: 5 });
  await client.runs.add({ id, customerIds: [nulPart, lilas, elan] });
  await client.runs.add({ id, customerIds: [elan] });
  expect(await states()).toEqual(['LILAS done', 'NULPART waiting', 'ELAN waiting']);
  await expect(client.runs.add({ id, customerIds: [999] })).rejects.toMatchObject({ data: { reason: 'customer' } });
});

test('a customer merged into another during a run is that other one, once', async () => {
  const { client, elan, lilas, nulPart, states } = office();
  const { id } = await client.runs.start({ customerIds: [elan, lilas, nulPart], confirms: 'each' });
  await client.customers.merge({ fromId: lilas, intoId: elan });
  expect(await states()).toEqual(['ELAN waiting', 'NULPART waiting']);
  await client.runs.mark({ id, customerIds: [elan], state: 'done', seconds: 5 });
  expect(await states()).toEqual(['ELAN done', 'NULPART waiting']);
  await client.edits.undo();
  expect(await states()).toEqual(['ELAN done', 'LILAS done', 'NULPART waiting']);
});

test('where a run stands makes nothing be computed or saved again', async () => {
  const { db, client, elan } = office();
  const before = writeMark(db);
  const { id } = await client.runs.start({ customerIds: [elan], confirms: 'each' });
  await client.runs.keep({ id, customerId: elan, draft: { ...silentCall, text: 'Occupé' } });
  await expect(client.runs.start({ customerIds: [elan], confirms: 'each' })).rejects.toThrow();
  expect(writeMark(db)).toBe(before);
});
