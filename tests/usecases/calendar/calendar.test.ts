import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { holds, planInstalments, plans } from '../../../db/schema.ts';
import { calendarHandlers } from '../../../electron/usecases/calendar/index.ts';
import { plansHandlers } from '../../../electron/usecases/plans/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import type { TestContext } from '../../make-context.ts';
import { savePromise } from '../../save-promise.ts';
import { tableOf } from '../exports/written-reports.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';

const range = { from: '2025-07-01', to: '2025-07-31' };

function clientOf(context: TestContext) {
  return createRouterClient(
    { calendar: calendarHandlers, plans: plansHandlers, reminders: remindersHandlers },
    { context },
  );
}

/** A customer to remind in July, one under a plan whose first instalment is already late, one on hold. */
async function ledger() {
  const context = collectionContext();
  const { db } = context;
  const lilas = addCustomer(db, 'LILAS');
  const invoice = addInvoice(db, lilas, 'F1', 120_000, '2025-06-28');
  const planned = addCustomer(db, 'PLAN');
  const spread = addInvoice(db, planned, 'F2', 90_000, '2025-05-31');
  const client = clientOf(context);
  const terms = { documentIds: [spread], firstOn: '2025-06-20', frequency: 'month', count: 3 } as const;
  const { instalments } = await client.plans.simulate({ ...terms, documentIds: [spread] });
  const { id: planId } = await client.plans.create({
    customerId: planned,
    terms: { ...terms, documentIds: [spread] },
    instalments,
    note: null,
  });
  await client.plans.accept({ id: planId, acceptedOn: '2025-06-30' });
  const held = addCustomer(db, 'LITIGE');
  addInvoice(db, held, 'F3', 50_000, '2025-05-31');
  db.insert(holds)
    .values({ kind: 'other', customerId: held, reason: 'Livraison', untilOn: '2025-07-13', recordedAt: '2025-06-01' })
    .run();
  return { context, db, client, lilas, invoice, planId };
}

describe('the calendar', () => {
  test('shows the last day of a promise with what is still to come, until it is kept', async () => {
    const { db, client, lilas, invoice } = await ledger();
    const promised = { customerId: lilas, dueOn: '2025-07-07', documentIds: [invoice] };
    savePromise(db, { ...promised, amountCents: 50_000, graceDays: 3 });
    const ends = async () =>
      (await client.calendar.events(range))
        .filter(({ kind }) => kind === 'promiseEnd')
        .map(({ on, title, amountCents }) => [on, title, amountCents]);
    expect(await ends()).toEqual([['2025-07-10', 'F1', 50_000]]);
    pay(db, lilas, invoice, 20_000, '2025-06-29');
    expect(await ends()).toEqual([['2025-07-10', 'F1', 30_000]]);
    pay(db, lilas, invoice, 30_000, '2025-06-30');
    expect(await ends()).toEqual([]);
  });

  test('shows reminders to come, instalments and ends of holds, on working days for what we do', async () => {
    const { client } = await ledger();
    const events = await client.calendar.events(range);
    expect(
      events.map(({ on, kind, customer, title, amountCents }) => [on, kind, customer, title, amountCents]),
    ).toEqual([
      ['2025-07-07', 'reminder', 'LILAS', 'Première relance', 120_000],
      ['2025-07-13', 'holdEnd', 'LITIGE', 'Livraison', null],
      ['2025-07-15', 'reminder', 'LILAS', 'Appel', 120_000],
      ['2025-07-15', 'reminder', 'LITIGE', 'Première relance', 50_000],
      ['2025-07-20', 'instalment', 'PLAN', '2/3', 30_000],
      ['2025-07-22', 'reminder', 'LITIGE', 'Appel', 50_000],
      ['2025-07-23', 'reminder', 'LILAS', 'Deuxième relance', 120_000],
      ['2025-07-29', 'reminder', 'LITIGE', 'Deuxième relance', 50_000],
    ]);
  });

  test('shows an instalment left unpaid as late, less what was paid, and no longer once it is paid', async () => {
    const { client, db } = await ledger();
    const june = { from: '2025-06-01', to: '2025-06-30' };
    const [instalment] = (await client.calendar.events(june)).filter((event) => event.kind === 'instalment');
    expect(instalment).toMatchObject({ on: '2025-06-20', isLate: true, amountCents: 30_000 });
    const [plan] = db.select().from(plans).all();
    pay(db, plan?.customerId ?? 0, 2, 30_000, '2025-06-29');
    expect((await client.calendar.events(june)).filter((event) => event.kind === 'instalment')).toEqual([]);
    expect(db.select().from(planInstalments).all()).toHaveLength(3);
  });

  test('shows the deadline of a letter while what it asks for is open', async () => {
    const { context, db, lilas, invoice } = await ledger();
    const july = clientOf({ ...context, today: () => '2025-07-07' });
    const steps = await july.reminders.confirm({
      messages: await messagesTo(july, [lilas], '2025-07-07'),
      asOf: '2025-07-07',
    });
    for (let step = await steps.next(); !step.done; step = await steps.next());
    const deadlines = async () =>
      (await july.calendar.events(range)).filter((event) => event.kind === 'letterDeadline');
    expect(await deadlines()).toEqual([
      expect.objectContaining({ on: '2025-07-15', title: 'Première relance', amountCents: 120_000, isLate: false }),
    ]);
    pay(db, lilas, invoice, 120_000, '2025-07-07');
    expect(await deadlines()).toEqual([]);
  });

  test('refuses a period that ends before it begins', async () => {
    const { client } = await ledger();
    await expect(client.calendar.events({ from: '2025-07-02', to: '2025-07-01' })).rejects.toMatchObject({
      code: 'validation',
      data: { reason: 'range' },
    });
  });
});

describe('the iCalendar file', () => {
  async function exported() {
    const { context, client } = await ledger();
    await client.calendar.export(range);
    const [file] = context.made;
    const unfolded = new TextDecoder().decode(file?.content).replaceAll('\r\n ', '').replaceAll('\\,', ',');
    return { file, lines: unfolded.split('\r\n') };
  }

  test('holds every event as a whole day, in French', async () => {
    const { file, lines } = await exported();
    expect([file?.name, file?.mediaType]).toEqual(['amiable-2025-07-01-2025-07-31.ics', 'text/calendar']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(8);
    expect(lines).toContain('DTSTART;VALUE=DATE:20250720');
    const summary = lines.find((line) => line.startsWith('SUMMARY:Échéance de plan'));
    expect(summary).toMatch(/^SUMMARY:Échéance de plan, Client PLAN.: 2\/3, 300,00.€$/);
  });

  test('names each event the same in every export', async () => {
    const uids = async () => (await exported()).lines.filter((line) => line.startsWith('UID:'));
    const first = await uids();
    expect(new Set(first).size).toBe(8);
    expect(await uids()).toEqual(first);
  });
});

test('a day is exported as its list is arranged, of the kinds that the calendar shows', async () => {
  const { context, client } = await ledger();
  const of = (kinds: ('reminder' | 'instalment')[]) => ({
    on: '2025-07-15',
    kinds,
    sort: [{ by: 'customer' as const, descending: true }],
    columns: ['customer' as const, 'amountCents' as const],
    format: 'csv' as const,
  });
  await client.calendar.exportDay(of(['reminder']));
  await client.calendar.exportDay(of(['instalment']));
  const [reminders, instalments] = context.made;
  expect(reminders?.name).toBe('calendrier-2025-07-15.csv');
  expect(await tableOf(reminders, 'Code')).toEqual([
    ['Code', 'Devise', 'Montant'],
    ['LITIGE', 'EUR', 50_000],
    ['LILAS', 'EUR', 120_000],
  ]);
  expect(await tableOf(instalments, 'Code')).toHaveLength(1);
});
