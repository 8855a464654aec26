import { createRouterClient } from '@orpc/server';
import { describe, expect, test } from 'vitest';
import { act } from '../../../electron/app/act.ts';
import { calendarHandlers } from '../../../electron/usecases/calendar/index.ts';
import { dashboardHandlers } from '../../../electron/usecases/dashboard/index.ts';
import { resolveDispute } from '../../../electron/usecases/disputes/ending.ts';
import { penaltiesHandlers } from '../../../electron/usecases/penalties/index.ts';
import { promisesHandlers } from '../../../electron/usecases/promises/index.ts';
import { readPdf } from '../../read-pdf.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { openDispute } from '../set-up/open-dispute.ts';
import { messagesTo } from '../set-up/proposed-messages.ts';
import { asOf, clientOf, confirm, issue } from '../set-up/reminder-steps.ts';

/** LILAS owes 1 200,00 € (F1) since 31 May 2025, of which 500,00 € are disputed, and 300,00 € (F2). */
function ledger(values: Partial<Parameters<typeof openDispute>[1]> = {}) {
  const context = collectionContext();
  const { db } = context;
  const lilas = addCustomer(db, 'LILAS');
  const first = addInvoice(db, lilas, 'F1', 120_000, '2025-05-31');
  const second = addInvoice(db, lilas, 'F2', 30_000, '2025-05-31');
  const id = openDispute(context, { documentId: first, amountCents: 50_000, ...values });
  return { context, db, lilas, first, second, id, client: clientOf(context) };
}

describe('a message to who disputes a part', () => {
  test('claims the rest, says so in the letter and in what is kept of it', async () => {
    const { context, lilas, client } = ledger();
    const { rows } = await client.reminders.proposals({ asOf });
    expect(rows).toMatchObject([{ totalCents: 100_000, disputedCents: 50_000, claimedCents: 100_000 }]);
    const [message] = await messagesTo(client, [lilas], asOf);
    if (!message) throw new Error('no message');
    await client.reminders.preview({ ...message, asOf });
    const [page] = context.made;
    const { text } = await readPdf(Buffer.from(page?.content ?? []));
    expect(text).toContain('ne réclame pas ce que vous contestez');
    expect(text).toContain('500,00 € sur F1');
    expect(text).toContain('1 000,00 €');
    expect(text).not.toContain('1 500,00 €');
    await confirm(context, [lilas]);
    const [sent] = (await client.reminders.list({ customerId: lilas })).rows;
    expect(sent?.totalCents).toBe(100_000);
  });

  test('changes once the dispute is closed: what was agreed to is no longer what is claimed', async () => {
    const { context, db, lilas, id, client } = ledger();
    act({ ...context, db }, (tx, writing) => resolveDispute(tx, writing, { id, resolution: 'abandoned' }));
    const { rows } = await client.reminders.proposals({ asOf });
    expect(rows).toMatchObject([{ totalCents: 150_000, disputedCents: 0, claimedCents: 150_000 }]);
    const agreed = { claimedCents: 100_000, level: rows[0]?.level ?? 0 };
    const messages = (await messagesTo(client, [lilas], asOf)).map((message) => ({ ...message, agreed }));
    await expect(issue(context, messages)).rejects.toMatchObject({ data: { reason: 'notAsAgreed' } });
  });
});

describe('late penalties', () => {
  const penaltiesOf = (context: ReturnType<typeof ledger>['context']) =>
    createRouterClient({ penalties: penaltiesHandlers }, { context }).penalties.list({ asOf });

  test('are not asked on the disputed part for a reason that suspends them, for the days before it was disputed either', async () => {
    const { context } = ledger({ openedOn: '2025-06-11' });
    const [first] = await penaltiesOf(context);
    expect(first).toMatchObject({ reference: 'F1', openCents: 120_000, owedCents: 70_000, disputedCents: 50_000 });
    expect(first?.periods.map(({ from, to, baseCents }) => [from, to, baseCents])).toEqual([
      ['2025-06-01', '2025-06-30', 70_000],
    ]);
  });

  test('run on all of it for a reason that lets them', async () => {
    const { context } = ledger({ openedOn: '2025-06-11', reason: 'notReceived' });
    const [first] = await penaltiesOf(context);
    expect(first?.periods.map(({ baseCents }) => baseCents)).toEqual([120_000]);
  });

  test('are not asked of an invoice wholly disputed for a reason that suspends them', async () => {
    const { context } = ledger({ amountCents: 120_000 });
    expect((await penaltiesOf(context)).map(({ reference }) => reference)).toEqual(['F2']);
  });

  test('are owed from the due date once the dispute was rejected', async () => {
    const { context, db, id } = ledger({ openedOn: '2025-06-11' });
    act({ ...context, db }, (tx, writing) => resolveDispute(tx, writing, { id, resolution: 'rejected' }));
    const [first] = await penaltiesOf(context);
    expect(first?.periods.map(({ baseCents }) => baseCents)).toEqual([120_000]);
  });
});

test('a dispute keeps no promise, and what is disputed may be promised', async () => {
  const { context, lilas, first } = ledger();
  const { promises } = createRouterClient({ promises: promisesHandlers }, { context });
  expect((await promises.owed({ customerId: lilas })).map(({ owedCents }) => owedCents)).toEqual([120_000, 30_000]);
  const { id } = await promises.record({
    customerId: lilas,
    amountCents: 120_000,
    dueOn: '2025-07-07',
    documentIds: [first],
  });
  openDispute(context, { documentId: first, amountCents: 70_000 });
  expect(await promises.get({ id })).toMatchObject({ state: 'running', keptCents: 0, leftCents: 120_000 });
});

test('the day to settle a dispute by is in the calendar, and Accueil counts what is disputed and late', async () => {
  const { context, db, lilas, first } = ledger({ openedOn: '2025-06-01', untilOn: '2025-06-15' });
  const client = createRouterClient({ calendar: calendarHandlers, dashboard: dashboardHandlers }, { context });
  const events = (await client.calendar.events({ from: '2025-06-15', to: '2025-06-15' })).filter(
    ({ kind }) => kind === 'disputeEnd',
  );
  expect(events).toMatchObject([{ title: 'F1', amountCents: 50_000, isLate: true, customer: 'LILAS' }]);
  expect((await client.dashboard.get()).disputes).toEqual({ open: 1, late: 1, disputedCents: 50_000 });
  expect((await client.dashboard.waiting()).disputes).toBe(1);
  pay(db, lilas, first, 120_000, '2025-06-20');
  expect((await client.dashboard.get()).disputes).toEqual({ open: 0, late: 0, disputedCents: 0 });
});
