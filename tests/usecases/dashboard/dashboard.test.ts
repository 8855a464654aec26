import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import { letters, planDocuments, planInstalments, plans, registeredLetters } from '../../../db/schema.ts';
import { allocationsHandlers } from '../../../electron/usecases/allocations/index.ts';
import { balanceHandlers } from '../../../electron/usecases/balance/index.ts';
import { customersHandlers } from '../../../electron/usecases/customers/index.ts';
import { dashboardHandlers } from '../../../electron/usecases/dashboard/index.ts';
import { firmHandlers } from '../../../electron/usecases/firm/index.ts';
import { importsHandlers } from '../../../electron/usecases/imports/index.ts';
import { remindersHandlers } from '../../../electron/usecases/reminders/index.ts';
import type { TestContext } from '../../make-context.ts';
import { addCustomer, addInvoice, collectionContext, pay } from '../set-up/collection-ledger.ts';
import { importFile, makeImportContext, stage, year1, year2 } from '../set-up/import-steps.ts';

const clientOf = (context: TestContext) =>
  createRouterClient(
    { balance: balanceHandlers, dashboard: dashboardHandlers, reminders: remindersHandlers },
    { context },
  );

test('every figure of the first page is the one of the screen behind it', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  await importFile(context, year2);
  const client = clientOf(context);
  const home = await client.dashboard.get();
  const late = (totals: Readonly<Record<string, number>> = {}) =>
    Object.entries(totals).reduce((sum, [column, cents]) => (column.startsWith('late') ? sum + cents : sum), 0);
  const [today] = (await client.balance.get({ asOf: home.asOf })).currencies;
  const [before] = (await client.balance.get({ asOf: '2025-05-31' })).currencies;
  expect(home.openCents).toBe(today?.totalCents);
  expect(home.overdueCents).toBe(late(today?.totals));
  expect(home.overdueCents).toBeLessThanOrEqual(home.debitCents);
  expect((await client.dashboard.overdueBefore()).overdueCents).toBe(late(before?.totals));
  expect(Object.fromEntries(home.columns.map(({ name, amountCents }) => [name, amountCents]))).toEqual(today?.totals);
  const { rows, count, totalCents, closed } = await client.reminders.proposals({ asOf: home.asOf, limit: 500 });
  const blockedCount = rows.filter(({ warnings }) =>
    warnings.some((warning) => warning === 'senderAddress' || warning === 'incompleteAddress'),
  ).length;
  expect(await client.dashboard.remindersReady()).toEqual({ count, blockedCount, totalCents, closed });
  const richest = (await client.balance.get({ asOf: home.asOf, sort: [{ by: 'total', descending: true }], limit: 8 }))
    .currencies[0];
  expect((await client.dashboard.largestDebtors()).map((row) => row.code)).toEqual(
    richest?.rows.filter((row) => row.totalCents > 0).map((row) => row.code),
  );
  expect(home.lastImport?.fileName).toBe('100000017FEC20251231_provisoire.txt');
  expect(home.lastPaymentOn).toMatch(/^2025-0[56]/);
});

test('what waits is counted as the screen behind it shows it, an import that was only read included', async () => {
  const context = makeImportContext();
  await importFile(context, year1);
  await stage(context, year2);
  const client = createRouterClient(
    {
      allocations: allocationsHandlers,
      dashboard: dashboardHandlers,
      imports: importsHandlers,
      reminders: remindersHandlers,
    },
    { context },
  );
  const { asOf } = await client.dashboard.get();
  expect(await client.dashboard.waiting()).toEqual({
    reminders: (await client.reminders.proposals({ asOf })).count,
    customers: (await client.imports.completeness()).withoutAddress,
    allocations: (await client.allocations.proposals({ limit: 100 })).rows.length,
    plans: 0,
    promises: 0,
    disputes: 0,
    letters: 0,
    imports: 1,
  });
});

test('instalments that are late wait and those to come are expected, letters on their way, other currencies apart', async () => {
  const context = collectionContext();
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  const documentId = addInvoice(db, customerId, 'F1', 300_000, '2025-03-31');
  pay(db, customerId, documentId, 50_000, '2025-06-25');
  addInvoice(db, customerId, 'U1', 9_900, '2025-05-31', { currency: 'USD' });
  const plan = {
    customerId,
    principalCents: 300_000,
    proposedOn: '2025-05-01',
    recordedAt: '2025-05-01T08:00:00.000Z',
  };
  for (const [index, state] of (['accepted', 'proposed'] as const).entries()) {
    const { id: planId } = db
      .insert(plans)
      .values({ ...plan, number: index + 1, state })
      .returning({ id: plans.id })
      .get();
    db.insert(planDocuments).values({ planId, documentId, openCents: 300_000 }).run();
    for (const [position, dueOn] of ['2025-06-15', '2025-07-07', '2025-07-08'].entries())
      db.insert(planInstalments)
        .values({ planId, position: position + 1, dueOn, amountCents: 100_000 })
        .run();
  }
  for (const [index, state] of (['prepared', 'presented', 'received'] as const).entries()) {
    const { id: letterId } = db
      .insert(letters)
      .values({
        kind: 'formalNotice',
        number: index + 1,
        customerId,
        title: 'Mise en demeure',
        issuedOn: '2025-06-01',
        template: 'formalNotice',
        templateVersion: 1,
        totalCents: 1,
        pageCount: 1,
        sha256: '',
        recordedAt: '2025-06-01T08:00:00.000Z',
        pdf: new Uint8Array(),
      })
      .returning({ id: letters.id })
      .get();
    db.insert(registeredLetters).values({ letterId, state, recordedAt: '2025-06-01T08:00:00.000Z' }).run();
  }
  const home = await clientOf(context).dashboard.get();
  expect(await clientOf(context).dashboard.waiting()).toMatchObject({ plans: 1, letters: 2 });
  expect(home.expected).toEqual({
    week: { count: 1, amounts: [{ currency: 'EUR', amountCents: 100_000 }] },
    month: { count: 2, amounts: [{ currency: 'EUR', amountCents: 200_000 }] },
  });
  expect(home).toMatchObject({
    openCents: 250_000,
    overdueCents: 250_000,
    lastPaymentOn: '2025-06-25',
    lastImport: null,
  });
  expect(home.otherCurrencies).toEqual([{ currency: 'USD', openCents: 9_900, overdueCents: 9_900 }]);
  expect(home).toMatchObject({ customerCount: 1, documentCount: 3 });
});

test('what is overdue is a part of what is open before credits', async () => {
  const context = collectionContext();
  const { db } = context;
  const customerId = addCustomer(db, 'LILAS');
  addInvoice(db, customerId, 'F1', 300_000, '2025-03-31');
  addInvoice(db, customerId, 'F2', 100_000, '2025-12-31');
  addInvoice(db, customerId, 'A1', 150_000, null, { kind: 'creditNote', side: 'credit' });
  const client = clientOf(context);
  const home = await client.dashboard.get();
  expect(home).toMatchObject({ openCents: 250_000, overdueCents: 300_000, debitCents: 400_000 });
  expect(await client.dashboard.remindersReady()).toEqual({
    count: 1,
    blockedCount: 0,
    totalCents: 150_000,
    closed: null,
  });
});

test('an empty firm has a first page too', async () => {
  const client = clientOf(collectionContext());
  const home = await client.dashboard.get();
  expect(home).toMatchObject({
    openCents: 0,
    overdueCents: 0,
    lastPaymentOn: null,
    customerCount: 0,
  });
  expect(home.columns).toHaveLength(9);
  expect(await client.dashboard.largestDebtors()).toEqual([]);
});

test('the first page and a customer show the columns the firm chose, which add up to the balance', async () => {
  const context = collectionContext();
  const id = addCustomer(context.db, 'ELAN');
  addInvoice(context.db, id, 'F1', 100, '2025-06-20');
  addInvoice(context.db, id, 'F2', 200, '2025-05-30');
  addInvoice(context.db, id, 'F3', 400, '2025-03-01');
  const client = createRouterClient(
    { balance: balanceHandlers, customers: customersHandlers, dashboard: dashboardHandlers, firm: firmHandlers },
    { context },
  );
  await client.firm.setBuckets({ buckets: [15, 45] });
  const expected = { late1to15: 100, late16to45: 200, lateOver45: 400 };
  const { columns } = await client.dashboard.get();
  expect(Object.fromEntries(columns.map(({ name, amountCents }) => [name, amountCents]))).toMatchObject(expected);
  expect((await client.customers.get({ id })).balance).toMatchObject(expected);
  const [block] = (await client.balance.get({ asOf: '2025-06-30' })).currencies;
  expect(Object.keys(block?.totals ?? {})).toEqual(columns.map(({ name }) => name));
});
