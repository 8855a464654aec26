import { createRouterClient } from '@orpc/server';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { contacts, events, letters, plans } from '../../../db/schema.ts';
import type { Db } from '../../../db/types.ts';
import { penaltiesHandlers } from '../../../electron/usecases/penalties/index.ts';
import { plansHandlers } from '../../../electron/usecases/plans/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { PlanTerms } from '../../../shared/contract/plans.ts';
import type { TestContext } from '../../make-context.ts';
import { readPdf } from '../../read-pdf.ts';
import { checkedFirm } from '../set-up/checked-firm.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';

const today = '2025-06-30';

function clientOf(context: TestContext) {
  return createRouterClient(
    { plans: plansHandlers, reminders: remindersHandlers, penalties: penaltiesHandlers },
    { context },
  );
}

/** The events about plans in the journal, in order. */
function planEvents(db: Db): string[] {
  return db
    .select({ kind: events.kind })
    .from(events)
    .all()
    .flatMap(({ kind }) => (kind.startsWith('plans.') ? [kind] : []));
}

/** A customer with two invoices of 600,00 € and 300,00 €, and monthly terms over both. */
function ledger(context = collectionContext({ today })) {
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  const first = addInvoice(db, customerId, 'F1', 60_000, '2025-05-31');
  const second = addInvoice(db, customerId, 'F2', 30_000, '2025-06-10');
  const terms = {
    documentIds: [first, second],
    includePenalties: false,
    includeIndemnities: false,
    firstOn: '2025-07-31',
    frequency: 'month',
    count: 3,
  } satisfies PlanTerms;
  return { context, db, client: clientOf(context), customerId, first, second, terms };
}

async function proposed(firm = ledger()) {
  const { instalments } = await firm.client.plans.simulate(firm.terms);
  const { customerId, terms } = firm;
  const { id } = await firm.client.plans.create({ customerId, terms, instalments, note: null });
  return { ...firm, id, instalments };
}

test('the clauses chosen are kept with the plan, follow an update and its undoing, and are in the journal', async () => {
  const { client, id, terms, instalments, context, db } = await proposed();
  expect((await client.plans.get({ id })).clauses).toEqual({ claimsLaterPenalties: false, cureDays: 8 });
  const clauses = { claimsLaterPenalties: true, cureDays: 15 };
  await client.plans.update({ id, terms, instalments, clauses, note: null });
  expect((await client.plans.get({ id })).clauses).toEqual(clauses);
  const [last] = db.select().from(events).where(eq(events.kind, 'plans.update')).all();
  expect(JSON.parse(last?.data ?? '')).toMatchObject({ terms: clauses });
  const whole = createRouterClient(router, { context });
  expect((await checkedFirm(whole)).checks.find(({ name }) => name === 'plans')?.ok).toBe(true);
  await whole.edits.undo();
  expect((await client.plans.get({ id })).clauses).toEqual({ claimsLaterPenalties: false, cureDays: 8 });
  const tooShort = { ...clauses, cureDays: 1 };
  await expect(client.plans.update({ id, terms, instalments, clauses: tooShort, note: null })).rejects.toThrow();
});

describe('simulating', () => {
  test('spreads what is owed, with penalties and indemnities when asked', async () => {
    const { client, terms } = ledger();
    const plain = await client.plans.simulate(terms);
    expect(plain).toEqual({
      principalCents: 90_000,
      penaltyCents: 0,
      indemnityCents: 0,
      totalCents: 90_000,
      creditCents: 0,
      instalments: [
        { dueOn: '2025-07-31', amountCents: 30_000 },
        { dueOn: '2025-08-31', amountCents: 30_000 },
        { dueOn: '2025-09-30', amountCents: 30_000 },
      ],
    });
    const full = await client.plans.simulate({ ...terms, includePenalties: true, includeIndemnities: true });
    const owed = await client.penalties.list({ asOf: today });
    expect(owed.map(({ reference, interestCents }) => [reference, interestCents])).toEqual([
      ['F1', 648],
      ['F2', 216],
    ]);
    expect([full.penaltyCents, full.indemnityCents, full.totalCents]).toEqual([864, 8000, 98_864]);
  });

  test('says what credits not allocated pay of the documents, and charges no interest on it', async () => {
    const { client, db, customerId, terms } = ledger();
    const credit = { kind: 'payment', side: 'credit', issuedOn: '2025-05-20', bookedOn: '2025-05-20' } as const;
    addInvoice(db, customerId, '', 60_000, null, credit);
    const given = await client.plans.simulate({ ...terms, includePenalties: true, includeIndemnities: true });
    expect(given).toMatchObject({
      principalCents: 90_000,
      creditCents: 60_000,
      penaltyCents: 216,
      indemnityCents: 4000,
    });
  });

  test('asks for the indemnity of an invoice of two due dates once, and not where another plan spreads it', async () => {
    const { client, db, customerId, terms } = ledger();
    const part = (dueOn: string) =>
      addInvoice(db, customerId, 'F7', 10_000, dueOn, { sourceKey: `F7 ${dueOn}`, issuedOn: '2025-02-01' });
    const [one, two, three] = [part('2025-03-31'), part('2025-04-30'), part('2025-05-31')];
    const over = (documentIds: number[]) => ({ ...terms, documentIds, includeIndemnities: true });
    expect((await client.plans.simulate(over([one, two]))).indemnityCents).toBe(4000);
    const { instalments } = await client.plans.simulate(over([one]));
    const { id } = await client.plans.create({ customerId, terms: over([one]), instalments, note: null });
    await client.plans.accept({ id, acceptedOn: today });
    expect((await client.plans.simulate(over([two, three]))).indemnityCents).toBe(0);
  });

  test('refuses documents that are not owed, or not of one customer', async () => {
    const { client, db, terms, first, customerId } = ledger();
    const other = addInvoice(db, addCustomer(db, 'AUTRE'), 'F9', 1000, '2025-05-31');
    await expect(client.plans.simulate({ ...terms, documentIds: [first, other] })).rejects.toMatchObject({
      code: 'validation',
      data: { reason: 'planDocument', details: { reference: 'F9' } },
    });
    pay(db, customerId, first, 60_000, '2025-06-15');
    await expect(client.plans.simulate(terms)).rejects.toMatchObject({ data: { details: { reference: 'F1' } } });
    await expect(client.plans.simulate({ ...terms, documentIds: [999] })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a rate that is not known is never guessed', async () => {
    const { client, terms } = ledger(collectionContext({ today: '2027-01-15' }));
    await expect(client.plans.simulate({ ...terms, includePenalties: true })).rejects.toMatchObject({
      data: { reason: 'rateMissing', details: { reference: 'F1' } },
    });
  });
});

describe('proposing', () => {
  test('keeps the instalments as typed when they balance', async () => {
    const { client, customerId, terms } = ledger();
    const instalments = [
      { dueOn: '2025-07-05', amountCents: 50_000 },
      { dueOn: '2025-09-01', amountCents: 40_000 },
    ];
    const { id } = await client.plans.create({ customerId, terms, instalments, note: 'Par téléphone' });
    const plan = await client.plans.get({ id });
    expect(plan).toMatchObject({ number: 1, state: 'proposed', totalCents: 90_000, note: 'Par téléphone' });
    expect(plan.instalments.map(({ dueOn, amountCents }) => ({ dueOn, amountCents }))).toEqual(instalments);
  });

  test.each([
    ['planTotal', [{ dueOn: '2025-07-05', amountCents: 89_999 }]],
    [
      'planDates',
      [
        { dueOn: '2025-07-05', amountCents: 40_000 },
        { dueOn: '2025-07-05', amountCents: 50_000 },
      ],
    ],
  ])('refuses instalments that do not fit (%s) and saves nothing', async (reason, instalments) => {
    const { client, db, customerId, terms } = ledger();
    const plan = { customerId, terms, instalments, note: null };
    await expect(client.plans.create(plan)).rejects.toMatchObject({ code: 'validation', data: { reason } });
    expect(db.select().from(plans).all()).toEqual([]);
    expect(planEvents(db)).toEqual([]);
  });

  test('a proposal can be changed, an accepted plan cannot', async () => {
    const { client, id, terms } = await proposed();
    const change = { id, terms, instalments: [{ dueOn: '2025-07-31', amountCents: 90_000 }], note: null };
    await client.plans.update(change);
    expect((await client.plans.get({ id })).instalmentCount).toBe(1);
    await client.plans.accept({ id, acceptedOn: today });
    await expect(client.plans.update(change)).rejects.toMatchObject({ data: { reason: 'planState' } });
  });
});

describe('an accepted plan', () => {
  test('holds its documents back from reminders, with that reason, until its default is declared', async () => {
    const { context, client, id } = await proposed();
    expect((await client.reminders.proposals({ asOf: today })).count).toBe(1);
    await client.plans.accept({ id, acceptedOn: today });
    const held = await client.reminders.heldBack({ asOf: today, reason: 'plan' });
    expect(held.rows.map((row) => row.reference)).toEqual(['F1', 'F2']);
    expect((await client.reminders.proposals({ asOf: today })).count).toBe(0);

    await expect(client.plans.declareDefault({ id })).rejects.toMatchObject({ data: { reason: 'planNotLate' } });
    const later = clientOf({ ...context, today: () => '2025-08-15' });
    await later.plans.declareDefault({ id });
    expect(await later.plans.get({ id })).toMatchObject({ state: 'inDefault', endedOn: '2025-08-15' });
    expect((await later.reminders.proposals({ asOf: '2025-08-15', opensClosedDays: true })).count).toBe(1);
  });

  test('is followed against what its documents receive, oldest instalment first', async () => {
    const { context, client, db, id, customerId, first, second } = await proposed();
    await client.plans.accept({ id, acceptedOn: today });
    pay(db, customerId, first, 45_000, '2025-08-05');
    const august = clientOf({ ...context, today: () => '2025-09-01' });
    const plan = await august.plans.get({ id });
    expect([plan.state, plan.paidCents, plan.lateCents, plan.nextDueOn]).toEqual([
      'running',
      45_000,
      15_000,
      '2025-08-31',
    ]);
    expect(plan.instalments.map(({ paidCents, state }) => [paidCents, state])).toEqual([
      [30_000, 'paid'],
      [15_000, 'late'],
      [0, 'upcoming'],
    ]);
    pay(db, customerId, first, 15_000, '2025-09-02');
    pay(db, customerId, second, 30_000, '2025-09-02');
    expect((await august.plans.get({ id })).state).toBe('completed');
    expect((await august.plans.list({ where: [{ column: 'state', among: ['completed'] }] })).rows).toHaveLength(1);
    expect((await august.plans.list({ where: [{ column: 'state', among: ['running'] }] })).rows).toHaveLength(0);
  });

  test('is refused when what is owed has changed since it was proposed', async () => {
    const { client, db, id, customerId, first } = await proposed();
    pay(db, customerId, first, 100, '2025-06-20');
    await expect(client.plans.accept({ id, acceptedOn: today })).rejects.toMatchObject({
      data: { reason: 'planDocumentChanged', details: { reference: 'F1' } },
    });
  });

  test('covers each document once', async () => {
    const { client, id, customerId, terms, instalments } = await proposed();
    const second = await client.plans.create({ customerId, terms, instalments, note: null });
    await client.plans.accept({ id, acceptedOn: today });
    await expect(client.plans.accept({ id: second.id, acceptedOn: today })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'documentPlanned' },
    });
    await expect(client.plans.simulate(terms)).rejects.toMatchObject({ data: { reason: 'documentPlanned' } });
    await client.plans.cancel({ id, reason: 'Remplacé' });
    await client.plans.accept({ id: second.id, acceptedOn: today });
    expect((await client.plans.list({})).rows.map(({ number, state }) => [number, state])).toEqual([
      [2, 'accepted'],
      [1, 'cancelled'],
    ]);
  });

  test('leaves each change in the journal', async () => {
    const { client, db, id } = await proposed();
    await client.plans.accept({ id, acceptedOn: today });
    await client.plans.cancel({ id, reason: 'Réglé au comptant' });
    expect(planEvents(db)).toEqual(['plans.create', 'plans.accept', 'plans.cancel']);
  });
});

describe('the agreement', () => {
  test('is made once, frozen as a letter, and shown again as it was', async () => {
    const { context, client, db, id } = await proposed();
    const made = await client.plans.agreement({ id });
    const again = await client.plans.agreement({ id });
    expect(again.letterId).toBe(made.letterId);
    expect(context.made[0]?.content).toEqual(context.made[1]?.content);
    const [letter, ...others] = db.select().from(letters).all();
    expect([letter?.kind, letter?.number, letter?.totalCents, others.length]).toEqual(['planAgreement', 1, 90_000, 0]);
    expect(letter?.title).toMatch(/^Protocole d.échelonnement n°.1$/);
    expect((await client.plans.get({ id })).agreementLetterId).toBe(made.letterId);
  });

  test('is for those who may sign for the debtor, else the contact written to first, as they were then', async () => {
    const { client, db, id } = await proposed();
    const { customerId } = await client.plans.get({ id });
    const petit = { customerId, name: 'M. Petit', duty: 'management' as const };
    for (const row of [{ customerId, name: 'Roy', isPreferred: true }, petit]) db.insert(contacts).values(row).run();
    const { letterId: made } = await client.plans.agreement({ id });
    db.delete(contacts).run();
    const letter = db.select().from(letters).get();
    expect([letter?.id, letter?.addressedTo]).toEqual([made, 'M. Petit']);
    expect((await readPdf(letter?.pdf ?? new Uint8Array())).text).toContain('À l’attention de M. Petit');
  });

  test('is made again when the proposal has changed', async () => {
    const { client, id, terms } = await proposed();
    const first = await client.plans.agreement({ id });
    const instalments = [{ dueOn: '2025-07-31', amountCents: 90_000 }];
    await client.plans.update({ id, terms, instalments, note: null });
    const second = await client.plans.agreement({ id });
    expect(second.letterId).not.toBe(first.letterId);
  });

  test('whose bytes were altered is not shown', async () => {
    const { client, db, id } = await proposed();
    await client.plans.agreement({ id });
    db.update(letters)
      .set({ pdf: new Uint8Array([37, 80, 68, 70]) })
      .run();
    await expect(client.plans.agreement({ id })).rejects.toMatchObject({ code: 'firm_damaged' });
  });
});
