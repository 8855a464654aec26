import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { letters, registeredLetters, reminderDocuments, reminders } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import { addDays } from '../../../shared/domain/values/days.ts';
import { addCustomer, addInvoice, collectionContext } from '../set-up/collection-ledger.ts';
import { numbersFrom } from '../set-up/random/choosing.ts';

const asOf = '2025-06-30';
const recordedAt = '2025-05-01T08:00:00.000Z';

type Sent = { readonly depositedOn: string; readonly deadlineOn: string };

/** A firm that sent one registered formal notice to each of some customers, who are held so that nothing else is to be done. */
async function office(sent: readonly Sent[]) {
  const context = collectionContext();
  const { db } = context;
  const client = createRouterClient(router, { context });
  for (const [index, { depositedOn, deadlineOn }] of sent.entries()) {
    const customerId = addCustomer(db, `C${index}`);
    const documentId = addInvoice(db, customerId, `F${index}`, 50_000 + index, '2025-03-31');
    const title = 'Mise en demeure';
    const { id: letterId } = db
      .insert(letters)
      .values({
        kind: 'formalNotice',
        number: index + 1,
        customerId,
        title,
        issuedOn: depositedOn,
        template: 'formalNotice',
        templateVersion: 1,
        totalCents: 60_000,
        pageCount: 1,
        sha256: '',
        recordedAt,
        pdf: new Uint8Array(),
      })
      .returning({ id: letters.id })
      .get();
    const message = {
      stepName: title,
      level: 4,
      channel: 'registered',
      isFormalNotice: true,
      state: 'issued',
    } as const;
    const { id: reminderId } = db
      .insert(reminders)
      .values({ ...message, customerId, issuedOn: depositedOn, totalCents: 60_000, deadlineOn, letterId, recordedAt })
      .returning({ id: reminders.id })
      .get();
    const listed = { reminderId, documentId, openCents: 50_000 + index, levelBefore: 3, levelAfter: 4 };
    db.insert(reminderDocuments).values(listed).run();
    db.insert(registeredLetters).values({ letterId, state: 'deposited', depositedOn, recordedAt }).run();
    await client.holds.add({ customerId, kind: 'other', reason: 'Accord', untilOn: '2025-12-31' });
  }
  const list = async (view: 'all' | 'today' | 'late' = 'all') =>
    (await client.worklist.list({ asOf, view, limit: 500 })).rows.filter(
      ({ kind }) => kind === 'letterDeadline' || kind === 'registeredSilent',
    );
  return { client, list };
}

test('a registered letter without news whose delay has passed is one line, as late as its delay and of what is open', async () => {
  const { client, list } = await office([{ depositedOn: '2025-06-02', deadlineOn: '2025-06-20' }]);
  const [line, ...others] = await list();
  expect(others).toEqual([]);
  expect(line).toMatchObject({ kind: 'registeredSilent', on: '2025-06-20', isLate: true, amountCents: 50_000 });
  expect(line?.parts.deadline).toBeGreaterThan(0);
  expect(await list('late')).toHaveLength(1);
  expect(await list('today')).toEqual([]);
  const [registered] = (await client.letters.registered({})).rows;
  await client.letters.updateRegistered({
    id: registered?.id ?? 0,
    state: 'received',
    depositedOn: '2025-06-02',
    presentedOn: '2025-06-04',
    closedOn: '2025-06-04',
    number: null,
    note: null,
  });
  expect(await list()).toMatchObject([{ kind: 'letterDeadline', on: '2025-06-20', isLate: true }]);
});

test('whatever the days of its deposit and its delay, a registered letter stands once at most in the list', async () => {
  const number = numbersFrom(Number(process.env.AMIABLE_SEED ?? 1));
  const sent = Array.from({ length: 40 }, () => {
    const depositedOn = addDays(asOf, -number(60));
    return { depositedOn, deadlineOn: addDays(depositedOn, number(60)) };
  });
  const { list } = await office(sent);
  const lines = await list();
  const customers = lines.map(({ customer }) => customer);
  expect(new Set(customers).size).toBe(customers.length);
  for (const [index, { depositedOn, deadlineOn }] of sent.entries()) {
    const isSilent = depositedOn <= addDays(asOf, -21);
    const expected = isSilent
      ? { kind: 'registeredSilent', on: deadlineOn < asOf ? deadlineOn : asOf }
      : deadlineOn <= asOf
        ? { kind: 'letterDeadline', on: deadlineOn }
        : null;
    const line = lines.find(({ customer }) => customer === `C${index}`);
    expect([index, line && { kind: line.kind, on: line.on }]).toEqual([index, expected ?? undefined]);
  }
});
