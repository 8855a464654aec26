import { expect, test } from 'vitest';
import { letters, reminderDocuments, scenarios } from '../../../db/schema.ts';
import { addDays, type Day } from '../../../shared/domain/values/days.ts';
import { readPdf } from '../../read-pdf.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { asOf, clientOf, issue } from '../set-up/reminder-steps.ts';

/** A customer with three late invoices, two of them in one currency, whose scenario writes about each document. */
function threeInvoices() {
  const context = collectionContext();
  const { db } = context;
  db.update(scenarios).set({ messagesPer: 'document', mostContacts: null }).run();
  const lilas = addCustomer(db, 'LILAS');
  const first = addInvoice(db, lilas, 'FA-101', 120_000, '2025-05-31');
  const second = addInvoice(db, lilas, 'FA-102', 90_000, '2025-05-31');
  const dollars = addInvoice(db, lilas, 'FA-103', 70_000, '2025-05-31', { currency: 'USD' });
  const keys = async (day: Day) => {
    const { rows } = await clientOf(context).reminders.proposals({ asOf: day, opensClosedDays: true });
    return rows.map(({ customerId, currency, stepId, documentId }) => ({ customerId, currency, stepId, documentId }));
  };
  const proposed = async (day: Day = asOf) => (await keys(day)).map(({ documentId }) => documentId).sort();
  /** Confirms the messages about these invoices. */
  const send = async (...ids: number[]) => {
    const all = await keys(asOf);
    return issue(
      context,
      all.filter(({ documentId }) => documentId !== null && ids.includes(documentId)),
    );
  };
  return { context, db, lilas, first, second, dollars, keys, proposed, send };
}

test('each invoice is confirmed by itself, and its letter asks for it alone', async () => {
  const { db, first, second, dollars, proposed, send } = threeInvoices();
  expect(await send(first)).toMatchObject({ reminders: 1, leftOut: [] });
  expect(db.select().from(reminderDocuments).all()).toMatchObject([{ documentId: first, openCents: 120_000 }]);
  const [letter] = db.select().from(letters).all();
  const { text } = await readPdf(new Uint8Array(letter?.pdf ?? []));
  expect(['FA-101', 'FA-102', 'FA-103'].filter((reference) => text.includes(reference))).toEqual(['FA-101']);
  expect(await proposed()).toEqual([second, dollars]);
});

test('the others may leave the same day, and not on the days after it', async () => {
  const { context, first, second, dollars, keys, proposed, send } = threeInvoices();
  const asked = (await keys(asOf)).filter(({ documentId }) => documentId === first);
  await send(first);
  await expect(issue(context, asked)).rejects.toMatchObject({ data: { reason: 'notProposed' } });
  expect(await proposed(addDays(asOf, 1))).toEqual([]);
  await send(second, dollars);
  expect(await proposed()).toEqual([]);
  expect(await proposed(addDays(asOf, 6))).toEqual([]);
  expect(await proposed(addDays(asOf, 7))).toEqual([first, second, dollars]);
});

test('one that is paid meanwhile is left out and named, and the others leave', async () => {
  const { context, db, lilas, first, second, keys } = threeInvoices();
  const asked = await keys(asOf);
  pay(db, lilas, first, 120_000, asOf);
  const done = await issue(context, asked);
  expect(done).toMatchObject({ reminders: 2, leftOut: [{ customer: 'LILAS', reason: 'notProposed' }] });
  const told = db.select({ id: reminderDocuments.documentId }).from(reminderDocuments).all();
  expect(told.map(({ id }) => id)).not.toContain(first);
  expect(told.map(({ id }) => id)).toContain(second);
});

test('what is simulated for a day is what is proposed on it once the messages before it were sent', async () => {
  const { context, first, second, dollars, proposed, send } = threeInvoices();
  const simulated = async (from: Day, to: Day) => {
    const { rows } = await clientOf(context).reminders.simulate({ from, to });
    return rows.map(({ on, documentIds }) => [on, ...documentIds]);
  };
  const next = addDays(asOf, 7);
  const ahead = await simulated(next, next);
  expect(ahead).toHaveLength(3);
  await send(first, second, dollars);
  expect(await simulated(next, next)).toEqual(ahead);
  expect(ahead.map(([, id]) => id).sort()).toEqual(await proposed(next));
});
