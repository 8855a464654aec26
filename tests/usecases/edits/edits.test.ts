import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyChain } from '../../../db/journal/journal.ts';
import { editionsHandlers } from '../../../electron/usecases/editions/index.ts';
import { router } from '../../../electron/usecases/router.ts';
import { generatedRuns } from '../../generated-runs.ts';
import { brokenRules, details, editsContext, entry } from '../set-up/edits-context.ts';
import { rowsOf } from '../set-up/import-steps.ts';

type Made = ReturnType<typeof editsContext>;

/** The ledger as a user sees it, without ids: documents, allocations, holds and cards. */
function seen({ context }: Made) {
  return {
    customers: rowsOf(
      context,
      `select code, name, city, terms_days, (select group_concat(name) from contacts where customer_id = customers.id) as contacts
        from customers order by code`,
    ),
    documents: rowsOf(
      context,
      `select kind, side, reference, issued_on, due_on, due_origin, amount_cents, open_cents, settled_on from documents
        where voided_at is null order by reference, kind, amount_cents`,
    ),
    allocations: rowsOf(
      context,
      `select d.reference as debit, c.reference as credit, a.amount_cents from allocations a
        join documents d on d.id = debit_document_id join documents c on c.id = credit_document_id
        where a.voided_at is null order by 1, 2, 3`,
    ),
    holds: rowsOf(context, 'select kind, reason, until_on from holds where ended_at is null order by reason'),
  };
}

async function firmWithCustomer() {
  const made = editsContext();
  const { id } = await made.client.customers.create({ code: 'ELAN', details, contacts: [] });
  return { ...made, id };
}

test('undo takes back each edit in turn and redo does them again; a new edit forgets what could be redone', async () => {
  const made = await firmWithCustomer();
  const { client, id } = made;
  const states = [seen(made)];
  const after = async (work: Promise<unknown>) => {
    await work;
    states.push(seen(made));
  };
  const contact = {
    id: null,
    name: 'Mme Roy',
    role: null,
    duty: 'management' as const,
    email: null,
    phone: null,
    isPreferred: true,
  };
  await after(client.customers.update({ id, details: { ...details, city: 'Vienne' }, contacts: [contact] }));
  const invoice = await client.documents.create(entry(id));
  states.push(seen(made));
  await after(client.documents.setDueOn({ id: invoice.id, dueOn: '2025-08-01' }));
  const { customerId: _customerId, ...corrected } = entry(id, { reference: 'F-2', dueOn: '2025-05-01' });
  const second = await client.documents.update({ id: invoice.id, ...corrected });
  states.push(seen(made));
  const payment = await client.documents.create(entry(id, { kind: 'payment', reference: 'P', amountCents: 9_998 }));
  states.push(seen(made));
  const allocation = { debitDocumentId: second.id, creditDocumentId: payment.id, amountCents: 9_998 };
  await after(client.allocations.create({ allocations: [allocation] }));
  await after(client.documents.writeOff({ id: second.id, issuedOn: '2025-06-30', reason: 'Centimes' }));
  const hold = {
    customerId: id,
    kind: 'other',
    reason: 'Malfaçon',
    untilOn: '2025-09-30',
  } as const;
  await after(client.holds.add(hold));
  const [{ id: holdId } = { id: 0 }] = (await client.customers.get({ id })).holds;
  await after(client.holds.end({ ids: [holdId] }));

  for (const state of states.slice(0, -1).reverse()) {
    expect(await client.edits.undo()).not.toBeNull();
    expect(seen(made)).toEqual(state);
    expect(brokenRules(made)).toEqual([]);
  }
  for (const state of states.slice(1)) {
    expect(await client.edits.redo()).not.toBeNull();
    expect(seen(made)).toEqual(state);
    expect(brokenRules(made)).toEqual([]);
  }
  expect(await client.edits.redo()).toBeNull();
  await client.edits.undo();
  expect((await client.edits.state()).redo).toMatchObject({
    kind: 'holds.end',
    details: { reason: 'Malfaçon' },
  });
  await client.documents.create(entry(id, { reference: 'F-9' }));
  expect(await client.edits.state()).toMatchObject({
    undo: { kind: 'documents.create', details: { reference: 'F-9', amountCents: 10_000 } },
    redo: null,
  });
  expect(verifyChain(made.db).wrong).toEqual([]);
});

test('an act of another day is named with its day', async () => {
  const { context, client, id } = await firmWithCustomer();
  await client.documents.create(entry(id));
  expect((await client.edits.state()).undo).toMatchObject({ kind: 'documents.create', doneOn: null });
  const later = createRouterClient(router, { context: { ...context, today: () => '2025-07-02' } });
  expect((await later.edits.state()).undo).toMatchObject({ kind: 'documents.create', doneOn: '2025-06-30' });
});

test('each undo is an event of its own', async () => {
  const made = await firmWithCustomer();
  await made.client.documents.create(entry(made.id));
  await made.client.edits.undo();
  await made.client.edits.redo();
  const kinds = rowsOf(made.context, "select kind from events where kind like 'documents.%' order by id");
  expect(kinds.map((row) => row.kind)).toEqual(['documents.create', 'documents.void', 'documents.create']);
});

test('an edit others now rely on stays, and says why it cannot be undone', async () => {
  const made = await firmWithCustomer();
  const { client, db, id } = made;
  const invoice = await client.documents.create(entry(id));
  db.run(`insert into reminders (id, customer_id, step_name, level, channel, state, issued_on, total_cents, recorded_at)
    values (1, ${id}, 'Relance', 1, 'letter', 'issued', '2025-06-30', 10000, '2025')`);
  db.run(
    `insert into reminder_documents (reminder_id, document_id, level_before, level_after, open_cents) values (1, ${invoice.id}, 0, 1, 10000)`,
  );
  const before = seen(made);
  await expect(client.edits.undo()).rejects.toMatchObject({ code: 'in_use', data: { reason: 'document' } });
  expect(seen(made)).toEqual(before);
  const { undo } = await client.edits.state();
  expect(undo).toMatchObject({ kind: 'documents.create' });
  // Acts made before it can still be undone.
  const { undo: older } = await client.edits.state({ before: undo?.id });
  expect(older).toMatchObject({ kind: 'customers.create' });
});

test('a customer entered manually goes away with what was typed about it, and comes back with it', async () => {
  const made = editsContext();
  const { client } = made;
  const empty = seen(made);
  const { id } = await client.customers.create({ code: 'ELAN', details, contacts: [] });
  const invoice = await client.documents.create(entry(id));
  const payment = await client.documents.create(entry(id, { kind: 'payment', reference: 'P' }));
  const allocation = { debitDocumentId: invoice.id, creditDocumentId: payment.id, amountCents: 10_000 };
  await client.allocations.create({ allocations: [allocation] });
  const before = seen(made);
  while (await client.edits.undo());
  expect(seen(made)).toEqual(empty);
  while (await client.edits.redo());
  expect(seen(made)).toEqual(before);
  expect(brokenRules(made)).toEqual([]);
});

test('a proposal of a plan takes its former terms back', async () => {
  const made = await firmWithCustomer();
  const { client, id } = made;
  const invoice = await client.documents.create(entry(id));
  const terms = {
    documentIds: [invoice.id],
    frequency: 'month' as const,
    firstOn: '2025-07-15',
    includePenalties: false,
    includeIndemnities: false,
  };
  const simulate = async (count: number) => (await client.plans.simulate({ ...terms, count: count })).instalments;
  const plan = { customerId: id, terms: { ...terms, count: 2 }, note: null };
  const { id: planId } = await client.plans.create({ ...plan, instalments: await simulate(2) });
  const shown = async () => (await client.plans.get({ id: planId })).instalments.map((line) => line.amountCents);
  await client.plans.update({
    id: planId,
    terms: { ...terms, count: 4 },
    note: null,
    instalments: await simulate(4),
  });
  expect(await shown()).toHaveLength(4);
  await client.edits.undo();
  expect(await shown()).toEqual([5_000, 5_000]);
  await client.edits.redo();
  expect(await shown()).toHaveLength(4);
});

test('any run of edits undone to the beginning leaves what was there, and redone, what they made', async () => {
  const step = fc.record({
    what: fc.constantFrom('create', 'pay', 'update', 'void', 'allocate', 'unallocate', 'due'),
    pick: fc.nat(20),
    cents: fc.integer({ min: 1, max: 300 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (list) => {
      const made = await firmWithCustomer();
      const { client, id } = made;
      const start = seen(made);
      const pickFrom = (sql: string, pick: number) => {
        const rows = rowsOf(made.context, sql);
        return Number(rows[pick % Math.max(rows.length, 1)]?.id ?? 0);
      };
      const live = 'select id from documents where voided_at is null';
      let done = 0;
      for (const [index, { what, pick, cents }] of list.entries()) {
        const reference = `${what} ${index}`;
        const values = entry(id, { reference, amountCents: cents, kind: what === 'pay' ? 'payment' : 'invoice' });
        const { customerId: _customerId, ...own } = values;
        const works = {
          create: () => client.documents.create(values),
          pay: () => client.documents.create(values),
          update: () => client.documents.update({ id: pickFrom(live, pick), ...own }),
          void: () => client.documents.void({ id: pickFrom(live, pick) }),
          // Each act sets another day, since setting the same day again is no act.
          due: () => client.documents.setDueOn({ id: pickFrom(live, pick), dueOn: `2025-08-${10 + index}` }),
          allocate: () =>
            client.allocations.create({
              allocations: [
                {
                  debitDocumentId: pickFrom(`${live} and side = 'debit'`, pick),
                  creditDocumentId: pickFrom(`${live} and side = 'credit'`, cents),
                  amountCents: cents,
                },
              ],
            }),
          unallocate: () =>
            client.allocations.void({ id: pickFrom('select id from allocations where voided_at is null', pick) }),
        };
        await works[what]().then(
          () => done++,
          () => undefined,
        );
      }
      const end = seen(made);
      for (let left = done; left > 0; left--) expect(await client.edits.undo()).not.toBeNull();
      expect(seen(made)).toEqual(start);
      expect((await client.edits.state()).undo).toMatchObject({ kind: 'customers.create' });
      while (await client.edits.redo());
      expect(seen(made)).toEqual(end);
      expect(brokenRules(made)).toEqual([]);
    }),
    generatedRuns,
  );
});

test('the settings of the firm, its columns and its scenario are taken back and done again', async () => {
  const { client } = editsContext();
  const settings = async () => {
    const { city, phone, buckets, termsDays } = await client.firm.get();
    const [scenario] = await client.scenarios.list();
    return { city, phone, buckets, termsDays, minimum: scenario?.minimumCents };
  };
  const first = await settings();
  const { isDemonstration: _isDemonstration, buckets: _buckets, ...firm } = await client.firm.get();
  await client.firm.update({ ...firm, city: 'Vienne', termsDays: 45 });
  await client.firm.update({ ...firm, city: 'Vienne', termsDays: 45 });
  await client.firm.setBuckets({ buckets: [15, 45] });
  const [scenario] = await client.scenarios.list();
  if (!scenario) throw new Error('no scenario');
  await client.scenarios.save({ ...scenario, minimumCents: 4_200 });
  const last = await settings();
  expect(last).toMatchObject({ city: 'Vienne', termsDays: 45, buckets: [15, 45], minimum: 4_200 });

  expect(await client.edits.undo()).toMatchObject({ kind: 'scenarios.save', details: { name: scenario.name } });
  expect(await client.edits.undo()).toMatchObject({ kind: 'firm.setBuckets' });
  expect(await client.edits.undo()).toMatchObject({ kind: 'firm.update' });
  expect(await client.edits.undo()).toBeNull();
  expect(await settings()).toEqual(first);
  for (let redone = 0; redone < 3; redone += 1) await client.edits.redo();
  expect(await settings()).toEqual(last);
});

test('a customer who stands in a closed balance stays when its creation is undone', async () => {
  const made = await firmWithCustomer();
  const { client, context, id } = made;
  await client.documents.create(entry(id));
  await createRouterClient(editionsHandlers, { context }).create({ asOf: '2025-06-30' });
  await client.edits.undo({ past: true });
  await expect(client.edits.undo({ past: true })).rejects.toMatchObject({
    code: 'in_use',
    data: { reason: 'customer' },
  });
  expect(await client.customers.get({ id })).toMatchObject({ code: 'ELAN', openCents: 0 });
});
