import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { router } from '../../../electron/usecases/router.ts';
import { savePromise } from '../../save-promise.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';

const asOf = '2025-06-30';

/** Late: one customer to remind, one whose promise was broken, one under a limit that it exceeds, one with a credit to allocate. */
function office() {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(router, { context });
  const list = async (more = {}) => (await client.worklist.list({ asOf, limit: 500, ...more })).rows;
  const kindsOf = async (customer: string) =>
    (await list())
      .filter((item) => item.customer === customer)
      .map(({ kind }) => kind)
      .sort();
  return { db, client, list, kindsOf };
}

test('the worklist holds things of every kind, and each leaves it once its cause is gone', async () => {
  const { db, client, kindsOf } = office();
  const elan = addCustomer(db, 'ELAN', { creditLimitCents: 100_000 });
  const invoice = addInvoice(db, elan, 'F1', 120_000, '2025-05-31');
  expect(await kindsOf('ELAN')).toEqual(['overLimit', 'reminder']);
  const { id } = await client.tasks.add({ customerId: elan, text: 'Appeler', dueOn: asOf });
  savePromise(db, { customerId: elan, dueOn: '2025-06-10', documentIds: [invoice], amountCents: 50_000, graceDays: 0 });
  expect(await kindsOf('ELAN')).toEqual(['overLimit', 'promiseEnd', 'reminder', 'task']);
  await client.tasks.finish({ ids: [id] });
  expect(await kindsOf('ELAN')).toEqual(['overLimit', 'promiseEnd', 'reminder']);
  const paid = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
  addInvoice(db, elan, 'V1', 120_000, null, paid);
  expect(await kindsOf('ELAN')).toEqual(['allocationsProposed']);
});

test('a credit of which no allocation is sure is to be allocated by hand, and one that is proposed is told once', async () => {
  const { db, client, list, kindsOf } = office();
  const elan = addCustomer(db, 'ELAN');
  for (const [reference, dueOn] of [
    ['F1', '2025-07-31'],
    ['F2', '2025-08-31'],
  ] as const)
    addInvoice(db, elan, reference, 70_000, dueOn);
  const paid = { kind: 'payment', side: 'credit', issuedOn: '2025-06-20', bookedOn: '2025-06-20' } as const;
  addInvoice(db, elan, 'V1', 10_000, null, paid);
  expect(await kindsOf('ELAN')).toEqual(['creditToAllocate']);
  addInvoice(db, elan, 'F3', 33_333, '2025-09-30');
  addInvoice(db, elan, 'V2', 33_333, null, paid);
  expect(await kindsOf('ELAN')).toEqual(['allocationsProposed']);
  expect((await list()).find(({ kind }) => kind === 'allocationsProposed')).toMatchObject({
    title: 'V2',
    amountCents: 33_333,
  });
  const { rows } = await client.allocations.proposals({ customerId: elan });
  await client.allocations.create({
    allocations: rows.flatMap(({ credit, debits }) =>
      debits.map(({ id, takenCents }) => ({
        creditDocumentId: credit.id,
        debitDocumentId: id,
        amountCents: takenCents,
      })),
    ),
  });
  expect(await kindsOf('ELAN')).toEqual(['creditToAllocate']);
  await client.edits.undo({});
  expect(await kindsOf('ELAN')).toEqual(['allocationsProposed']);
});

test('a letter that an address keeps from leaving is the address to complete, and the letter once it is complete', async () => {
  const { db, client, list, kindsOf } = office();
  const elan = addCustomer(db, 'ELAN', { addressLine1: null, postcode: null, city: null });
  addInvoice(db, elan, 'F1', 120_000, '2025-05-31');
  expect(await kindsOf('ELAN')).toEqual(['toComplete']);
  expect((await list())[0]).toMatchObject({ amountCents: 120_000, subjectId: elan });
  const card = await client.customers.get({ id: elan });
  await client.customers.update({
    id: elan,
    details: { ...card, addressLine1: '1 rue des Lilas', postcode: '69001', city: 'Lyon' },
    contacts: [],
  });
  expect(await kindsOf('ELAN')).toEqual(['reminder']);
});

test('tasks and next contacts are put off together, and taken back together', async () => {
  const { db, client, list } = office();
  const elan = addCustomer(db, 'ELAN');
  const task = await client.tasks.add({ customerId: null, text: 'Relevés', dueOn: asOf, dueTime: '09:00' });
  const contact = await client.interactions.create({
    customerId: elan,
    channel: 'callOut',
    occurredAt: '2025-06-20T08:00:00.000Z',
    text: 'Rappeler',
    documentIds: [],
    person: null,
    outcomeId: null,
    nextOn: '2025-06-25',
    nextNote: null,
  });
  const kinds = async () => (await list()).map(({ kind }) => kind).sort();
  expect(await kinds()).toEqual(['nextContact', 'task']);
  await client.worklist.postpone({ taskIds: [task.id], interactionIds: [contact.id], dueOn: '2025-07-02' });
  expect(await kinds()).toEqual([]);
  const ahead = (await client.worklist.list({ asOf, view: 'ahead' })).rows;
  expect(ahead.map(({ kind, on }) => [kind, on])).toEqual([
    ['nextContact', '2025-07-02'],
    ['task', '2025-07-02'],
  ]);
  await client.edits.undo({});
  expect(await kinds()).toEqual(['nextContact', 'task']);
  await expect(
    client.worklist.postpone({ taskIds: [task.id], interactionIds: [contact.id], dueOn: '2025-06-01' }),
  ).rejects.toMatchObject({ data: { reason: 'nextOn' } });
  expect((await client.tasks.get({ id: task.id })).dueOn).toBe(asOf);
});

test('the order is a sum of points that is told by rule, and a broken promise comes first', async () => {
  const { db, list } = office();
  const big = addCustomer(db, 'BIG');
  addInvoice(db, big, 'F1', 6_000_000, '2025-01-31');
  const broke = addCustomer(db, 'BROKE', { responsible: 'Paul' });
  const invoice = addInvoice(db, broke, 'F2', 20_000, '2025-06-01');
  savePromise(db, {
    customerId: broke,
    dueOn: '2025-06-10',
    documentIds: [invoice],
    amountCents: 20_000,
    graceDays: 0,
  });
  const items = await list();
  expect(items[0]).toMatchObject({ customer: 'BROKE', responsible: 'Paul' });
  expect(items.find(({ customer, kind }) => customer === 'BIG' && kind === 'reminder')?.parts).toEqual({
    amount: 40,
    age: 40,
    silence: 15,
    level: expect.any(Number),
  });
  for (const { points, parts } of items) expect(points).toBe(Object.values(parts).reduce((sum, each) => sum + each, 0));
  expect((await list({ responsible: 'Paul' })).every(({ customer }) => customer === 'BROKE')).toBe(true);
});

test('a file without anything to do and without contact for long is told as stalled, and not once somebody called', async () => {
  const { db, client, kindsOf } = office();
  const elan = addCustomer(db, 'ELAN', { isMiscellaneous: true });
  addInvoice(db, elan, 'F1', 200_000, '2025-01-31');
  expect(await kindsOf('ELAN')).toEqual(['stalled']);
  await client.interactions.create({
    customerId: elan,
    channel: 'callOut',
    occurredAt: '2025-06-29T08:00:00.000Z',
    text: 'Appelé',
    documentIds: [],
    files: [],
    person: null,
    outcomeId: null,
    nextOn: null,
    nextNote: null,
  });
  expect(await kindsOf('ELAN')).toEqual([]);
});

test('each view has its own day, and what comes later is only in the last', async () => {
  const { client, list } = office();
  const add = (text: string, dueOn: string) => client.tasks.add({ customerId: null, text, dueOn });
  await add('Hier', '2025-06-29');
  await add('Aujourd’hui', asOf);
  await add('Demain', '2025-07-01');
  await add('Plus tard', '2025-09-01');
  const { views } = await client.worklist.list({ asOf });
  expect(views).toEqual({ today: 1, late: 1, all: 2, customers: 2 });
  expect(await client.worklist.aheadCount({ asOf })).toBe(1);
  expect((await list({ view: 'late' })).map(({ title }) => title)).toEqual(['Hier']);
  expect((await list({ view: 'ahead' })).map(({ title }) => title)).toEqual(['Demain']);
});

test('a hold is told on its last day only: it ends by itself', async () => {
  const { db, client } = office();
  const elan = addCustomer(db, 'ELAN');
  addInvoice(db, elan, 'F1', 50_000, '2025-05-31');
  await client.holds.add({ customerId: elan, kind: 'other', reason: 'Avoir en préparation', untilOn: '2025-07-03' });
  const kindsOn = async (day: string) =>
    (await client.worklist.list({ asOf: day })).rows.map(({ kind }) => kind).toSorted();
  expect(await kindsOn('2025-07-02')).toEqual([]);
  expect(await kindsOn('2025-07-03')).toEqual(['holdEnd']);
  expect(await kindsOn('2025-07-04')).toEqual(['reminder']);
});

test('by customer each stands once with its most pressing thing, how many others it has, and what narrows the list', async () => {
  const { db, client, list } = office();
  const elan = addCustomer(db, 'ELAN', { creditLimitCents: 100_000 });
  addInvoice(db, elan, 'F1', 120_000, '2025-05-31');
  addInvoice(db, addCustomer(db, 'SAGE'), 'F2', 50_000, '2025-06-15');
  await client.tasks.add({ customerId: elan, text: 'Appeler', dueOn: asOf });
  await client.tasks.add({ customerId: null, text: 'Relevés', dueOn: asOf });
  const told = async (more = {}) =>
    (await list({ view: 'customers', ...more })).map(({ customer, kind, others }) => [customer, kind, others]);
  expect(await told()).toEqual([
    ['ELAN', 'reminder', 2],
    ['SAGE', 'reminder', 0],
    [null, 'task', 0],
  ]);
  expect(await told({ where: [{ column: 'kind', among: ['task'] }] })).toEqual([
    ['ELAN', 'task', 0],
    [null, 'task', 0],
  ]);
  const { views, kinds, count } = await client.worklist.list({ asOf, view: 'customers' });
  expect([views.customers, views.all, count]).toEqual([3, 5, 3]);
  expect(kinds).toEqual({ reminder: 2, overLimit: 1, task: 2 });
  expect((await list({ customerId: elan })).map(({ kind }) => kind).sort()).toEqual(['overLimit', 'reminder', 'task']);
});

test('customers are held, and customers and tasks given a responsible, in one act each that is taken back at once', async () => {
  const { db, client, list } = office();
  const elan = addCustomer(db, 'ELAN', { notes: 'Ne pas appeler le lundi' });
  const sage = addCustomer(db, 'SAGE', { responsible: 'Paul' });
  addInvoice(db, elan, 'F1', 120_000, '2025-05-31');
  addInvoice(db, sage, 'F2', 50_000, '2025-06-15');
  const { id: taskId } = await client.tasks.add({ customerId: elan, text: 'Appeler', dueOn: asOf });
  const told = async () =>
    (await list()).map(({ customer, kind, responsible }) => `${customer} ${kind} ${responsible}`);
  const before = ['ELAN reminder null', 'ELAN task null', 'SAGE reminder Paul'];
  expect(await told()).toEqual(before);
  await client.worklist.assign({ customerIds: [elan, sage], taskIds: [taskId], responsible: 'Marie' });
  expect(await told()).toEqual(['ELAN reminder Marie', 'ELAN task Marie', 'SAGE reminder Marie']);
  expect((await client.customers.get({ id: elan })).notes).toBe('Ne pas appeler le lundi');
  expect((await client.edits.undo({}))?.details.name).toBe('Client ELAN (+ 1)');
  expect(await told()).toEqual(before);
  await client.holds.addToMany({
    customerIds: [elan, sage, elan],
    kind: 'other',
    reason: 'Accord',
    untilOn: '2025-07-31',
  });
  expect(await told()).toEqual(['ELAN task null']);
  expect((await client.customers.get({ id: elan })).holds).toHaveLength(1);
  await client.edits.undo({});
  expect(await told()).toEqual(before);
});

test('each thing to do says which scenario its customer follows, by which the list is narrowed', async () => {
  const { db, client, list } = office();
  for (const code of ['ELAN', 'SAGE']) addInvoice(db, addCustomer(db, code), `F-${code}`, 50_000, '2025-05-31');
  const [usual] = await client.scenarios.list();
  const { id } = await client.scenarios.create({ name: 'Grands comptes', from: usual?.id ?? 0 });
  await client.scenarios.assign({ customerIds: [1], scenarioId: id });
  const followed = (await list()).map(({ customer, scenario }) => [customer, scenario]).sort();
  expect(followed).toEqual([
    ['ELAN', 'Grands comptes'],
    ['SAGE', usual?.name],
  ]);
  const narrowed = await list({ where: [{ column: 'scenario', words: 'grands' }] });
  expect(narrowed.map(({ customer }) => customer)).toEqual(['ELAN']);
});

test('the messages of the list are added up by step, with what narrows the list, its other pages included', async () => {
  const { db, client } = office();
  for (const [code, dueOn] of [
    ['ELAN', '2025-06-15'],
    ['SAGE', '2025-06-14'],
    ['HOUX', '2025-06-16'],
  ] as const)
    addInvoice(db, addCustomer(db, code, { responsible: code === 'HOUX' ? 'Paul' : null }), code, 50_000, dueOn);
  await client.tasks.add({ customerId: null, text: 'Relevés', dueOn: asOf });
  const steps = async (more: Partial<Parameters<typeof client.worklist.list>[0]> = {}) =>
    (await client.worklist.list({ asOf, limit: 1, ...more })).steps;
  const whole = await steps();
  const messages = (await client.worklist.list({ asOf, limit: 500 })).rows.filter(({ kind }) => kind === 'reminder');
  expect(messages).toHaveLength(3);
  for (const { step, count, amounts } of whole) {
    const own = messages.filter(({ title }) => title === step);
    expect([step, count]).toEqual([step, own.length]);
    expect(amounts).toEqual([{ currency: 'EUR', amountCents: own.length * 50_000 }]);
  }
  const countOf = (found: typeof whole) => found.reduce((sum, { count }) => sum + count, 0);
  expect(countOf(whole)).toBe(3);
  expect(countOf(await steps({ responsible: 'Paul' }))).toBe(1);
  expect(countOf(await steps({ where: [{ column: 'customerName', words: 'sage' }] }))).toBe(1);
  expect(await steps({ where: [{ column: 'kind', among: ['task'] }] })).toEqual([]);
});
