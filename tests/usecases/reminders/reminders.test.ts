import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { eventHash } from '../../../db/journal/journal.ts';
import {
  documents,
  events,
  interactions,
  letters,
  registeredLetters,
  reminderDocuments,
  reminders,
} from '../../../db/schema.ts';
import type { TestContext } from '../../make-context.ts';
import { addCustomer, addInvoice, collectionContext, inlineJobs, pay } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';
import { asOf, clientOf, confirm, issue } from '../set-up/reminder-steps.ts';

/** Rows of every table a confirmation writes. */
function written({ session }: TestContext) {
  const db = session.firm?.db;
  return [reminders, reminderDocuments, letters, registeredLetters, events].map(
    (table) => db?.select().from(table).all().length ?? 0,
  );
}

/** Three customers: one to write to, one with a formal notice due, one to call. */
function ledger(context = collectionContext()) {
  const { db } = context;
  const lilas = addCustomer(db, 'LILAS');
  const first = addInvoice(db, lilas, 'F1', 120_000, '2025-05-31');
  const notice = addCustomer(db, 'NOTICE');
  const second = addInvoice(db, notice, 'F2', 500_000, '2025-02-28');
  const called = addCustomer(db, 'APPEL');
  const third = addInvoice(db, called, 'F3', 80_000, '2025-06-10');
  for (const [customerId, documentId, level] of [
    [notice, second, 4],
    [called, third, 2],
  ] as const) {
    const { id } = db
      .insert(reminders)
      .values({
        customerId,
        stepName: 'Avant',
        level,
        channel: 'letter',
        state: 'issued',
        issuedOn: '2025-06-10',
        totalCents: 1,
        recordedAt: '2025-06-10T08:00:00.000Z',
      })
      .returning({ id: reminders.id })
      .get();
    db.insert(reminderDocuments)
      .values({ reminderId: id, documentId, levelBefore: level - 1, levelAfter: level, openCents: 1 })
      .run();
  }
  return { context, db, lilas, notice, called, first, second, third };
}

describe('the worklist', () => {
  test('says whom to remind, by what, for how much', async () => {
    const { context } = ledger();
    const page = await clientOf(context).reminders.proposals({ asOf });
    expect(page.rows.map(({ customer, level, channel, totalCents }) => [customer, level, channel, totalCents])).toEqual(
      [
        ['NOTICE', 5, 'registered', 500_000],
        // Nobody has had a word with LILAS since its oldest due date; APPEL had a message on 10 June.
        ['LILAS', 2, 'letter', 120_000],
        ['APPEL', 3, 'call', 80_000],
      ],
    );
    expect([page.count, page.totalCents, page.heldBackCount]).toEqual([3, 700_000, 0]);
  });

  test('comes in pages and is searched without accents or case', async () => {
    const { context, db } = ledger();
    addInvoice(db, addCustomer(db, 'ÉTÉ', { name: 'Café de l’Été' }), 'F9', 90_000, '2025-05-01');
    const client = clientOf(context);
    const first = await client.reminders.proposals({ asOf, limit: 3 });
    const second = await client.reminders.proposals({ asOf, limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.rows, ...second.rows].map((row) => row.customer)).toHaveLength(4);
    expect(second.nextCursor).toBeNull();
    const found = await client.reminders.proposals({ asOf, search: 'cafe ETE' });
    expect(found.rows.map((row) => row.customer)).toEqual(['ÉTÉ']);
  });

  test('at a past date it is that of the past: what was paid since was open', async () => {
    const { context, db, lilas, first } = ledger();
    pay(db, lilas, first, 120_000, '2025-06-20');
    const now = await clientOf(context).reminders.proposals({ asOf });
    expect(now.rows.map((row) => row.customer)).toEqual(['NOTICE', 'APPEL']);
    const then = await clientOf(context).reminders.proposals({
      asOf: '2025-06-15',
      opensClosedDays: true,
      search: 'LILAS',
    });
    expect(then.rows[0]?.totalCents).toBe(120_000);
  });

  test('credits come off what is claimed: in the list, its total, the letter, the records and the chronology', async () => {
    const { context, db, lilas } = ledger();
    addInvoice(db, lilas, 'A1', 20_000, null, { kind: 'creditNote', side: 'credit' });
    const page = await clientOf(context).reminders.proposals({ asOf, search: 'LILAS' });
    expect(page.rows[0]).toMatchObject({ totalCents: 120_000, creditCents: 20_000, claimedCents: 100_000 });
    expect(page.totalCents).toBe(100_000);
    await confirm(context, [lilas]);
    expect(db.select().from(letters).get()?.totalCents).toBe(100_000);
    expect((await clientOf(context).reminders.list({ customerId: lilas })).rows[0]?.totalCents).toBe(100_000);
    expect(JSON.parse(db.select().from(events).all().at(-1)?.data ?? '')).toMatchObject({ totalCents: 100_000 });
  });

  test('what is held back can be filtered by its reason', async () => {
    const { context, db, lilas } = ledger();
    const [invoice] = db.select().from(documents).where(eq(documents.customerId, lilas)).all();
    openDispute(context, { documentId: invoice?.id ?? 0 });
    addInvoice(db, addCustomer(db, 'SANS'), 'F8', 1000, null);
    const client = clientOf(context);
    const disputed = await client.reminders.heldBack({ asOf, reason: 'dispute' });
    expect(disputed.rows).toEqual([
      expect.objectContaining({ customer: 'LILAS', reference: 'F1', openCents: 120_000, untilOn: '2025-07-31' }),
    ]);
    const undated = await client.reminders.heldBack({ asOf, search: 'f8' });
    expect(undated.rows.map(({ reference, reasons }) => [reference, reasons])).toEqual([['F8', ['noDueDate']]]);
  });
});

describe('confirming', () => {
  test('freezes each letter, records each reminder and the call, and raises the levels', async () => {
    const { context, db, lilas, notice, called } = ledger();
    const before = written(context);
    const done = await confirm(context, [lilas, notice, called], { [called]: 'Promet un virement' });
    expect([done.reminders, done.letterIds.length, done.phases]).toEqual([
      3,
      2,
      ['rendering 1', 'rendering 2', 'saving 0'],
    ]);

    const frozen = db.select().from(letters).all();
    expect(frozen.map(({ number, kind, issuedOn }) => [number, kind, issuedOn])).toEqual([
      [1, 'formalNotice', asOf],
      [2, 'reminder', asOf],
    ]);
    for (const letter of frozen) {
      expect(Buffer.from(letter.pdf).subarray(0, 5).toString()).toBe('%PDF-');
      expect(createHash('sha256').update(letter.pdf).digest('hex')).toBe(letter.sha256);
    }
    const register = db.select().from(registeredLetters).all();
    expect(register.map(({ letterId, state }) => [letterId, state])).toEqual([[frozen[0]?.id, 'prepared']]);
    const page = await clientOf(context).reminders.list({ customerId: called });
    expect(page.rows[0]).toMatchObject({ customer: 'APPEL', level: 3, channel: 'call', letterId: null });
    const told = db.select().from(interactions).all();
    expect(told).toMatchObject([{ customerId: called, channel: 'callOut', text: 'Promet un virement' }]);
    expect(told[0]?.reminderId).toBe(page.rows[0]?.id);
    expect(written(context).map((count, index) => count - (before[index] ?? 0))).toEqual([3, 3, 2, 1, 4]);

    const after = await clientOf(context).reminders.proposals({ asOf: '2025-07-07' });
    expect(after.rows.map(({ customer, level }) => [customer, level])).toEqual([
      ['LILAS', 3],
      ['APPEL', 4],
    ]);
  });

  test('each letter’s hash is in the chained journal', async () => {
    const { context, db, lilas } = ledger();
    await confirm(context, [lilas]);
    const event = db.select().from(events).all().at(-1);
    const letter = db.select().from(letters).get();
    if (!event) throw new Error('no event');
    expect(event).toMatchObject({ kind: 'reminders.issue', customerId: lilas });
    expect(JSON.parse(event.data)).toMatchObject({ sha256: letter?.sha256, letterNumber: 1, references: 'F1' });
    expect(eventHash(event)).toBe(event.hash);
  });

  test('a document paid while the letters were made keeps its message from leaving, and the customer is named', async () => {
    let isPaid = false;
    const jobs = inlineJobs(() => {
      if (!isPaid) pay(shared.db, shared.notice, shared.second, 100_000, '2025-06-29');
      isPaid = true;
    });
    const shared = ledger(collectionContext({ jobs }));
    const { context, db, lilas, notice } = shared;
    expect(await confirm(context, [lilas, notice])).toMatchObject({
      reminders: 1,
      leftOut: [{ customer: 'NOTICE', reason: 'proposalChanged' }],
    });
    expect(
      db
        .select()
        .from(letters)
        .all()
        .map(({ number, customerId }) => [number, customerId]),
    ).toEqual([[1, lilas]]);
  });

  test('a document paid while the only letter was made stops it, and is named', async () => {
    const jobs = inlineJobs(() => pay(shared.db, shared.notice, shared.second, 100_000, '2025-06-29'));
    const shared = ledger(collectionContext({ jobs }));
    const before = written(shared.context);
    await expect(confirm(shared.context, [shared.notice])).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'proposalChanged', details: { customer: 'NOTICE', reference: 'F2' } },
    });
    expect(written(shared.context)).toEqual(before);
  });

  test('a payment that came after the user agreed keeps that message from leaving, not the others', async () => {
    const { context, db, lilas, notice, second } = ledger();
    const { rows } = await clientOf(context).reminders.proposals({ asOf });
    const agreed = rows
      .filter(({ customerId }) => [lilas, notice].includes(customerId))
      .map(({ customerId, currency, stepId, documentId, claimedCents, level }) => ({
        customerId,
        currency,
        stepId,
        documentId,
        agreed: { claimedCents, level },
      }));
    expect(agreed).toHaveLength(2);
    pay(db, notice, second, 100, '2025-06-29');
    const before = written(context);
    const raised = agreed.map((message) => ({ ...message, agreed: { ...message.agreed, level: 1 } }));
    await expect(issue(context, raised)).rejects.toMatchObject({ code: 'conflict', data: { reason: 'notAsAgreed' } });
    expect(written(context)).toEqual(before);
    expect(await issue(context, agreed)).toMatchObject({
      reminders: 1,
      leftOut: [{ customer: 'NOTICE', reason: 'notAsAgreed' }],
    });
    expect(
      db
        .select()
        .from(letters)
        .all()
        .map(({ customerId }) => customerId),
    ).toEqual([lilas]);
  });

  test('a credit that arrives meanwhile stops the letter that would ask too much', async () => {
    const jobs = inlineJobs(() => {
      const values = { kind: 'creditNote', side: 'credit' } as const;
      addInvoice(shared.db, shared.lilas, 'A1', 20_000, null, values);
      addInvoice(shared.db, shared.lilas, 'A2', 10_000, null, values);
    });
    const shared = ledger(collectionContext({ jobs }));
    addInvoice(shared.db, shared.lilas, 'A0', 5000, null, { kind: 'creditNote', side: 'credit' });
    await expect(confirm(shared.context, [shared.lilas])).rejects.toMatchObject({ code: 'conflict' });
    expect(shared.db.select().from(letters).all()).toEqual([]);
  });

  test('stopping it leaves nothing behind', async () => {
    const { context, lilas, notice } = ledger();
    const before = written(context);
    const steps = await clientOf(context).reminders.confirm({
      messages: await messagesTo(clientOf(context), [lilas, notice], asOf),
      asOf,
    });
    await steps.next();
    await steps.return?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(written(context)).toEqual(before);
  });

  test('the same customer is not reminded twice, nor before a message already sent', async () => {
    const { context, db, lilas } = ledger();
    await confirm(context, [lilas]);
    await expect(confirm(context, [lilas])).rejects.toMatchObject({ data: { reason: 'notProposed' } });
    db.update(documents).set({ openCents: 0 }).where(eq(documents.customerId, lilas)).run();
    await expect(confirm(context, [lilas])).rejects.toMatchObject({
      data: { reason: 'notProposed', details: { customer: 'LILAS' } },
    });
    const dayBefore = { ...context, today: () => '2025-06-29' };
    await expect(confirm(dayBefore, [lilas], {}, '2025-06-29')).rejects.toMatchObject({
      data: { reason: 'laterReminder', details: { customer: 'LILAS' } },
    });
  });

  test('letters are numbered without a gap from one run to the next', async () => {
    const { context, db, lilas, notice } = ledger();
    await confirm(context, [notice]);
    await confirm(context, [lilas]);
    expect(db.select({ number: letters.number }).from(letters).all()).toEqual([{ number: 1 }, { number: 2 }]);
  });
});

test('a preview is shown and nothing is recorded', async () => {
  const { context, notice } = ledger();
  const before = written(context);
  const [message] = await messagesTo(clientOf(context), [notice], asOf);
  if (!message) throw new Error('no message');
  const file = await clientOf(context).reminders.preview({ ...message, asOf });
  expect(file.name).toBe('NOTICE-2025-06-30.pdf');
  expect(context.made).toHaveLength(1);
  expect(written(context)).toEqual(before);
});
