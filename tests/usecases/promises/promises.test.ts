import { expect, test } from 'vitest';
import { checkEvidence } from '../../../db/check/evidence.ts';
import { readPromiseReasons } from '../../../db/queries/promises/reasons-to-wait.ts';
import { details, entry } from '../set-up/edits-context.ts';
import { differences } from '../set-up/live-rows.ts';
import { owing, refusedAs } from './owing.ts';

test('a promise is about the oldest due that nobody promised, and an amount above what is owed is limited to it', async () => {
  const { client, customerId, list } = await owing();
  const asked = { customerId, dueOn: '2025-07-07' };
  await client.promises.record({ ...asked, amountCents: 50_00, saidBy: 'M. Roux' });
  await client.promises.record({ ...asked, amountCents: 150_00, channel: 'email' });
  await client.promises.record({ ...asked, amountCents: 999_00 });
  const shown = (await list()).map((row) => [row.references, row.amountCents, row.spokenCents, row.state, row.saidBy]);
  expect(shown).toEqual([
    ['F1', 50_00, 50_00, 'running', 'M. Roux'],
    ['F1, F2', 150_00, 150_00, 'running', null],
    ['F2', 100_00, 999_00, 'running', null],
  ]);
});

test('a credit nobody allocated is taken off what can be promised, and one received since keeps the promise', async () => {
  const { client, customerId, pay, list } = await owing();
  await pay(40_00, '2025-06-01');
  await client.promises.record({ customerId, amountCents: 999_00, dueOn: '2025-07-07' });
  expect((await list())[0]).toMatchObject({ amountCents: 260_00, keptCents: 0 });
  await pay(200_00, '2025-07-02');
  expect((await list('2025-07-01'))[0]).toMatchObject({ state: 'running', keptCents: 0 });
  expect((await list('2025-07-02'))[0]).toMatchObject({ state: 'running', keptCents: 200_00 });
  expect((await list('2025-07-11'))[0]).toMatchObject({ state: 'partlyKept', keptCents: 200_00, isPaidSince: false });
  await pay(60_00, '2025-07-11');
  expect((await list('2025-07-11'))[0]).toMatchObject({ state: 'partlyKept', keptCents: 200_00, isPaidSince: true });
});

test('allocating an old credit keeps no promise, and what is known at an instant stays known so', async () => {
  const { db, client, context, customerId, first, pay, list } = await owing();
  const { id: creditDocumentId } = await pay(40_00, '2025-06-01');
  await client.promises.record({ customerId, amountCents: 60_00, dueOn: '2025-07-07', documentIds: [first] });
  const known = context.now();
  await client.allocations.create({ allocations: [{ debitDocumentId: first, creditDocumentId, amountCents: 40_00 }] });
  expect((await list('2025-07-20'))[0]).toMatchObject({ state: 'broken', keptCents: 0 });
  await pay(60_00, '2025-07-05', 'F1');
  const [promise] = await list('2025-07-20');
  expect(promise).toMatchObject({ state: 'kept', keptCents: 60_00 });
  const asKnown = await client.promises.list({ asOf: '2025-07-20', knownAt: known });
  expect(asKnown.rows[0]).toMatchObject({ state: 'broken', keptCents: 0 });
  await client.promises.cancel({ id: promise?.id ?? 0 });
  expect((await list('2025-07-20'))[0]?.state).toBe('cancelled');
  expect((await client.promises.list({ asOf: '2025-07-20', knownAt: known })).rows[0]?.state).toBe('broken');
  expect(checkEvidence(db).filter(({ ok }) => !ok)).toEqual([]);
});

test('only its documents wait, until the last day of grace', async () => {
  const { db, client, customerId, second } = await owing();
  await client.promises.record({ customerId, amountCents: 10_00, dueOn: '2025-07-07', documentIds: [second] });
  expect(readPromiseReasons(db, '2025-07-10', customerId)).toEqual([
    { reason: 'promise', covers: { documentId: second }, untilOn: '2025-07-10', isContested: false, subjectId: 1 },
  ]);
  expect(readPromiseReasons(db, '2025-07-11', customerId)).toEqual([]);
  const held = async (asOf: string) =>
    (await client.reminders.heldBack({ asOf })).rows.map(({ reference, reasons }) => [reference, reasons]);
  expect(await held('2025-07-10')).toEqual([['F2', ['promise']]]);
  expect(await held('2025-07-11')).toEqual([]);
});

test('once it is kept, what is left of its document is reminded again', async () => {
  const { db, client, customerId, first, pay } = await owing();
  await client.promises.record({ customerId, amountCents: 50_00, dueOn: '2025-07-07', documentIds: [first] });
  expect(readPromiseReasons(db, '2025-07-02', customerId)).toHaveLength(1);
  await pay(50_00, '2025-07-02', 'F1');
  expect(readPromiseReasons(db, '2025-07-01', customerId)).toHaveLength(1);
  expect(readPromiseReasons(db, '2025-07-02', customerId)).toEqual([]);
});

test('a broken promise brings its customer to the top of the worklist while it is owed', async () => {
  const { client, customerId, first, pay } = await owing();
  const { id: otherId } = await client.customers.create({
    code: 'C2',
    details: { ...details, name: 'Grand' },
    contacts: [],
  });
  await client.documents.create(entry(otherId, { reference: 'G1', amountCents: 900_000_00, dueOn: '2025-03-10' }));
  const order = async (asOf: string) =>
    (await client.reminders.proposals({ asOf, opensClosedDays: true })).rows.map(({ customer, priority }) => [
      customer,
      priority.parts.brokenPromise ?? 0,
    ]);
  await client.promises.record({ customerId, amountCents: 100_00, dueOn: '2025-07-07', documentIds: [first] });
  expect(await order('2025-07-10')).toEqual([
    ['C2', 0],
    ['C1', 0],
  ]);
  expect(await order('2025-07-11')).toEqual([
    ['C1', 200],
    ['C2', 0],
  ]);
  expect(await client.promises.counts({ customerId, asOf: '2025-07-11' })).toMatchObject({ broken: 1, kept: 0 });
  await pay(100_00, '2025-07-12', 'F1');
  expect(await order('2025-07-12')).toEqual([
    ['C2', 0],
    ['C1', 0],
  ]);
});

test('a promise takes the place of another, and undoing brings every table back', async () => {
  const { db, client, customerId, rows, list } = await owing();
  const asked = { customerId, amountCents: 100_00 };
  const { id } = await client.promises.record({ ...asked, dueOn: '2025-07-07' });
  const before = rows();
  await client.promises.record({ ...asked, dueOn: '2025-07-21', replacesIds: [id] });
  expect((await list()).map(({ state, dueOn }) => [dueOn, state])).toEqual([
    ['2025-07-21', 'running'],
    ['2025-07-07', 'replaced'],
  ]);
  const after = rows();
  await client.edits.undo({});
  expect(differences(before, rows())).toEqual([]);
  await client.edits.redo({});
  expect(differences(after, rows())).toEqual([]);
  await client.edits.undo({});
  await client.promises.cancel({ id });
  expect((await list())[0]?.state).toBe('cancelled');
  await client.edits.undo({});
  expect(differences(before, rows())).toEqual([]);
  expect(checkEvidence(db).filter(({ ok }) => !ok)).toEqual([]);
});

test('a promise follows its customer into a merge, which is not undone while it joins documents of both', async () => {
  const { client, customerId, first } = await owing();
  const { id: intoId } = await client.customers.create({
    code: 'C2',
    details: { ...details, name: 'Grand' },
    contacts: [],
  });
  const { id: own } = await client.documents.create(entry(intoId, { reference: 'G1' }));
  const { id } = await client.promises.record({ customerId, amountCents: 50_00, dueOn: '2025-07-07' });
  await client.customers.merge({ fromId: customerId, intoId, take: [] });
  expect(await client.promises.get({ id })).toMatchObject({ customerId: intoId, state: 'running' });
  const across = { customerId: intoId, amountCents: 150_00, dueOn: '2025-07-07', documentIds: [first, own] };
  await client.promises.record(across);
  await expect(client.customers.unmerge({ id: customerId })).rejects.toMatchObject({ data: { reason: 'merge' } });
  await client.edits.undo({});
  await client.customers.unmerge({ id: customerId });
  expect(await client.promises.get({ id })).toMatchObject({ customerId, state: 'running' });
});

test('what cannot be promised is refused', async () => {
  const { client, customerId, first, second } = await owing();
  const { id: otherId } = await client.customers.create({ code: 'C2', details, contacts: [] });
  const asked = { amountCents: 100_00, dueOn: '2025-07-07' };
  await expect(client.promises.record({ ...asked, customerId: otherId })).rejects.toEqual(
    refusedAs('promiseNothingOwed'),
  );
  const documentIds = [first, second];
  await expect(client.promises.record({ ...asked, customerId: otherId, documentIds })).rejects.toEqual(
    refusedAs('promiseDocument'),
  );
  const { id } = await client.promises.record({ ...asked, customerId });
  await expect(client.documents.void({ id: first })).rejects.toEqual(refusedAs('document'));
  await client.promises.cancel({ id });
  await expect(client.promises.cancel({ id })).rejects.toEqual(refusedAs('promiseEnded'));
});
