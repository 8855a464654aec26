import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { reminders } from '../../../db/schema.ts';
import { router } from '../../../electron/usecases/router.ts';
import type { Day } from '../../../shared/domain/values/days.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const noticeOn = '2025-06-02';

/** A customer who has just had the formal notice of one invoice, and owes another which nobody has claimed yet. */
async function served() {
  let today = noticeOn;
  const context = { ...collectionContext(), today: () => today, now: () => `${today}T10:00:00.000Z` };
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  const client = createRouterClient(router, { context });
  const lateId = addInvoice(db, customerId, 'F1', 120_000, '2025-02-28');
  async function remind(on: Day): Promise<void> {
    today = on;
    const messages = await messagesTo(client, [customerId], on);
    for await (const _step of await client.reminders.confirm({ messages, asOf: on, opensClosedDays: true })) {
      // Each letter of the batch is told as it is made.
    }
  }
  for (const on of ['2025-04-15', '2025-05-01', '2025-05-15']) await remind(on);
  addInvoice(db, customerId, 'F2', 50_000, '2025-05-28');
  await remind(noticeOn);
  const notice = db.select().from(reminders).all().at(-1);
  expect(notice?.isFormalNotice).toBe(true);
  const waiting = async (on: Day) => {
    today = on;
    const { rows } = await client.reminders.heldBack({ asOf: on });
    return rows.find(({ reference }) => reference === 'F2');
  };
  const proposed = async (on: Day) => {
    today = on;
    return (await client.reminders.proposals({ asOf: on })).rows.flatMap(({ documents }) =>
      documents.map(({ reference }) => reference),
    );
  };
  return { db, client, customerId, lateId, waiting, proposed, deadlineOn: notice?.deadlineOn ?? '' };
}

test('an invoice that a formal notice does not claim is reminded once the delay of the notice is over', async () => {
  const { client, customerId, waiting, proposed, deadlineOn } = await served();
  // Eight days from the second of June and five of post end on Sunday the 15th.
  expect(deadlineOn).toBe('2025-06-16');
  const [held, later] = [await waiting('2025-06-12'), await waiting(deadlineOn)];
  expect(held?.each).toContainEqual({ reason: 'noticeRunning', untilOn: deadlineOn, subjectId: null });
  expect(later?.reasons).toContain('noticeRunning');
  expect(await proposed('2025-06-17')).toEqual(['F2']);
  // Foreseen from the day of the notice for the day on which it is proposed.
  const { rows } = await client.reminders.simulate({ from: noticeOn, to: '2025-07-31' });
  expect(rows.find((row) => row.customerId === customerId)?.on).toBe('2025-06-17');
});

test('once what the notice claims is paid, the other invoice is reminded as usual', async () => {
  const { db, customerId, lateId, waiting, proposed } = await served();
  pay(db, customerId, lateId, 120_000, '2025-06-10');
  expect((await waiting('2025-06-09'))?.reasons).toContain('noticeRunning');
  expect(await proposed('2025-06-12')).toEqual(['F2']);
});
